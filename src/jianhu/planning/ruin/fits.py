"""Whether a visit can be fitted in: by two comparisons, mostly."""

from jianhu.planning.ruin.arrays import NEVER, Draft, Ground
from jianhu.planning.ruin.clock import arrive, backwards, begin
from jianhu.planning.ruin.compiled import bare, inlined


@inlined
def takes(ground: Ground, draft: Draft, team: int, visit: int) -> bool:
    """Say whether a team may make a visit and has room for it."""
    kind = ground.kind[team]
    return (
        ground.allowed[kind, visit]
        and draft.load[team] + ground.load[visit] <= ground.capacity[kind]
    )


@inlined
def fits(ground: Ground, draft: Draft, team: int, place: int, visit: int) -> bool:
    """Say whether a visit can follow the stop at ``place``."""
    return _in_time(ground, draft, team, place, visit) and _short_enough(
        ground, draft, team, place, visit
    )


@inlined
def _in_time(ground: Ground, draft: Draft, team: int, place: int, visit: int) -> bool:
    kind, late = ground.kind[team], draft.late[team, place + 1]
    there = ground.travel[draft.stops[team, place], visit]
    on = ground.travel[visit, draft.stops[team, place + 1]]
    hungry, fed = draft.ready[team, place, 0], draft.ready[team, place, 1]
    service = ground.service[visit]
    if hungry >= NEVER:
        return begin(ground, visit, fed + there) + service + on <= late[1]
    fed = begin(ground, visit, arrive(ground, kind, hungry, fed, there)) + service
    hungry = begin(ground, visit, hungry + there) + service
    return hungry + on <= late[0] or arrive(ground, kind, hungry, fed, on) <= late[1]


@bare
def _short_enough(ground: Ground, draft: Draft, team: int, place: int, visit: int) -> bool:
    kind, size = ground.kind[team], draft.size[team] + 1
    if ground.longest[kind] >= ground.shift[kind, 1] - ground.shift[kind, 0]:
        return True
    for index in range(size + 2):
        draft.trial[index] = draft.stops[team, index - (index > place)]
    draft.trial[place + 1] = visit
    return _out(ground, kind, draft, size) <= ground.longest[kind]


@bare
def _out(ground: Ground, kind: int, draft: Draft, size: int) -> int:
    """Return how long a team is out that is home as early, and leaves as late, as it can."""
    stops, eats = draft.trial, ground.lunch[kind, 2] >= 0
    hungry = ground.shift[kind, 0] if eats else NEVER
    fed = NEVER if eats else ground.shift[kind, 0]
    for place in range(1, size + 2):
        stop, travel = stops[place], ground.travel[stops[place - 1], stops[place]]
        fed, hungry = arrive(ground, kind, hungry, fed, travel), hungry + travel
        if place <= size:
            fed = min(NEVER, begin(ground, stop, fed) + ground.service[stop])
            hungry = min(NEVER, begin(ground, stop, hungry) + ground.service[stop])
    late = draft.trial_late
    backwards(ground, kind, stops, size, fed, late)
    return fed - late[0, 0 if eats else 1]
