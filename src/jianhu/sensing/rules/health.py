"""Whether a source or a device is heard as often as it should be."""

from datetime import datetime
from enum import StrEnum


class Health(StrEnum):
    OK = "ok"
    LATE = "late"
    SILENT = "silent"


LABELS = {Health.OK: "正常", Health.LATE: "迟到", Health.SILENT: "失联"}
LATE_AFTER, SILENT_AFTER = 2, 6  # of the interval it is expected at: one message may get lost


def health(seen_at: datetime | None, expected_every_s: int, now: datetime) -> Health:
    if seen_at is None:
        return Health.SILENT
    missed = (now - seen_at).total_seconds() / max(expected_every_s, 1)
    if missed <= LATE_AFTER:
        return Health.OK
    return Health.LATE if missed <= SILENT_AFTER else Health.SILENT
