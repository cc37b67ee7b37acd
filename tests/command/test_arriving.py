"""What is handed in: times, places, channels and kinds that cannot be, each with a sentence."""

import json

import pytest

from jianhu.base.people import system
from jianhu.command import services as command
from jianhu.command.jobs import work_up
from jianhu.command.models import Lead
from jianhu.organisations.models import Area
from jianhu.sensing import services as sensing
from tests.command.signing import SECRET, item, send
from tests.town import TAVERN

SAID = {"text": "鲁镇酒店门口有人摆摊", "lon": TAVERN[0], "lat": TAVERN[1]}


@pytest.fixture
def street_eyes(luzhen, nine):
    return sensing.register_source(system(), "street-eyes", "城管路面感知", "street", secret=SECRET)


@pytest.mark.parametrize(
    "at",
    ["0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00", "9999-12-31T23:59:59-12:00", -(10**11)],
)
def test_a_time_that_cannot_be_is_refused_and_the_queue_still_opens(as_, kongyiji, nine, at):
    answer = as_(kongyiji).post("/command/incidents", SAID | {"happened_at": at})

    assert answer.status_code == 422
    assert "2000年至2099年" in answer.json()["errors"][0]["says"]
    assert not Lead.objects.exists()
    assert as_(kongyiji).get("/command/incidents").status_code == 200


def test_a_time_without_a_zone_is_chinese_time(as_, kongyiji, nine):
    answer = as_(kongyiji).post("/command/incidents", SAID | {"happened_at": "2026-11-20T08:30:00"})

    assert answer.status_code == 201
    assert Lead.objects.get().happened_at.isoformat() == "2026-11-20T00:30:00+00:00"


@pytest.mark.parametrize("half", [{"lon": None}, {"lat": None}])
def test_a_place_has_both_numbers_or_none(as_, kongyiji, half):
    answer = as_(kongyiji).post("/command/incidents", SAID | half)

    assert answer.status_code == 422
    assert "同时提供" in answer.json()["detail"]
    assert as_(kongyiji).post("/command/incidents", {"text": "有人摆摊"}).status_code == 201


@pytest.mark.parametrize(
    ("who", "wanted", "channel"),
    [
        ("runtu", "camera", "officer"),
        ("xianglin_sao", "hotline", "grid"),
        ("kongyiji", "", "post"),
        ("kongyiji", "hotline", "hotline"),
        ("kongyiji", "grid", "officer"),
    ],
)
def test_who_hands_it_in_decides_the_channel(as_, request, who, wanted, channel):
    person = request.getfixturevalue(who)
    answer = as_(person).post("/command/incidents", SAID | {"channel": wanted})
    assert answer.json()["channel"] == channel


@pytest.mark.parametrize("forged", ["camera", "citizen", "open311", "nonsense"])
def test_a_desk_does_not_speak_for_a_camera(as_, kongyiji, forged):
    answer = as_(kongyiji).post("/command/incidents", SAID | {"channel": forged})

    assert answer.status_code == 422
    assert "12345热线" in answer.json()["detail"]


def test_a_kind_nobody_knows_is_not_guessed_at(as_, kongyiji):
    answer = as_(kongyiji).post("/command/incidents", SAID | {"kind": "flying-saucer"})

    assert answer.status_code == 422
    assert "没有“flying-saucer”这个事件类别" in answer.json()["detail"]


def nested(depth):
    return [nested(depth - 1)] if depth else []


@pytest.mark.parametrize(
    "odd",
    [
        item("b", text="x\x00y"),
        item("b", extra="a\x00"),
        item("b", **{"a\x00b": 1}),
        item("b", extra="\ud800"),
        item("\ud800"),
        item("b", extra=float("nan")),
        item("b", lon=float("inf"), extra=float("nan")),
        item("b", extra=10**400),
        item("b", extra=nested(900)),
        item("b", at="0001-01-01T00:00:00+14:00"),
        float("nan"),
        "a\x00",
        None,
    ],
)
def test_one_odd_item_does_not_lose_the_batch(street_eyes, odd):
    answer = send([item("good"), odd, item("too")])

    assert answer.status_code == 200
    said = answer.json()
    assert said["accepted"] == ["good", "too"]
    assert [each["index"] for each in said["refused"]] == [1]
    kept = Lead.objects.get(state="refused")
    assert kept.problem == said["refused"][0]["why"]
    assert kept.raw["given"] is not None or odd is None


@pytest.mark.parametrize(
    "body", [b"[" * 100_000 + b"]" * 100_000, b"\xff\xfe", b"{}", b'{"items": 3}', b"null"]
)
def test_a_body_that_is_no_batch_is_refused_whole(street_eyes, body):
    assert send([], body=body).status_code == 422


def test_one_id_said_twice_with_two_meanings(street_eyes):
    answer = send([item("a", text="甲"), item("a", text="乙"), item("b"), item("b")]).json()

    assert answer["accepted"] == ["a", "b"]
    assert [each["index"] for each in answer["refused"]] == [1]
    assert "内容不同" in answer["refused"][0]["why"]
    assert Lead.objects.get(ref="a").text == "甲"


@pytest.mark.parametrize("stamp", ["nan", "inf", " ", "1e9", "١٧٩٥٠٠٠٠٠٠"])
def test_a_time_that_is_no_number_is_not_fresh(street_eyes, stamp):
    assert send([item("a")], at=stamp).status_code == 401


def test_a_county_that_is_not_on_the_map_yet_keeps_its_reports(luzhen, as_, kongyiji):
    Area.objects.update(lon=None, lat=None, shape=None)
    lead = command.receive_report(channel="citizen", text="路边有一堆垃圾", place="西大街3号")
    work_up()
    lead.refresh_from_db()
    assert (lead.state, lead.incident) == ("new", None)
    assert "还不知道在哪里" in lead.problem
    refused = as_(kongyiji).post("/command/incidents", {"text": "有人摆摊"})
    assert "还不知道在哪里" in refused.json()["detail"]

    Area.objects.filter(pk=luzhen.county.pk).update(lon=120.5, lat=30.05)
    work_up()
    lead.refresh_from_db()
    assert lead.incident.place == "西大街3号"


@pytest.mark.requirement("143")
def test_every_lead_has_a_channel_a_source_and_a_key_of_its_own(
    street_eyes, as_, kongyiji, runtu, xianglin_sao, client
):
    """Six ways in: signed platform, portal, Open311, desk, officer, grid member; and a sheet."""
    send([item("a")])
    for person in (kongyiji, runtu, xianglin_sao):
        as_(person).post("/command/incidents", SAID)
    form = {"text": "路边有一堆垃圾没人管", "place": "鲁镇", "agree": "on"}
    client.post("/portal/report", form)
    words = {"api_key": SECRET, "service_code": "street-vending", "description": "有人摆摊"}
    client.post("/open311/v2/requests.json", words | {"address_string": "鲁镇"})
    command.receive_sheet("kongyiji", "内容,时间\n路灯不亮,2026-11-20 08:00\n".encode())

    leads = Lead.objects.all()
    assert {lead.channel for lead in leads} == {
        "camera",
        "post",
        "officer",
        "grid",
        "citizen",
        "open311",
        "import",
    }
    assert all(lead.source and lead.ref for lead in leads)
    assert leads.values("channel", "source", "ref").distinct().count() == len(leads) == 7
    assert json.dumps(send([item("a")]).json()["known"]) == '["a"]'
