"""What arrives from outside, brought into a form that every database can hold. Pure."""

import math
import re
from datetime import UTC, datetime
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

CHINA = ZoneInfo("Asia/Shanghai")
EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)  # before it a clock was never set; years 1 and 9999
LATEST = datetime(2100, 1, 1, tzinfo=UTC)  # cannot be turned into another zone at all
DEEPEST = 20  # JSON inside JSON; a platform's own fields need two or three
LARGEST_NUMBER = 2**63 - 1  # of a BIGINT
NO_LETTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
"""What Unicode promises never to make a letter; XML, and so Word, knows no U+FFFE and U+FFFF."""
OUR_MARKS = "\ue000-\ue002\ue010"
"""Of the private area what documents are marked with here; nobody else writes these."""
ODD = re.compile(f"[\x00\ud800-\udfff{NO_LETTERS}{OUR_MARKS}]")


def moment(given: datetime) -> datetime:
    """Return an aware moment; one that names no zone is meant in Chinese time."""
    aware = given if given.tzinfo else given.replace(tzinfo=CHINA)
    if not (2000 <= given.year <= 2100 and EARLIEST <= aware < LATEST):
        raise PydanticCustomError("moment", "时间应当在2000年至2099年之间，请核对时钟")
    return aware


def read_moment(said: str) -> datetime | None:
    """Read what a header or an address says; anything odd is no moment."""
    try:
        return moment(datetime.fromisoformat(said.strip()))
    except ValueError:
        return None


Moment = Annotated[datetime, AfterValidator(moment)]
Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]
Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]


def oddity(given: Any, depth: int = 0) -> str:
    """Return the sentence about what cannot be kept in ``given``, or nothing."""
    if depth > DEEPEST:
        return f"嵌套超过{DEEPEST}层。"
    if isinstance(given, str):
        return (
            "含有不能保存的字符（空字符、残缺字符或不是文字的字符）。" if ODD.search(given) else ""
        )
    if isinstance(given, dict):
        parts = [*given.keys(), *given.values()]
        return next((said for part in parts if (said := oddity(part, depth + 1))), "")
    if isinstance(given, list):
        return next((said for part in given if (said := oddity(part, depth + 1))), "")
    return "" if _countable(given) else "含有不能保存的数字（NaN、无穷或超过63位）。"


def storable(given: Any, depth: int = 0) -> Any:
    """Return ``given`` with everything odd written out as text, so that it can be kept and read."""
    if depth > DEEPEST:
        return "…"
    if isinstance(given, str):
        return escaped(given)
    if isinstance(given, dict):
        return {escaped(str(key)): storable(part, depth + 1) for key, part in given.items()}
    if isinstance(given, list):
        return [storable(part, depth + 1) for part in given]
    return given if _countable(given) else _written(given)


def escaped(text: str) -> str:
    """Write what is no letter as ``\\u0000`` and ``\\ud800`` read in a program's source."""
    return ODD.sub(_in_source, text)


def _in_source(odd: re.Match[str]) -> str:
    code = ord(odd[0])
    return f"\\u{code:04x}" if code < 1 << 16 else f"\\U{code:08x}"


def _countable(given: Any) -> bool:
    if isinstance(given, float):
        return math.isfinite(given)
    return not isinstance(given, int) or abs(given) <= LARGEST_NUMBER


def _written(number: Any) -> str:
    return f"{number:.6g}" if isinstance(number, float) else hex(number)[:80]
