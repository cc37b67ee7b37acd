"""What is passed over because there is no room would not have fitted: nothing is lost by it."""

import pytest

from jianhu.planning.ruin.fits import fits
from jianhu.planning.ruin.ground import ground_of
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
                roomy = draft.room[team, place] >= ground.service[visit]
                passed += not roomy
                if fits(ground, draft, team, place, visit):
                    fitted += 1
                    assert roomy
    assert fitted
    assert passed
