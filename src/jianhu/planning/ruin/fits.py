"""Whether a visit can be fitted in: by two comparisons, mostly."""

import numpy as np
from numba import njit

from jianhu.planning.ruin.arrays import NEVER, Draft, Ground, Numbers, Stops
from jianhu.planning.ruin.clock import arrive, backwards, begin


@njit(cache=True)
def fits(ground: Ground, draft: Draft, team: int, place: int, visit: int) -> bool:
    """Say whether a visit can follow the stop at ``place``."""
    return _in_time(ground, draft, team, place, visit) and _short_enough(
        ground, draft, team, place, visit
    )


@njit(cache=True)
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


@njit(cache=True)
def _short_enough(ground: Ground, draft: Draft, team: int, place: int, visit: int) -> bool:
    kind, size = ground.kind[team], draft.size[team] + 1
    if ground.longest[kind] >= ground.shift[kind, 1] - ground.shift[kind, 0]:
        return True
    stops = np.empty(size + 2, np.int32)
    stops[: place + 1] = draft.stops[team, : place + 1]
    stops[place + 1] = visit
    stops[place + 2 :] = draft.stops[team, place + 1 : size + 1]
    return _out(ground, kind, stops, size) <= ground.longest[kind]


@njit(cache=True)
def _out(ground: Ground, kind: int, stops: Stops, size: int) -> int:
    """Return how long a team is out that is home as early, and leaves as late, as it can."""
    eats = ground.lunch[kind, 2] >= 0
    hungry = ground.shift[kind, 0] if eats else NEVER
    fed = NEVER if eats else ground.shift[kind, 0]
    for place in range(1, size + 2):
        stop, travel = stops[place], ground.travel[stops[place - 1], stops[place]]
        fed, hungry = arrive(ground, kind, hungry, fed, travel), hungry + travel
        if place <= size:
            fed = min(NEVER, begin(ground, stop, fed) + ground.service[stop])
            hungry = min(NEVER, begin(ground, stop, hungry) + ground.service[stop])
    late: Numbers = np.empty((size + 2, 2), np.int64)
    backwards(ground, kind, stops, size, fed, late)
    return fed - late[0, 0 if eats else 1]
