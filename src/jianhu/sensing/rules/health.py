"""Whether a source or a device is heard as often as it should be."""

from datetime import datetime
from enum import StrEnum

from jianhu.sensing.rules.parameters import parameters


class Health(StrEnum):
    OK = "ok"
    LATE = "late"
    SILENT = "silent"


LABELS = {Health.OK: "正常", Health.LATE: "迟到", Health.SILENT: "失联"}


def health(seen_at: datetime | None, expected_every_s: int, now: datetime) -> Health:
    if seen_at is None:
        return Health.SILENT
    missed = (now - seen_at).total_seconds() / max(expected_every_s, 1)
    if parameters()["late-after"].allows(missed):
        return Health.OK
    return Health.LATE if parameters()["silent-after"].allows(missed) else Health.SILENT
