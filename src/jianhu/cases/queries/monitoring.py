"""Monitoring devices: how they stand, and the published ones for everybody."""

from typing import Any

from jianhu.cases.models import MonitoringDevice
from jianhu.cases.rules.monitoring import Standing


def standing(device: MonitoringDevice) -> Standing:
    return Standing(device.legal_on, device.technical_on, device.published_on, device.stopped_on)


def published() -> list[dict[str, Any]]:
    """Return where monitoring devices stand, for everybody (行政处罚法 41)."""
    devices = MonitoringDevice.objects.exclude(published_on=None).filter(stopped_on=None)
    return [device_out(each) for each in devices.select_related("office")]


def device_out(device: MonitoringDevice) -> dict[str, Any]:
    return {
        "code": device.code,
        "name": device.name,
        "office": device.office.name,
        "place": device.place,
        "lon": device.lon,
        "lat": device.lat,
        "grounds": device.grounds,
        "sign": device.sign,
        "legal_on": device.legal_on,
        "technical_on": device.technical_on,
        "published_on": device.published_on,
    }
