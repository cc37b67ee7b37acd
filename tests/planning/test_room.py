"""What is passed over because there is no room would not have fitted: nothing is lost by it."""

import numpy as np
import pytest

from jianhu.planning.ruin.arrays import NEVER, empty, routes_of
from jianhu.planning.ruin.clock import refresh
from jianhu.planning.ruin.fits import fits, takes
from jianhu.planning.ruin.ground import ground_of
from jianhu.planning.ruin.recreate import added, among
from jianhu.planning.ruin.search import Walk
from tests.planning.days import LUNCH, a_day


@pytest.mark.parametrize("lunch", [LUNCH, None], ids=["lunch", "no lunch"])
@pytest.mark.parametrize("seed", range(4))
def test_where_a_visit_fits_there_is_room_for_it(seed, lunch):
    ground = ground_of(a_day(seed, visits=40, lunch=lunch))
    walk = Walk(ground, None, seed)
    walk.on(0.0, 40)
    draft, fitted, passed = walk.best, 0, 0
    for visit in range(40):
        for team in range(len(ground.kind)):
            for place in range(draft.size[team] + 1):
                if visit in draft.stops[team, place : place + 2]:
                    continue  # nobody goes to where he is
                roomy = draft.room[team, place] >= ground.lasts[visit]
                passed += not roomy
                if fits(ground, draft, team, place, visit):
                    fitted += 1
                    assert roomy
                    assert draft.most[team] >= ground.lasts[visit]
    assert fitted
    assert passed


@pytest.mark.parametrize("seed", range(8))
def test_who_fits_somewhere_for_less_than_he_is_worth_is_found_there(seed):
    ground = ground_of(a_day(seed, visits=40, lunch=LUNCH))
    draft, everyone = thinned(ground, seed), np.arange(len(ground.kind))
    found = 0
    for visit in set(range(40)) - {each for route in routes_of(draft) for each in route}:
        fitting = [
            added(ground, draft, team, place, visit)
            for team in everyone
            if takes(ground, draft, team, visit)
            for place in range(draft.size[team] + 1)
            if fits(ground, draft, team, place, visit)
        ]
        cheapest = min(fitting, default=NEVER)
        tries = [among(ground, draft, visit, everyone) for _ in range(5)]  # it blinks
        if cheapest < ground.prize[visit]:
            found += 1
            assert cheapest in [added(ground, draft, *each, visit) for each in tries]
        else:
            assert tries == [(-1, -1)] * 5
    assert found


def thinned(ground, seed):
    """A day that was planned, without the first, the fifth, the ninth … of each route."""
    draft = empty(ground)
    for team, route in enumerate(routes_of(Walk(ground, None, seed).best)):
        kept = [each for n, each in enumerate(route) if n % 4]
        draft.stops[team, 1 : len(kept) + 2] = [*kept, draft.stops[team, 1]]
        draft.size[team] = len(kept)
        refresh(ground, draft, team)
    return draft
