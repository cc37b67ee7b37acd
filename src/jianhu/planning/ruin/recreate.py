"""Put visits back where they cost least: greedy, with blinks, so that no two tries are alike."""

import numpy as np

from jianhu.planning.ruin.arrays import Draft, Ground, Numbers, Ticks, save
from jianhu.planning.ruin.compiled import bare, inlined
from jianhu.planning.ruin.fits import fits, takes
from jianhu.planning.ruin.insert import insert

BLINK = 0.01  # Christiaens & Vanden Berghe (2020), 5.3
WIDTH = 60  # neighbours looked at; measured, see benchmarks/routes.py


@bare
def put_back(
    ground: Ground,
    draft: Draft,
    kept: Draft,
    touched: Ticks,
    out: Numbers,
    order: Numbers,
    before: int,
    teams: tuple[Numbers, Numbers],
) -> None:
    """Put back who is out, in order; ``teams``: all, and those that something was torn out of.

    Only there can the first ``before`` come in, who were out already. Where they are, routes are
    few and full: ``most`` says so faster than neighbours are asked.
    """
    everyone, torn = teams
    for index in order:
        visit = out[index]
        if index < before:
            team, place = among(ground, draft, visit, torn)
        elif before:
            team, place = among(ground, draft, visit, everyone)
        else:
            team, place = cheapest(ground, draft, visit, everyone)
        if team >= 0:
            if not touched[team]:
                touched[team] = True
                save(draft, kept, team)
            insert(ground, draft, team, place, visit)


@bare
def cheapest(ground: Ground, draft: Draft, visit: int, everyone: Numbers) -> tuple[int, int]:
    """Return team and place of the cheapest way to fit a visit in; team -1 if none is worth it.

    Looks beside the visit's neighbours and at one team without visits of each kind (alike teams
    stand together); everywhere only where that leads nowhere.
    """
    least, best, behind = ground.prize[visit], -1, -1
    for other in ground.near[visit, :WIDTH]:
        team = draft.route[other]
        if team >= 0 and takes(ground, draft, team, visit):
            for place in range(draft.place[other] - 1, draft.place[other] + 1):
                price = at(ground, draft, team, place, visit, least)
                if price < least:
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
    return (best, behind) if best >= 0 else among(ground, draft, visit, everyone)


@bare
def among(ground: Ground, draft: Draft, visit: int, teams: Numbers) -> tuple[int, int]:
    """Return team and place of the cheapest way among teams, of alike ones at home one."""
    least, best, behind, last = ground.prize[visit], -1, -1, -1
    lasts = ground.lasts[visit]
    for team in teams:
        if draft.most[team] < lasts or not takes(ground, draft, team, visit):
            continue
        if draft.size[team] == 0:
            if ground.kind[team] == last:
                continue
            last = ground.kind[team]
        for place in range(draft.size[team] + 1):
            price = at(ground, draft, team, place, visit, least)
            if price < least:
                least, best, behind = price, team, place
    return best, behind


@inlined
def at(ground: Ground, draft: Draft, team: int, place: int, visit: int, least: int) -> int:
    """Return what the visit costs behind a stop, or ``least`` if it is no better or blinked at."""
    if draft.room[team, place] < ground.lasts[visit]:
        return least
    price = added(ground, draft, team, place, visit)
    tried = price < least and np.random.random() >= BLINK
    return price if tried and fits(ground, draft, team, place, visit) else least


@inlined
def added(ground: Ground, draft: Draft, team: int, place: int, visit: int) -> int:
    """Return what a visit costs there; a team that stays at home costs nothing."""
    before, after = draft.stops[team, place], draft.stops[team, place + 1]
    saved = ground.cost[before, after] if draft.size[team] else 0
    return ground.cost[before, visit] + ground.cost[visit, after] - saved
