"""Reading what was sensed: sources and their health, devices, their readings, alarms."""

from jianhu.sensing.queries.alarms import alarms_for, themes_with_counts, triggered
from jianhu.sensing.queries.devices import (
    chart_of,
    device_at,
    device_for,
    device_settings,
    devices_for,
    readings_of,
)
from jianhu.sensing.queries.messages import NOT_COUNTED, waiting
from jianhu.sensing.queries.sources import source_by_code, source_by_key, sources, sources_for

__all__ = [
    "NOT_COUNTED",
    "alarms_for",
    "chart_of",
    "device_at",
    "device_for",
    "device_settings",
    "devices_for",
    "readings_of",
    "source_by_code",
    "source_by_key",
    "sources",
    "sources_for",
    "themes_with_counts",
    "triggered",
    "waiting",
]
