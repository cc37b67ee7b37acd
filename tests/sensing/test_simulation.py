"""Simulated devices: the same day is the same day again, and they speak like real ones."""

import asyncio
import json
import threading
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from zoneinfo import ZoneInfo

import pytest

from jianhu.base import moments
from jianhu.geo.distance import metres
from jianhu.sensing import services
from jianhu.sensing.gateway import Gateway
from jianhu.sensing.models import Alarm, Device, Message
from jianhu.sensing.protocols import hj212
from jianhu.sensing.rules import watches
from jianhu.sensing.simulation import (
    HABITS,
    Camera,
    Kitchen,
    Line,
    flight,
    frame_of,
    frames_before,
    fume_of,
    post_items,
    sightings,
)  # fmt: skip
from jianhu.sensing.simulation.kitchens import dinner_now

CHINA = ZoneInfo("Asia/Shanghai")
DAY = datetime(2026, 11, 20, 0, 0, tzinfo=CHINA)
MINUTES = [DAY + timedelta(minutes=minute) for minute in range(24 * 60)]
EYE = Camera("EYE01", "eye-1", "eye", "攀岩中心鹰眼", 120.5, 30.05)


def kitchen(habit="honest", **more):
    return Kitchen("K1", "咸亨酒店", 120.45, 30.05, habit, **more)


def alarms_of(which):
    minutes = tuple(fume_of(which, at) for at in MINUTES)
    return watches()["kitchen-fume"].fires(minutes)


def test_a_kitchen_is_busy_at_noon_and_in_the_evening():
    day = [fume_of(kitchen(), at) for at in MINUTES]
    noon, evening, night = day[12 * 60], day[18 * 60 + 20], day[3 * 60]
    assert noon > 5 * night
    assert evening > 5 * night


def test_the_honest_never_alarm_and_the_smoky_do():
    assert not alarms_of(kitchen("honest"))
    assert alarms_of(kitchen("smoky"))


@pytest.mark.parametrize("habit", HABITS)
def test_the_same_day_is_the_same_day_again(habit):
    frames = [frame_of(kitchen(habit), at, seed=7) for at in MINUTES[::60]]
    assert frames == [frame_of(kitchen(habit), at, seed=7) for at in MINUTES[::60]]
    assert (None in frames) == (habit == "silent")
    assert all(hj212.read(frame).device == "K1" for frame in frames if frame)


def test_a_broken_meter_says_so_itself():
    assert hj212.read(frame_of(kitchen("broken"), MINUTES[720])).flags == {"a34041": "D"}


def test_it_can_be_dinner_time_whenever_the_page_is_opened():
    at = DAY + timedelta(hours=3, minutes=17)
    hungry = kitchen("smoky", shift=dinner_now(at))
    assert all(fume_of(hungry, at - timedelta(minutes=ago)) > 2.0 for ago in range(12))


def test_what_cameras_see_does_not_depend_on_how_often_one_asks():
    cameras = [EYE, Camera("T1", "traffic-1", "traffic", "群贤路", 120.51, 30.06)]
    end = DAY + timedelta(hours=6)
    at_once = list(sightings(cameras, DAY, end, per_hour=2))
    bit_by_bit, at = [], DAY
    while at < end:
        bit_by_bit += sightings(cameras, at, at + timedelta(minutes=7), per_hour=2)
        at += timedelta(minutes=7)
    in_time = [(s, i) for s, i in bit_by_bit if datetime.fromisoformat(i["at"]) < end]
    assert at_once == in_time
    assert len(at_once) > 10
    assert len({item["id"] for _, item in at_once}) == len(at_once)


def test_one_thing_is_seen_several_times_from_nearly_the_same_place():
    seen = {}
    for _, item in sightings([EYE], DAY, DAY + timedelta(hours=24), per_hour=1):
        seen.setdefault(item["id"].rpartition("-")[0], []).append(item)
    several = [items for items in seen.values() if len(items) > 1]
    assert several
    for first, *others in several:
        for other in others:
            assert metres(first["lon"], first["lat"], other["lon"], other["lat"]) < 20


def test_a_flight_brings_its_points_once_and_some_twice():
    points = [(120.5 + n / 1000, 30.05) for n in range(84)]
    items = flight("WR-20260620", DAY, points, twice=6)
    assert len({item["id"] for item in items}) == 90
    assert metres(items[0]["lon"], items[0]["lat"], items[84]["lon"], items[84]["lat"]) < 10


@pytest.mark.django_db(transaction=True)
def test_a_smoking_kitchen_is_noticed_over_real_tcp():
    at = DAY + timedelta(hours=4)
    smoky = kitchen("smoky", shift=dinner_now(at))
    Device.objects.create(code="K1", name="咸亨酒店", kind="kitchen-fume")

    async def speak():
        gateway = Gateway()
        port = await gateway.start("127.0.0.1", 0)
        line = Line(("127.0.0.1", port))
        answers = [
            await asyncio.to_thread(line.say, frame) for frame in frames_before(smoky, at, 12)
        ]
        await gateway.stop()
        return answers

    moments.set_to(at)
    try:
        answers = asyncio.run(speak())
        services.work_through_messages()
    finally:
        moments.set_to(None)
    assert all(b"CN=9014" in answer for answer in answers)
    assert Message.objects.count() == 12
    assert Alarm.objects.get().told


def test_batches_are_signed_as_the_webhook_asks():
    heard = {}

    class Webhook(BaseHTTPRequestHandler):
        def do_POST(self):
            heard["headers"] = dict(self.headers)
            heard["body"] = self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b'{"accepted": ["1"]}')

        def log_message(self, *args):
            pass

    server = HTTPServer(("127.0.0.1", 0), Webhook)
    threading.Thread(target=server.handle_request, daemon=True).start()
    web = f"http://127.0.0.1:{server.server_port}"
    answer = post_items(web, "eye-1", "secret", [{"id": "1"}], at=1789434000)
    server.server_close()
    assert answer == {"status": 200, "accepted": ["1"]}
    assert json.loads(heard["body"]) == {"items": [{"id": "1"}]}
    from jianhu.command.rules.signature import check_signature

    check_signature(
        "secret", heard["headers"]["X-Jianhu-Time"], heard["headers"]["X-Jianhu-Signature"],
        heard["body"], datetime.fromtimestamp(1789434000, CHINA),
    )  # fmt: skip
