"""Devices of Luzhen, and a way to let them speak."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from jianhu.base import moments
from jianhu.base.models import JournalEntry
from jianhu.sensing import services
from jianhu.sensing.models import Device, Source
from jianhu.sensing.protocols import hj212
from jianhu.sensing.reading import Reading

EVENING = datetime(2026, 11, 20, 18, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
MINUTE = timedelta(minutes=1)


@pytest.fixture
def network(db):
    """The county's fume meters, as one source."""
    return Source.objects.create(
        code="fume-meters", name="餐饮油烟监测网", kind="device-network", expected_every_s=60
    )


@pytest.fixture
def tavern(network):
    """The tavern's fume meter."""
    return Device.objects.create(
        code="TAVERN01", name="咸亨酒店油烟监测仪", kind="kitchen-fume", source=network,
        place="鲁镇咸亨酒店", owner_name="咸亨酒店", lon=120.58, lat=30.0, area_code="330699001",
    )  # fmt: skip


def frame(device, at, fume, *, flag="N", number="", kind="realtime", **more):
    values = {"a34041-Rtd": fume} | more.pop("values", {})
    return hj212.write(
        Reading(
            device,
            at,
            kind,
            values,
            {"a34041": flag},
            number=number,
            system="31",
            answer=True,
            **more,
        )
    )


def says(device, minutes, *, start=EVENING, received=None, **how):
    """Let a device send one frame a minute; ``None`` is a minute without one."""
    frames = []
    for number, fume in enumerate(minutes):
        at = start + number * MINUTE
        if fume is not None:
            raw = frame(device.code, at, fume, **how)
            frames.append(services.Frame(raw, received or at + timedelta(seconds=2)))
    services.receive(frames)
    with moments.frozen(frames[-1].received_at):
        return services.work_through_messages()


def facts(name):
    return [entry.data for entry in JournalEntry.objects.filter(fact=name)]
