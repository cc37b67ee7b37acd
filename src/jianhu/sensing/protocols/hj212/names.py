"""The standard's words, and how its times, numbers and answers are written."""

import re
from datetime import datetime, timedelta, timezone

CHINA = timezone(timedelta(hours=8))
LONGEST_NAME = 64
PLAIN = re.compile(r"[+-]?(?:[0-9]{1,40}(?:\.[0-9]{0,40})?|\.[0-9]{1,40})(?:[eE][+-]?[0-9]{1,2})?")
CODE_KINDS = {
    "1013": "clock-request",
    "1062": "set-interval",
    "2011": "realtime",
    "2021": "facility",
    "2031": "day",
    "2041": "facility-day",
    "2051": "minute",
    "2061": "hour",
    "2081": "started",
    "9011": "request-answer",
    "9012": "result",
    "9013": "notice-answer",
    "9014": "data-answer",
}
KIND_CODES = {kind: code for code, kind in CODE_KINDS.items()}
HEADS = {name: name for name in ("QN", "ST", "CN", "PW", "MN", "Flag", "PNUM", "PNO")}
HEADS |= {name.upper(): name for name in HEADS}
NAMES = (
    "Rtd Min Avg Max Cou ZsRtd ZsMin ZsAvg ZsMax Flag EFlag SampleTime Info RS RT "
    "Data DayData NightData"
)
FIELDS = dict(zip(NAMES.split(" "), NAMES.split(" "), strict=True))
FIELDS |= {name.upper(): name for name in FIELDS}


def moment(text: str) -> datetime | None:
    """Read YYYYMMDDhhmmss and ignore whatever follows; ``None`` if it is no time."""
    digits = text[:14]
    if len(digits) < 14 or not (digits.isascii() and digits.isdigit()):
        return None
    try:
        at = datetime.fromisoformat(f"{digits[:8]}T{digits[8:]}+0800")
    except ValueError:
        return None
    return at if 2000 <= at.year < 2100 else None


def is_wanted(flag: str) -> bool:
    """Bit 0 of Flag asks for an answer; the frames of 2005 have no Flag and want none."""
    return flag.isascii() and flag.isdigit() and len(flag) <= 3 and bool(int(flag) & 1)
