"""A joint team: one office leads, others help; the evidence is everybody's, the moves are not."""

import pytest

from jianhu.base.models import JournalEntry, Person
from jianhu.base.sentences import sentence
from jianhu.cases.models import CoOrganiser
from jianhu.organisations.models import Appointment
from tests.town import LONG_AGO

PROOF = {"kind": "物证", "proves": "违法行为", "says": "路边遗留的桌子"}


@pytest.fixture
def walk(case):
    walk = case()
    walk.does("file")
    return walk


@pytest.fixture
def team(luzhen):
    """Weizhuang's team and two departments."""
    return {
        "offices": [luzhen.wei_team.pk, luzhen.zjj.pk, luzhen.sthj.pk],
        "because": "跨镇查处",
    }


@pytest.fixture
def form(walk, people, team):
    return lambda **said: walk.does("form-joint-team", by=people.head, **team | said)


def prove(as_, who, walk):
    return as_(who).post(f"/cases/{walk.number}/evidence", {"said": PROOF})


def appoint(office, post, username="zhou"):
    person = Person.objects.create(username=username, name="周掌柜")
    Appointment.objects.create(person=person, office=office, post=post, kind="rota", since=LONG_AGO)
    return person


@pytest.mark.requirement("207")
def test_one_office_leads_and_three_share_its_evidence(walk, form, as_, wang_hu, runtu):
    now = form()
    assert now["office_name"] == "鲁镇街道综合行政执法队"
    assert len(now["co_organisers"]) == 3
    theirs = prove(as_, wang_hu, walk)
    assert theirs.status_code == 200
    piece = as_(runtu).get(f"/cases/{walk.number}").json()["evidence"][-1]
    assert (piece["says"], piece["office_name"]) == (PROOF["says"], "未庄执法队")
    formed = JournalEntry.objects.get(fact="JointTeamFormed")
    assert "鲁镇街道综合行政执法队主办" in sentence(formed)


@pytest.mark.requirement("207")
def test_before_the_team_nobody_else_knows_of_the_case(walk, form, as_, wang_hu):
    assert as_(wang_hu).get(f"/cases/{walk.number}").status_code == 404
    assert prove(as_, wang_hu, walk).status_code == 404
    form()
    assert as_(wang_hu).get(f"/cases/{walk.number}").status_code == 200
    assert [row["number"] for row in as_(wang_hu).get("/cases").json()["items"]] == [walk.number]


def test_who_helps_makes_no_move(walk, form, as_, wang_hu, luzhen):
    form()
    seen = as_(wang_hu).get(f"/cases/{walk.number}").json()
    assert not any(move["mine"] for move in seen["moves"])
    answer = walk.take("order-correction", by=wang_hu, what="收回桌子")
    assert (answer.status_code, "鲁镇街道综合行政执法队办理" in answer.json()["detail"]) == (
        403,
        True,
    )
    theirs = appoint(luzhen.wei_team, "office-head")
    assert walk.take("suspend", by=theirs, reason="等待").status_code == 403
    party = {"kind": "organisation", "name": "另一家"}
    said = as_(wang_hu).post(f"/cases/{walk.number}/party", {"said": party})
    assert said.status_code == 403
    walk.does("order-correction")


def test_the_reviewer_of_the_county_still_reviews(walk, form, people):
    form()
    walk.proves()
    walk.does("conclude")
    walk.does("ask-review", by=people.officer)
    walk.does("review")


def test_the_lead_is_no_co_organiser_of_its_own(walk, people, team, luzhen):
    refusal = walk.refused(
        "form-joint-team", by=people.head, **team | {"offices": [luzhen.lu_team.pk]}
    )
    assert refusal["basis"] == "administrative-penalty-law/26"
    assert not CoOrganiser.objects.exists()


def test_an_office_that_nobody_knows_is_not_asked(walk, people, team):
    answer = walk.take("form-joint-team", by=people.head, **team | {"offices": [987654]})
    assert (answer.status_code, "987654" in answer.json()["detail"]) == (404, True)
    none = walk.take("form-joint-team", by=people.head, **team | {"offices": []})
    assert none.status_code == 422


def test_who_leaves_the_team_sees_the_case_no_longer(walk, form, as_, wang_hu, luzhen):
    form()
    now = form(offices=[luzhen.zjj.pk])
    assert [each["name"] for each in now["co_organisers"]] == ["鉴湖县住房和城乡建设局"]
    assert as_(wang_hu).get(f"/cases/{walk.number}").status_code == 404


def test_the_head_of_the_town_does_not_decide_a_departments_case(
    as_, people, matter, tavern, luzhen
):
    officer = appoint(luzhen.zhzfj, "officer")
    head = appoint(luzhen.zhzfj, "office-head", "zhou-head")
    opened = as_(officer).post("/cases", {"matter": matter(), "party": tavern}).json()
    path = f"/cases/{opened['number']}"
    assert as_(people.head).get(path).status_code == 200
    said = {"said": {"reason": "不予立案"}}
    assert as_(people.head).post(f"{path}/moves/decline", said).status_code == 403
    assert as_(head).post(f"{path}/moves/decline", said).status_code == 200
