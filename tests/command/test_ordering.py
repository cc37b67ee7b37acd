"""The command centre orders any office of its county; who sends an order back says why."""

import pytest

from jianhu.organisations.models import Office


@pytest.fixture
def manhole(reported, runtu, kongyiji, yang_er_sao, nine):
    """An open manhole: nobody need be punished, so any office may be told to see to it."""
    return reported("manhole", place="鲁镇酒店门口")


@pytest.fixture
def order(as_, manhole):
    def say(person, office, *helpers):
        said = {"office": office.pk, "helpers": [each.pk for each in helpers]}
        return as_(person).post(f"/command/incidents/{manhole.number}/dispatch", said)

    return say


@pytest.fixture
def send_back(as_):
    def say(person, reason):
        [task] = as_(person).get("/command/tasks").json()
        return as_(person).post(f"/command/tasks/{task['id']}/refuse", {"reason": reason})

    return say


@pytest.mark.requirement("177")
def test_the_centre_orders_each_office_of_the_county(order, kongyiji):
    offices = list(Office.objects.all())
    assert {office.kind for office in offices} == {
        "command-centre", "department", "town-team", "village-station"
    }  # fmt: skip
    for office in offices:
        others = [each for each in offices if each != office]

        answer = order(kongyiji, office, *others)

        assert answer.status_code == 200
        ordered = [each for each in answer.json()["tasks"] if each["state"] == "offered"]
        assert [each["office"] for each in ordered if each["leads"]] == [office.name]
        assert {each["office"] for each in ordered} == {each.name for each in offices}


@pytest.mark.requirement("177")
def test_an_office_that_was_ordered_orders_nobody(order, luzhen, yang_er_sao, runtu):
    for person in (yang_er_sao, runtu):
        assert order(person, luzhen.zjj).status_code == 403


@pytest.mark.requirement("177")
@pytest.mark.parametrize("leads", [True, False], ids=["leading", "helping"])
def test_an_order_is_sent_back_only_with_a_reason(
    order, send_back, kongyiji, luzhen, yang_er_sao, as_, manhole, leads
):
    offices = [luzhen.nync, luzhen.zjj] if leads else [luzhen.zjj, luzhen.nync]
    order(kongyiji, *offices)

    for silence in ("", "  "):
        refused = send_back(yang_er_sao, silence)
        assert refused.status_code == 409
        assert refused.json()["detail"] == "请说明理由。"

    assert send_back(yang_er_sao, "窨井盖不归农业农村局管").status_code == 200
    seen = as_(kongyiji).get(f"/command/incidents/{manhole.number}").json()
    assert seen["timeline"][-1]["sentence"] == "鉴湖县农业农村局退回：窨井盖不归农业农村局管"
    assert seen["step"] == ("triaged" if leads else "dispatched")
