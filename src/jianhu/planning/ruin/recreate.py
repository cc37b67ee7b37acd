"""Put visits back where they cost least: greedy, with blinks, so that no two tries are alike."""

import numpy as np
from numba import njit

from jianhu.planning.ruin.arrays import Draft, Ground
from jianhu.planning.ruin.fits import fits

BLINK = 0.01  # Christiaens & Vanden Berghe (2020), 5.3


@njit(cache=True)
def cheapest(ground: Ground, draft: Draft, visit: int, width: int) -> tuple[int, int]:
    """Return team and place of the cheapest way to fit a visit in; team -1 if none is worth it.

    Looks beside the visit's neighbours and at teams that have nothing yet; everywhere only where
    that leads nowhere.
    """
    found = (-1, -1, ground.prize[visit])
    for other in ground.near[visit, :width]:
        team = draft.route[other]
        if team >= 0 and _takes(ground, draft, team, visit):
            found = _better(ground, draft, team, draft.place[other] - 1, visit, found)
            found = _better(ground, draft, team, draft.place[other], visit, found)
    found = _fresh(ground, draft, visit, found)
    if found[0] < 0:
        found = _anywhere(ground, draft, visit, found)
    return found[0], found[1]


@njit(cache=True)
def _takes(ground: Ground, draft: Draft, team: int, visit: int) -> bool:
    kind = ground.kind[team]
    return (
        ground.allowed[kind, visit]
        and draft.load[team] + ground.load[visit] <= ground.capacity[kind]
    )


@njit(cache=True)
def _fresh(
    ground: Ground, draft: Draft, visit: int, found: tuple[int, int, int]
) -> tuple[int, int, int]:
    """Try one team without visits of each kind (alike teams stand together)."""
    last = -1
    for team in range(ground.kind.shape[0]):
        if draft.size[team] == 0 and ground.kind[team] != last:
            last = ground.kind[team]
            if _takes(ground, draft, team, visit):
                found = _better(ground, draft, team, 0, visit, found)
    return found


@njit(cache=True)
def _anywhere(
    ground: Ground, draft: Draft, visit: int, found: tuple[int, int, int]
) -> tuple[int, int, int]:
    for team in range(ground.kind.shape[0]):
        if draft.size[team] and _takes(ground, draft, team, visit):
            for place in range(draft.size[team] + 1):
                if (
                    min(draft.ready[team, place, 0], draft.ready[team, place, 1])
                    > (ground.closes[visit, -1])
                ):
                    break
                found = _better(ground, draft, team, place, visit, found)
    return found


@njit(cache=True)
def _better(
    ground: Ground, draft: Draft, team: int, place: int, visit: int, found: tuple[int, int, int]
) -> tuple[int, int, int]:
    price = added(ground, draft, team, place, visit)
    if price < found[2] and np.random.random() >= BLINK and fits(ground, draft, team, place, visit):
        return team, place, price
    return found


@njit(cache=True)
def added(ground: Ground, draft: Draft, team: int, place: int, visit: int) -> int:
    """Return what a visit costs there; a team that stays at home costs nothing."""
    before, after, cost = draft.stops[team, place], draft.stops[team, place + 1], ground.cost
    way = np.int64(cost[before, visit]) + cost[visit, after]
    return way - cost[before, after] if draft.size[team] else way
