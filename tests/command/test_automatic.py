"""What is known surely goes out by itself, at once; a person may decide otherwise on the record."""

import pytest

from jianhu.command.models import Incident, Lead
from jianhu.command.services.working_up import work_up_waiting
from tests.town import NINE, TAVERN


@pytest.fixture
def vending(reported, street_vending_item, runtu, nine, told):
    incident = reported("street-vending")
    told()
    incident.refresh_from_db()
    return incident


@pytest.mark.requirement("96")
def test_a_person_who_sends_it_elsewhere_is_on_the_record(vending, as_, kongyiji, luzhen):
    path = f"/command/incidents/{vending.number}/dispatch"
    as_(kongyiji).post(path, {"office": luzhen.zhzfj.pk})

    seen = as_(kongyiji).get(f"/command/incidents/{vending.number}").json()
    sent = [line for line in seen["timeline"] if line["fact"] == "IncidentDispatched"]

    assert not seen["automatic"]
    assert sent[0]["by"] != "孔乙己"
    assert "自动派遣" in sent[0]["sentence"]
    assert sent[-1]["by"] == "孔乙己"
    assert "人工改派，原由系统自动派遣至鲁镇" in sent[-1]["sentence"]


@pytest.mark.requirement("96")
@pytest.mark.parametrize(("seconds", "late"), [(10, False), (11, True)])
def test_it_goes_out_by_itself_and_the_house_says_if_that_was_late(
    street_vending_item, runtu, kongyiji, nine, told, as_, seconds, late
):
    said = {"channel": "camera", "text": "占道", "kind": "street-vending", "place": "鲁镇酒店"}
    Lead.objects.create(
        lon=TAVERN[0], lat=TAVERN[1], happened_at=NINE, received_at=NINE, ref="1", **said
    )
    nine.pass_minutes(seconds / 60)

    work_up_waiting()

    seen = as_(kongyiji).get("/command/incidents").json()["items"][0]
    lines = as_(kongyiji).get(f"/command/incidents/{seen['number']}").json()["timeline"]
    assert Incident.objects.get(number=seen["number"]).automatic
    said = f"收到后{seconds}秒才派遣，超过10秒的要求"
    assert any(said in line["sentence"] for line in lines) is late
