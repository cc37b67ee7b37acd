"""From a device or another platform to an incident, without a hand in between."""

import copy
from datetime import timedelta

import pytest

from jianhu.base import moments
from jianhu.command.jobs import work_up
from jianhu.command.models import Incident, Lead
from jianhu.sensing import services
from jianhu.sensing.models import Source
from jianhu.sensing.rules import adapters
from tests.sensing.conftest import EVENING, MINUTE, says
from tests.sensing.test_api import push

TEN = [2.1, 2.2, 2.4, 2.6, 2.3, 2.2, 2.5, 2.4, 2.2, 2.1]
TAVERN = (120.45, 30.05)


def settle(told):
    while services.work_through_messages() + told() + work_up():
        pass


@pytest.fixture
def eye(db):
    return Source.objects.create(code="eye-1", name="鹰眼平台", kind="eye", secret="k" * 32)


def pushed(at):
    body = copy.deepcopy(adapters()["eye"].examples[0].body)
    event = body["data"]["events"][0]
    event["eventTime"] = at.isoformat()
    event["location"] = {"longitude": TAVERN[0], "latitude": TAVERN[1]}
    return body


@pytest.mark.requirement("58")
def test_a_platforms_event_in_its_own_format_appears_once(luzhen, eye, as_, told):
    with moments.frozen(EVENING):
        for _ in range(3):
            assert push(as_, "eye-1", "k" * 32, pushed(EVENING - MINUTE)).status_code == 200
        settle(told)
    lead = Lead.objects.get()
    assert (lead.source, lead.ref, lead.channel) == ("eye-1", "E-20260915-0031", "camera")
    incident = Incident.objects.get()
    assert (incident.kind, incident.town) == ("muck-dumping", "330699001")


@pytest.mark.parametrize("key", ["é", "k" * 31, "Ｋ" * 32])
def test_a_key_in_another_script_is_only_a_wrong_key(eye, as_, key):
    assert push(as_, "eye-1", key, b"{}").status_code == 401


def test_a_smoking_kitchen_opens_one_incident_for_the_whole_evening(luzhen, tavern, told):
    tavern.lon, tavern.lat = TAVERN
    tavern.save()
    says(tavern, TEN + [3.0] * 50)
    with moments.frozen(EVENING + timedelta(hours=1)):
        settle(told)
    assert Incident.objects.get().kind == "kitchen-fume"
    assert Lead.objects.get().channel == "device"
