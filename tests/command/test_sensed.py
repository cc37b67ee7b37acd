"""What a machine noticed is listed with the number of the incident it became."""

import pytest

from jianhu.base import moments
from jianhu.base.people import system
from jianhu.command import services
from jianhu.command.models import Incident
from jianhu.sensing import services as sensing


@pytest.fixture
def seen(luzhen, reported):
    """A camera's two notices of one tipper, and a report by hand that no machine made."""
    sensing.register_source(system(), "eye-1", "古镇鹰眼", "eye", secret="s" * 32)
    at = moments.now().isoformat()
    where = {"lon": 120.44, "lat": 30.06, "place": "攀岩中心"}
    services.receive_batch(
        "camera",
        "eye-1",
        [
            {"id": f"c{n}", "kind": "muck-dumping", "text": "疑似偷倒", "at": at} | where
            for n in (1, 2)
        ],
    )
    services.work_up_waiting()
    reported("street-vending")


def test_each_notice_names_its_incident_and_what_people_reported_is_not_there(seen, as_, kongyiji):
    tipper = Incident.objects.get(kind="muck-dumping")
    first = as_(kongyiji).get("/command/sensed", limit=1).json()
    second = as_(kongyiji).get("/command/sensed", limit=1, cursor=first["next"]).json()

    assert second["next"] is None
    for (row,) in (first["items"], second["items"]):
        assert (row["number"], row["channel_name"]) == (tipper.number, "视频识别")
        assert (row["step_name"], row["place"]) == (tipper.get_step_display(), "攀岩中心")


def test_another_towns_officer_does_not_see_it(seen, as_, wang_hu, stranger):
    assert as_(wang_hu).get("/command/sensed").json()["items"] == []
    assert as_(stranger).get("/command/sensed").status_code == 403
