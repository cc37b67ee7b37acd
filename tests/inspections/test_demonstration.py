"""Five departments' plans for the demonstration county become one calendar, on both databases."""

from collections import Counter
from datetime import timedelta

import pytest

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.cases.demonstration_findings import seed_findings
from jianhu.catalogue.queries import defects
from jianhu.command.models import Notice
from jianhu.inspections.demonstration import seed
from jianhu.inspections.demonstration.overlapping import TITLE
from jianhu.inspections.models import (
    Baseline,
    Campaign,
    Draw,
    DueItem,
    EnterpriseRequest,
    PackageEdition,
    PackageOrder,
    Plan,
    Visit,
)
from jianhu.inspections.queries import campaigns
from jianhu.inspections.queries.compared import comparison
from jianhu.inspections.queries.doubles import doubled_for
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
    waiting = DueItem.objects.filter(visit=None).exclude(plan__title=TITLE)
    left = dict(waiting.values_list("pk", "left_out"))
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


def test_what_stands_out_is_there_to_be_seen_and_was_told(seeded):
    """Doubles and a gap, red to green, baselines, an edition to come; cases come of findings."""
    supervisor = Person.objects.get(username="supervisor")
    doubled = doubled_for(supervisor)
    assert len(doubled) == 4
    assert all(len(each.rows) == 2 for each in doubled)
    (gap,) = defects()
    assert gap.says == "2个责任主体：水利局、自然资源局"
    said = "\n".join(Notice.objects.filter(to=supervisor).values_list("says", flat=True))
    assert "计划重复" in said
    assert "责任缺口" in said
    over = Campaign.objects.get(state="approved")
    funnel = campaigns.campaign(over.pk)["funnel"]
    assert (funnel["red_to_green"], funnel["cases"]) == (2, 0)
    assert seed_findings() == 1
    assert campaigns.campaign(over.pk)["funnel"]["cases"] == 1
    assert seed_findings() == 0
    today = moments.local(moments.now()).date()
    held = comparison(supervisor, today - timedelta(days=29), today)
    assert 0 < held["visits"] < held["share"]
    assert Baseline.objects.filter(corrected_by=None).count() == 2
    assert PackageEdition.objects.get().since > today
