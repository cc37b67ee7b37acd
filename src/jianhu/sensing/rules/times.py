"""When a message counts: devices' clocks are wrong, and lines are down for hours.

A message from the future counts from when it came in. A late one keeps its own time, so that
what is sent afterwards falls where it belongs and alarms nobody a second time.
"""

from datetime import datetime

from jianhu.sensing.rules.parameters import parameters

FUTURE, LATE, NO_TIME = "future", "late", "no-time"
LABELS = {FUTURE: "设备时间超前", LATE: "补传", NO_TIME: "设备时间无法识别"}


def placed_in_time(said: datetime | None, received: datetime) -> tuple[datetime, str]:
    """Return the time a message counts for, and how it had to be marked."""
    if said is None or received - said > parameters()["too-old"].span:
        return received, NO_TIME
    if said - received > parameters()["clock-ahead"].span:
        return received, FUTURE
    return said, LATE if received - said > parameters()["arrived-late"].span else ""
