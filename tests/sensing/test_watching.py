"""A kitchen that smokes all evening is one alarm, whatever its meter does."""

from datetime import timedelta

import pytest

from jianhu.base import moments
from jianhu.sensing import services
from jianhu.sensing.models import Alarm, Device, Message
from jianhu.sensing.protocols.hj212.readings import framed
from tests.sensing.conftest import EVENING, MINUTE, facts, frame, says

TEN = [2.1, 2.2, 2.4, 2.6, 2.3, 2.2, 2.5, 2.4, 2.2, 2.1]


def test_ten_minutes_of_smoke_are_one_alarm(tavern):
    says(tavern, TEN)
    [raised] = facts("AlarmRaised")
    assert raised["kind"] == "kitchen-fume"
    assert raised["source"] == "fume-meters"
    assert raised["text"] == "鲁镇咸亨酒店油烟浓度连续 10 分钟超过 2 mg/m³，最高 2.6 mg/m³。"
    assert (raised["lon"], raised["lat"]) == (120.58, 30.0)


def test_nine_minutes_raise_nothing(tavern):
    says(tavern, TEN[:9])
    assert not Alarm.objects.exists()


@pytest.mark.parametrize("batch", [1, 3, 7, 100])
def test_a_whole_evening_is_one_alarm_however_it_arrives(tavern, batch):
    evening = TEN + [3.0] * 60
    for start in range(0, len(evening), batch):
        says(tavern, evening[start : start + batch], start=EVENING + start * MINUTE)
    alarm = Alarm.objects.get()
    assert alarm.begun_at == EVENING
    assert alarm.last_at == EVENING + 69 * MINUTE
    assert (alarm.count, alarm.worst, alarm.ended_at) == (70, 3.0, None)
    assert len(facts("AlarmRaised")) == 1


def test_it_ends_with_the_first_of_five_normal_minutes(tavern):
    says(tavern, [*TEN, 1.0, 1.0, 1.0, 1.0])
    assert Alarm.objects.get().ended_at is None
    says(tavern, [1.0], start=EVENING + 14 * MINUTE)
    assert Alarm.objects.get().ended_at == EVENING + 10 * MINUTE
    [ended] = facts("AlarmEnded")
    assert ended["count"] == 10


def test_the_next_evening_is_another_alarm(tavern):
    says(tavern, TEN + [0.5] * 5)
    says(tavern, TEN, start=EVENING + timedelta(days=1))
    assert len(facts("AlarmRaised")) == 2


def test_a_meter_that_fell_silent_overnight_starts_anew(tavern):
    says(tavern, TEN)
    says(tavern, TEN, start=EVENING + timedelta(days=1))
    first, second = Alarm.objects.order_by("id")
    assert first.ended_at == first.last_at == EVENING + 9 * MINUTE
    assert second.ended_at is None


@pytest.mark.parametrize("flag", "FMSDCTB")
def test_what_the_device_itself_does_not_trust_raises_nothing(tavern, flag):
    says(tavern, TEN, flag=flag)
    assert not Alarm.objects.exists()
    assert Message.objects.filter(problem="").count() == 10


def test_a_repeated_frame_is_kept_marked_and_not_counted(tavern):
    says(tavern, TEN[:9])
    for _ in range(3):
        says(tavern, TEN[8:9], start=EVENING + 8 * MINUTE)
    assert Message.objects.count() == 12
    assert sum("duplicate" in m.marks for m in Message.objects.all()) == 3
    assert not Alarm.objects.exists()


def test_the_whole_evening_sent_twice_alarms_once(tavern):
    says(tavern, TEN + [1.0] * 5)
    says(tavern, TEN + [1.0] * 5, received=EVENING + 40 * MINUTE)
    assert Alarm.objects.count() == len(facts("AlarmRaised")) == 1


def test_the_same_evening_under_new_numbers_alarms_once(tavern):
    """Some devices give a repeated reading a new QN."""
    says(tavern, TEN + [1.0] * 5)
    for minute, fume in enumerate(TEN):
        number = f"2026112023{minute:02}00000"
        says(tavern, [fume], start=EVENING + minute * MINUTE, number=number,
             received=EVENING + 40 * MINUTE)  # fmt: skip
    assert Alarm.objects.count() == len(facts("AlarmRaised")) == 1


def test_a_clock_that_runs_ahead_counts_from_arrival(tavern):
    tomorrow = timedelta(days=1)
    for minute, fume in enumerate(TEN):
        at = EVENING + minute * MINUTE
        says(tavern, [fume], start=at + tomorrow, received=at)
    assert all("future" in message.marks for message in Message.objects.all())
    assert Alarm.objects.get().begun_at == EVENING
    assert Device.objects.get().clock_off_s == 86400


def test_what_comes_late_falls_where_it_belongs(tavern):
    says(tavern, [*TEN[:4], None, None, None, None, None, *TEN[9:]])
    assert not Alarm.objects.exists()
    says(tavern, TEN[4:9], start=EVENING + 4 * MINUTE, received=EVENING + 30 * MINUTE)
    alarm = Alarm.objects.get()
    assert (alarm.begun_at, alarm.count) == (EVENING, 10)
    assert sum("late" in message.marks for message in Message.objects.all()) == 5


def test_what_comes_late_before_an_alarm_lengthens_it(tavern):
    says(tavern, TEN, start=EVENING + 5 * MINUTE)
    says(tavern, TEN[:5], received=EVENING + 30 * MINUTE)
    alarm = Alarm.objects.get()
    assert (alarm.begun_at, alarm.count) == (EVENING, 15)
    assert len(facts("AlarmRaised")) == 1


def test_yesterdays_smoke_sent_today_is_written_down_but_sends_nobody(tavern):
    says(tavern, TEN, received=EVENING + timedelta(days=1))
    assert "事后补传" in Alarm.objects.get().text
    assert not facts("AlarmRaised")


def test_the_unit_is_the_devices(tavern):
    tavern.settings = {"units": {"a34041": "ug/m3"}}
    tavern.save()
    says(tavern, [fume * 1000 for fume in TEN])
    assert Alarm.objects.get().worst == pytest.approx(2.6)


def test_a_value_a_thousand_times_too_large_is_a_fault_not_an_alarm(tavern):
    says(tavern, [fume * 1000 for fume in TEN])
    assert not Alarm.objects.exists()
    assert "implausible" in Message.objects.first().marks


def test_a_stations_own_warning_level_counts(db):
    values = {"Z-Rtd": 4.3}
    for code, settings in (("Z1", {"warning_level": 4.2}), ("Z2", {})):
        station = Device.objects.create(code=code, name=code, kind="water-level", settings=settings)
        says(station, [0.0] * 5, values=values)
    assert Alarm.objects.get().device.code == "Z1"


def test_an_unknown_device_is_kept_and_listed_and_opens_nothing(db):
    stranger = Device(code="STRANGER")
    says(stranger, TEN)
    device = Device.objects.get(code="STRANGER")
    assert not device.registered
    assert device.seen_at
    assert Message.objects.filter(device=device).count() == 10
    assert not Alarm.objects.exists()


def test_what_cannot_be_read_is_kept_with_its_problem(db):
    raw = b"##0005hello0000"
    services.receive([services.Frame(raw, EVENING)])
    services.work_through_messages()
    message = Message.objects.get()
    assert bytes(message.raw) == raw
    assert message.problem
    assert message.handled_at


def test_a_package_in_two_parts_is_one_reading(tavern):
    for number in (2, 1):
        raw = frame(
            "TAVERN01", EVENING, 2.5, number="20261120180000000",
            part=(number, 2), values={f"a3400{number}-Rtd": float(number)},
        )  # fmt: skip
        services.receive([services.Frame(raw, EVENING)])
        with moments.frozen(EVENING):
            services.work_through_messages()
    first, last = Message.objects.order_by("id")
    assert "part" in first.marks
    assert last.values == {"a34041-Rtd": 2.5, "a34001-Rtd": 1.0, "a34002-Rtd": 2.0}


def test_a_source_lives_while_its_devices_speak(tavern, network):
    assert network.health == "silent"
    says(tavern, [0.4])
    network.refresh_from_db()
    with moments.frozen(EVENING + MINUTE):
        assert network.health == "ok"
    with moments.frozen(EVENING + 4 * MINUTE):
        assert network.health == "late"
    with moments.frozen(EVENING + 10 * MINUTE):
        assert network.health == "silent"
        assert services.look_at_health() == 1
        assert services.look_at_health() == 0
    assert [fact["source"] for fact in facts("SourceFellSilent")] == ["fume-meters"]


def test_a_device_in_trouble_stops_no_other(tavern):
    odd = Device.objects.create(
        code="ODD", name="x", kind="kitchen-fume", settings={"units": {"a34041": "ppm"}}
    )
    frames = [
        services.Frame(frame(code, EVENING + minute * MINUTE, fume), EVENING + minute * MINUTE)
        for minute, fume in enumerate(TEN)
        for code in ("ODD", "TAVERN01")
    ]
    services.receive(frames)
    with moments.frozen(EVENING + 10 * MINUTE):
        services.work_through_messages()
    assert Alarm.objects.get().device == tavern
    assert "implausible" in Message.objects.filter(device=odd).first().marks


def test_a_message_nobody_foresaw_stops_no_other(tavern, monkeypatch):
    from jianhu.sensing.services import working

    def stumble(messages):
        if any(message.device_code == "ODD" for message in messages):
            raise ValueError
        return

    monkeypatch.setattr(working, "join_parts", stumble)
    services.receive([services.Frame(frame("ODD", EVENING, 1.0), EVENING)])
    says(tavern, TEN)
    assert Alarm.objects.get().device == tavern
    assert Message.objects.get(device_code="ODD").problem == working.UNREADABLE
    assert not Message.objects.filter(handled_at=None).exists()


@pytest.mark.parametrize("number", ["20991231235959000", "20000101000000000", "99999999999999999"])
def test_numbers_no_column_holds_are_kept_within_it(tavern, number):
    says(tavern, [1.0], number=number, part=(1, 2))
    segment = frame("TAVERN01", EVENING, 1.0)[6:-6]
    raw = framed(segment.replace(b"Flag=5", b"Flag=7;PNUM=99999;PNO=40000"))
    services.receive([services.Frame(raw, EVENING)])
    services.work_through_messages()
    assert not Message.objects.filter(handled_at=None).exists()
    assert abs(Device.objects.get().clock_off_s or 0) <= 10**9


def test_two_hundred_meters_cost_few_queries(network, django_assert_max_num_queries):
    for number in range(200):
        Device.objects.create(code=f"D{number}", name="x", kind="kitchen-fume", source=network)
    services.receive([services.Frame(frame(f"D{n}", EVENING, 0.4), EVENING) for n in range(200)])
    with django_assert_max_num_queries(30), moments.frozen(EVENING):
        services.work_through_messages()
