"""Put visits back where they cost least: greedy, with blinks, so that no two tries are alike."""

import numpy as np

from jianhu.planning.ruin.arrays import Draft, Ground, Numbers
from jianhu.planning.ruin.compiled import bare, inlined
from jianhu.planning.ruin.fits import fits, takes

BLINK = 0.01  # Christiaens & Vanden Berghe (2020), 5.3


@bare
def cheapest(ground: Ground, draft: Draft, visit: int, width: int) -> tuple[int, int]:
    """Return team and place of the cheapest way to fit a visit in; team -1 if none is worth it.

    Looks beside the visit's neighbours and at one team without visits of each kind (alike teams
    stand together); everywhere only where that leads nowhere.
    """
    least, best, behind = ground.prize[visit], -1, -1
    lasts = ground.service[visit]
    for other in ground.near[visit, :width]:
        team = draft.route[other]
        if team >= 0 and takes(ground, draft, team, visit):
            for place in range(draft.place[other] - 1, draft.place[other] + 1):
                if draft.room[team, place] < lasts:
                    continue
                price = added(ground, draft, team, place, visit)
                if (
                    price < least
                    and np.random.random() >= BLINK
                    and fits(ground, draft, team, place, visit)
                ):
                    least, best, behind = price, team, place
    last = -1
    for team in range(ground.kind.shape[0]):
        if draft.size[team] == 0 and ground.kind[team] != last:
            last = ground.kind[team]
            price = added(ground, draft, team, 0, visit)
            if (
                price < least
                and takes(ground, draft, team, visit)
                and fits(ground, draft, team, 0, visit)
            ):
                least, best, behind = price, team, 0
    return (best, behind) if best >= 0 else anywhere(ground, draft, visit)


@bare
def anywhere(ground: Ground, draft: Draft, visit: int) -> tuple[int, int]:
    """Return team and place of the cheapest way among all."""
    least, best, behind = ground.prize[visit], -1, -1
    lasts = ground.service[visit]
    for team in range(ground.kind.shape[0]):
        if draft.size[team] and takes(ground, draft, team, visit):
            for place in range(draft.size[team] + 1):
                ready = min(draft.ready[team, place, 0], draft.ready[team, place, 1])
                if ready > ground.closes[visit, -1]:
                    break
                if draft.room[team, place] < lasts:
                    continue
                price = added(ground, draft, team, place, visit)
                if (
                    price < least
                    and np.random.random() >= BLINK
                    and fits(ground, draft, team, place, visit)
                ):
                    least, best, behind = price, team, place
    return best, behind


@bare
def among(ground: Ground, draft: Draft, visit: int, teams: Numbers) -> tuple[int, int]:
    """Return team and place of the cheapest way among a few teams.

    Who was out before can come in only where something was torn out.
    """
    least, best, behind = ground.prize[visit], -1, -1
    lasts = ground.service[visit]
    for team in teams:
        if takes(ground, draft, team, visit):
            for place in range(draft.size[team] + 1):
                if draft.room[team, place] < lasts:
                    continue
                price = added(ground, draft, team, place, visit)
                if (
                    price < least
                    and np.random.random() >= BLINK
                    and fits(ground, draft, team, place, visit)
                ):
                    least, best, behind = price, team, place
    return best, behind


@inlined
def added(ground: Ground, draft: Draft, team: int, place: int, visit: int) -> int:
    """Return what a visit costs there; a team that stays at home costs nothing."""
    before, after = draft.stops[team, place], draft.stops[team, place + 1]
    saved = ground.cost[before, after] if draft.size[team] else 0
    return ground.cost[before, visit] + ground.cost[visit, after] - saved
