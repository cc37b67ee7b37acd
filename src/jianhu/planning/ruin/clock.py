"""How time passes along a route: opening hours, travel, and one lunch somewhere between visits."""

from jianhu.planning.ruin.arrays import NEVER, Draft, Ground, Numbers
from jianhu.planning.ruin.compiled import bare, inlined


@inlined
def begin(ground: Ground, visit: int, arrival: int) -> int:
    """Return when service can begin after arriving; windows are sorted."""
    for window in range(ground.opens.shape[1]):
        if arrival <= ground.closes[visit, window]:
            return max(arrival, ground.opens[visit, window])
    return NEVER


@inlined
def begin_by(ground: Ground, visit: int, latest: int) -> int:
    """Return the last moment service can begin that is not after ``latest``."""
    for window in range(ground.opens.shape[1] - 1, -1, -1):
        if ground.opens[visit, window] <= latest:
            return min(latest, ground.closes[visit, window])
    return -NEVER


@inlined
def after_lunch(ground: Ground, kind: int, moment: int) -> int:
    start = max(moment, ground.lunch[kind, 0])
    return start + ground.lunch[kind, 2] if start <= ground.lunch[kind, 1] else NEVER


@inlined
def lunch_by(ground: Ground, kind: int, end: int) -> int:
    """Return the last moment lunch can begin so that it ends by ``end``."""
    start = min(ground.lunch[kind, 1], end - ground.lunch[kind, 2])
    return start if start >= ground.lunch[kind, 0] else -NEVER


@inlined
def arrive(ground: Ground, kind: int, hungry: int, fed: int, travel: int) -> int:
    """Return the earliest arrival with lunch taken, be it before, after or earlier than the way."""
    if hungry >= NEVER:
        return fed + travel
    lunch = min(
        after_lunch(ground, kind, hungry) + travel, after_lunch(ground, kind, hungry + travel)
    )
    return min(fed + travel, lunch)


@inlined
def room(ground: Ground, kind: int, ready: Numbers, late: Numbers) -> int:
    """Return the most time there is between two stops; with lunch in it, what lunch leaves."""
    between = late[1] - min(ready[0] + max(0, ground.lunch[kind, 2]), ready[1])
    return max(late[0] - ready[0], between)


@bare
def refresh(ground: Ground, draft: Draft, team: int) -> None:
    """Work out a route's times, loads and places anew."""
    kind, size = ground.kind[team], draft.size[team]
    stops, ready, late = draft.stops[team], draft.ready[team], draft.late[team]
    eats = ground.lunch[kind, 2] >= 0
    ready[0, 0] = ground.shift[kind, 0] if eats else NEVER
    ready[0, 1] = NEVER if eats else ground.shift[kind, 0]
    load = 0
    for place in range(1, size + 1):
        visit, travel = stops[place], ground.travel[stops[place - 1], stops[place]]
        fed = arrive(ground, kind, ready[place - 1, 0], ready[place - 1, 1], travel)
        ready[place, 0] = min(
            NEVER, begin(ground, visit, ready[place - 1, 0] + travel) + ground.service[visit]
        )
        ready[place, 1] = min(NEVER, begin(ground, visit, fed) + ground.service[visit])
        draft.route[visit], draft.place[visit] = team, place
        load += ground.load[visit]
    draft.load[team] = load
    end = ground.travel[stops[size], stops[size + 1]]
    ready[size + 1, 0] = NEVER
    ready[size + 1, 1] = arrive(ground, kind, ready[size, 0], ready[size, 1], end)
    backwards(ground, kind, stops, size, ground.shift[kind, 1], late)
    draft.most[team] = -NEVER
    for place in range(size + 1):
        draft.room[team, place] = room(ground, kind, ready[place], late[place + 1])
        draft.most[team] = max(draft.most[team], draft.room[team, place])


@bare
def backwards(ground: Ground, kind: int, stops, size: int, home: int, late) -> None:  # type: ignore[no-untyped-def]
    """Work out how late a team may arrive at each stop and still be home in time."""
    late[size + 1, 0], late[size + 1, 1] = -NEVER, home
    eats = ground.lunch[kind, 2] >= 0
    for place in range(size, -1, -1):
        stop, travel = stops[place], ground.travel[stops[place], stops[place + 1]]
        fed = late[place + 1, 1] - travel
        hungry = -NEVER
        if eats:
            after = lunch_by(ground, kind, late[place + 1, 1]) - travel
            hungry = max(late[place + 1, 0] - travel, after, lunch_by(ground, kind, fed))
        if place:
            fed = begin_by(ground, stop, fed - ground.service[stop])
            hungry = begin_by(ground, stop, hungry - ground.service[stop])
        late[place, 0], late[place, 1] = max(hungry, -NEVER), max(fed, -NEVER)
