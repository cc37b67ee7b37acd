"""Five departments' plans for the demonstration county become one calendar, on both databases."""

from collections import Counter
from datetime import timedelta

import pytest

from jianhu.base import moments
from jianhu.inspections.demonstration import seed
from jianhu.inspections.models import (
    Campaign,
    Draw,
    DueItem,
    EnterpriseRequest,
    PackageOrder,
    Plan,
    Visit,
)
from jianhu.inspections.queries import campaigns
from jianhu.inspections.rules.draw import Candidate, proves
from jianhu.project import county
from jianhu.subjects import demonstration as subjects

pytestmark = pytest.mark.django_db


@pytest.fixture
def seeded(db):
    county.stand_up()
    subjects.seed(200)
    return seed(rows=900, squads=4, seconds=0.5)


def test_plans_become_a_calendar_that_heads_approve(seeded):
    assert seeded["plans"] == Plan.objects.count() > 5
    assert set(Plan.objects.values_list("state", flat=True)) == {"approved"}
    offices = Counter(
        len(set(visit.items.values_list("office", flat=True))) for visit in Visit.objects.all()
    )
    assert max(offices) > 1  # several come together
    taken = DueItem.objects.exclude(visit=None)
    assert all(
        each.earliest <= each.visit.day <= each.due for each in taken.select_related("visit")
    )
    ahead = Visit.objects.filter(campaign=None)
    assert set(ahead.values_list("step", flat=True)) == {"draft", "noticed"}
    left = dict(DueItem.objects.filter(visit=None).values_list("pk", "left_out"))
    assert "" not in left.values()  # each with its reason
    assert seed() == seeded


def test_the_town_team_has_visits_of_its_own_soon(seeded):
    today = moments.local(moments.now()).date()
    mine = Visit.objects.filter(officers__person__username="officer", campaign=None)
    assert mine.count() == 6
    assert {each.lead.code for each in mine} == {"team-330699001"}
    assert all(today <= each.day <= today + timedelta(days=10) for each in mine)


def test_every_list_of_the_desk_has_something_to_look_at(seeded):
    over = campaigns.campaign(Campaign.objects.get(state="approved").pk)["funnel"]
    assert over["checks"] >= 5
    assert over["problems"] > over["corrected"] > 0
    assert Campaign.objects.filter(state="draft").exists()  # waits for its head
    drawn = Draw.objects.exclude(drawn_at=None).get()
    candidates = [Candidate(*each) for each in drawn.candidates]
    told = {"list": drawn.listed, "commitment": drawn.commitment}
    told |= {"spoken": drawn.spoken, "drawn": drawn.drawn}
    assert proves(candidates, drawn.counts, drawn.secret, told) == []
    assert Draw.objects.filter(drawn_at=None).exists()
    states = set(EnterpriseRequest.objects.values_list("state", flat=True))
    assert states == {"received", "answered"}
    assert PackageOrder.objects.filter(visit=None, package="catering-gas-and-fumes").exists()
    rows = (Campaign, Draw, EnterpriseRequest, PackageOrder, Visit, Plan)
    before = [each.objects.count() for each in rows]
    seed()
    assert [each.objects.count() for each in rows] == before
