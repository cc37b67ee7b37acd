"""Who may be sent: the certified officers of an office of this county, and nobody else."""

import pytest

from tests.town import LONG_AGO


@pytest.fixture
def matter(reported, street_vending_item, runtu, aq, wang_hu, xianglin_sao):
    return reported("street-vending")


def send(caller, matter, office, **who):
    said = {"office": office, "officers": [], "helpers": [], **who}
    return caller.post(f"/command/incidents/{matter.number}/dispatch", said)


def test_the_offices_own_officer_is_sent(matter, as_, kongyiji, luzhen, runtu):
    answer = send(as_(kongyiji), matter, luzhen.lu_team.pk, officers=[runtu.pk])

    assert answer.status_code == 200
    assert answer.json()["tasks"][-1]["offered_to"] == ["闰土"]


@pytest.mark.parametrize("who", ["wang_hu", "xianglin_sao", "kongyiji"])
def test_nobody_elses_is(who, request, matter, as_, kongyiji, luzhen):
    stranger = request.getfixturevalue(who)

    answer = send(as_(kongyiji), matter, luzhen.lu_team.pk, officers=[stranger.pk])

    assert answer.status_code == 422
    assert answer.json()["basis"] == "administrative-penalty-law/42"


def test_an_officer_nobody_knows_is_refused(matter, as_, kongyiji, luzhen):
    assert send(as_(kongyiji), matter, luzhen.lu_team.pk, officers=[10**9]).status_code == 422


@pytest.mark.parametrize("part", ["office", "helpers"])
def test_an_office_that_is_not_ours_is_refused(part, matter, as_, kongyiji, luzhen, elsewhere):
    said = {"office": elsewhere.pk} if part == "office" else {"office": luzhen.lu_team.pk}
    if part == "helpers":
        said["helpers"] = [elsewhere.pk]

    answer = send(as_(kongyiji), matter, **said)

    assert answer.status_code == 404
    assert "不在本县" in answer.json()["detail"]


@pytest.fixture
def elsewhere(luzhen):
    """The enforcement team of the county next door."""
    from jianhu.organisations.models import Area, Office

    county = Area.objects.create(code="330799", name="邻县", kind="county", since=LONG_AGO)
    return Office.objects.create(
        code="team-9",
        name="邻县执法队",
        short="邻县",
        kind="town-team",
        area=county,
        since=LONG_AGO,
    )


@pytest.mark.requirement("145")
def test_triage_with_an_office_reaches_the_team_in_one_step(
    reported, street_vending_item, as_, kongyiji, lv_weifu, luzhen, aq
):
    matter = reported(text="说不清楚的一件事")
    said = {"kind": "street-vending", "office": luzhen.lu_team.pk, "officers": [aq.pk]}
    path = f"/command/incidents/{matter.number}/triage"

    assert as_(lv_weifu).post(path, said).status_code == 403  # 督查考核岗 sends nobody
    seen = as_(kongyiji).post(path, said).json()

    assert seen["step"] == "dispatched"
    assert seen["lead_office"] == "鲁镇执法队"
    assert seen["tasks"][-1]["offered_to"] == ["阿Q"]
    assert "研判后直接交办" in "".join(entry["sentence"] for entry in seen["timeline"])


def test_triage_names_an_item_that_is_in_force(matter, as_, kongyiji):
    said = {"kind": "street-vending", "item": "no-such"}

    answer = as_(kongyiji).post(f"/command/incidents/{matter.number}/triage", said)

    assert answer.status_code == 422
    assert "没有编号为“no-such”" in answer.json()["detail"]
