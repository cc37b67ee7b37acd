"""What a person sees of the devices: those of their areas, as long as they ask for little."""

import json
from datetime import timedelta

import pytest

from jianhu.base import moments
from jianhu.organisations.models import Appointment
from jianhu.sensing import queries, services
from jianhu.sensing.models import Device, Message, Source
from jianhu.sensing.rules import adapters
from tests.sensing.conftest import EVENING, MINUTE, facts, says

TEN = [2.1, 2.2, 2.4, 2.6, 2.3, 2.2, 2.5, 2.4, 2.2, 2.1]


@pytest.fixture
def evening():
    """The clock stands at a quarter past six in the evening."""
    with moments.frozen(EVENING + 15 * MINUTE):
        yield


@pytest.fixture
def keeper(luzhen, stranger):
    """Who looks after devices and sources."""
    Appointment.objects.create(
        person=stranger, office=luzhen.centre, post="administrator", kind="rota", since="2022-01-01"
    )
    return stranger


def codes(answer):
    return [item["code"] for item in answer.json()["items"]]


def test_the_chart_shows_the_last_hour_and_its_limit(tavern, kongyiji, as_, evening):
    says(tavern, TEN)
    said = as_(kongyiji).get("/sensing/devices/TAVERN01/readings").json()
    assert [reading["values"]["a34041-Rtd"] for reading in said["readings"]] == TEN
    assert said["factors"] == [{"code": "a34041", "name": "油烟", "unit": "mg/m³"}]
    assert said["limits"] == {"a34041": 2.0}


def test_a_month_of_readings_is_refused(tavern, kongyiji, as_, evening):
    path = "/sensing/devices/TAVERN01/readings"
    answer = as_(kongyiji).get(path, since=(EVENING - timedelta(days=30)).isoformat())
    assert answer.status_code == 422


def test_alarms_come_newest_first(tavern, kongyiji, as_, evening):
    says(tavern, TEN + [0.5] * 5)
    [alarm] = as_(kongyiji).get("/sensing/alarms").json()["items"]
    assert (alarm["kind"], alarm["theme_name"], alarm["device_name"]) == (
        "kitchen-fume", "大气质量", "咸亨酒店油烟监测仪",
    )  # fmt: skip
    assert as_(kongyiji).get("/sensing/alarms", running=True).json()["items"] == []


def test_a_town_sees_its_own_devices_only(tavern, si_shu, wang_hu, as_):
    Device.objects.create(code="WEI01", area_code="330699101")
    assert codes(as_(si_shu).get("/sensing/devices")) == ["TAVERN01"]
    answer = as_(wang_hu).get("/sensing/devices/TAVERN01/readings")
    assert answer.status_code in (403, 404)


def test_who_holds_no_post_sees_nothing(tavern, stranger, as_):
    for path in ("sources", "devices", "alarms", "themes", "devices/TAVERN01/readings"):
        assert as_(stranger).get(f"/sensing/{path}").status_code == 403
        assert as_().get(f"/sensing/{path}").status_code == 401


def test_a_list_asks_the_database_little(tavern, kongyiji, as_, django_assert_max_num_queries):
    for number in range(60):
        Device.objects.create(code=f"D{number:03}", area_code="330699001")
    caller = as_(kongyiji)
    with django_assert_max_num_queries(8):
        first = caller.get("/sensing/devices", limit=50).json()
    rest = caller.get("/sensing/devices", limit=50, cursor=first["next"]).json()
    assert len(first["items"]) + len(rest["items"]) == 61
    assert rest["next"] is None


@pytest.mark.parametrize("wrong", [{"limit": 201}, {"limit": 0}, {"cursor": "x"}])
def test_too_large_a_page_is_refused_not_capped(kongyiji, as_, wrong):
    assert as_(kongyiji).get("/sensing/devices", **wrong).status_code == 422


def test_an_unknown_device_is_listed_until_it_is_registered(keeper, tavern, as_):
    says(Device(code="NEW1"), TEN)
    assert codes(as_(keeper).get("/sensing/devices", registered=False)) == ["NEW1"]

    said = {"code": "NEW1", "name": "土谷祠油烟监测仪", "kind": "kitchen-fume",
            "source": "fume-meters", "lon": 120.55, "lat": 30.05}  # fmt: skip
    assert as_(keeper).post("/sensing/devices", said).status_code == 201

    assert codes(as_(keeper).get("/sensing/devices", registered=False)) == []
    device = Device.objects.get(code="NEW1")
    assert device.area_code == "330699101001001"
    assert Message.objects.filter(device=device).count() == 10
    assert facts("DeviceRegistered")


def test_only_who_manages_devices_may_register_one(kongyiji, as_):
    said = {"code": "NEW1", "name": "x", "kind": "kitchen-fume"}
    assert as_(kongyiji).post("/sensing/devices", said).status_code == 403


@pytest.mark.parametrize(
    "wrong",
    [
        {"code": "TAVERN01"},
        {"source": "nobody"},
        {"settings": {"crc": "md5"}},
        {"settings": {"vendor": "nobody"}},
        {"settings": {"units": {"a34041": "ppm"}}},
        {"settings": {"colour": "red"}},
        {"lon": 500},
    ],
)
def test_what_cannot_be_registered_is_said(keeper, tavern, as_, wrong):
    said = {"code": "NEW1", "name": "新", "kind": "kitchen-fume"} | wrong
    assert as_(keeper).post("/sensing/devices", said).status_code == 422


@pytest.mark.requirement("95")
def test_the_themes_are_shown_with_what_they_triggered(tavern, kongyiji, as_, evening):
    says(tavern, TEN)
    shown = as_(kongyiji).get("/sensing/themes").json()
    assert {theme["name"]: theme["triggered"] for theme in shown} == {
        "大气质量": 1, "河道水环境": 0, "环境卫生": 0, "交通秩序": 0, "文明经营": 0, "消防安全": 0,
    }  # fmt: skip


# What other platforms push


@pytest.fixture
def eye(db):
    """The high camera's platform."""
    return Source.objects.create(code="eye-1", name="鹰眼平台", kind="eye", secret="k" * 32)


def push(as_, code, key, body):
    text = body if isinstance(body, bytes) else json.dumps(body).encode()
    return as_().client.post(
        f"/api/sensing/push/{code}",
        text,
        content_type="application/json",
        headers={"X-Jianhu-Key": key},
    )


@pytest.mark.requirement("94")
@pytest.mark.parametrize("kind", ["eye", "street", "traffic", "gate", "water"])
def test_each_kind_of_platform_is_heard_and_has_a_health(kind, kongyiji, as_):
    Source.objects.create(code=kind, name=kind, kind=kind, secret="k" * 32)
    [before] = as_(kongyiji).get("/sensing/sources").json()
    assert before["health"] == "silent"

    example = adapters()[kind].examples[0]
    answer = push(as_, kind, "k" * 32, example.body)
    assert (answer.status_code, answer.json()) == (200, adapters()[kind].answer)
    services.work_through_messages()

    [after] = as_(kongyiji).get("/sensing/sources").json()
    assert after["health"] == "ok"
    seen = facts("SignalSeen")
    assert [signal["id"] for signal in seen] == [signal.id for signal in example.signals]
    assert {signal["source_kind"] for signal in seen} == {kind}


def test_what_is_not_sure_enough_is_kept_and_opens_nothing(eye, as_):
    body = json.loads(json.dumps(adapters()["eye"].examples[0].body))
    body["data"]["events"][0]["score"] = 40
    push(as_, "eye-1", "k" * 32, body)
    services.work_through_messages()
    assert not facts("SignalSeen")
    assert Message.objects.get().values == {"signals": 1, "triggered": 0}


@pytest.mark.parametrize(
    "body", [b"", b"\xff\x00", b"[" * 9000, b'{"data": {"events": [{}]}}', b"3"]
)
def test_whatever_is_pushed_is_answered_and_kept(eye, as_, body):
    assert push(as_, "eye-1", "k" * 32, body).status_code == 200
    services.work_through_messages()
    assert bytes(Message.objects.get().raw) == body
    assert not facts("SignalSeen")


@pytest.mark.parametrize(("code", "key"), [("eye-1", "wrong"), ("eye-1", ""), ("nobody", "k" * 32)])
def test_a_stranger_cannot_push(eye, as_, code, key):
    assert push(as_, code, key, {}).status_code == 401
    assert not Message.objects.exists()


def test_keys_are_never_shown(eye, kongyiji, as_):
    assert "k" * 32 not in as_(kongyiji).get("/sensing/sources").content.decode()
    assert queries.source_by_key("k" * 32) == eye
    assert queries.source_by_key("") is None
