"""Leads from a CSV or Excel sheet: header in Chinese or English, one row a lead. Pure."""

from datetime import date, datetime, time
from hashlib import sha256
from typing import Any, NamedTuple

from jianhu.command.kind import kinds
from jianhu.kit.arriving import CHINA
from jianhu.kit.errors import Unreadable
from jianhu.kit.tables import read_table

COLUMNS = {
    "编号": "id",
    "来源编号": "id",
    "内容": "text",
    "情况": "text",
    "类别": "kind",
    "时间": "at",
    "发生时间": "at",
    "经度": "lon",
    "纬度": "lat",
    "地点": "place",
    "紧急程度": "urgency",
    "反映人": "reporter_name",
    "联系电话": "reporter_phone",
}
NUMBERS = ("lon", "lat", "urgency")


class Row(NamedTuple):
    """One lead of a sheet and the line it stands in, as the spreadsheet counts."""

    line: int
    item: dict[str, Any]


def read_sheet(content: bytes) -> list[Row]:
    """Return the rows as batch items; what is wrong in a row is found when it is received."""
    table = read_table(content, COLUMNS)
    if "text" not in table.header or "at" not in table.header:
        raise Unreadable("表头应当至少有“内容”和“时间”两列。")
    return [Row(line, _item(line, cells)) for line, cells in table.lines]


def _item(line: int, row: dict[str, Any]) -> dict[str, Any]:
    said = {key: value for key, value in row.items() if key and value not in (None, "")}
    said["at"] = _moment(said.get("at"))
    said["kind"] = _kind(str(said.get("kind", "")))
    for name, value in said.items():
        said[name] = _number(value) if name in NUMBERS else _plain(value)
    said.setdefault("id", id_of(line, said))
    return said


def id_of(line: int, said: dict[str, Any]) -> str:
    """Name a row that has no number after what it says and where it stands.

    The same sheet imported again is known again; another sheet's third line is another lead.
    """
    words = sorted((key, str(value)) for key, value in said.items())
    digest = sha256(repr(words).encode("utf-8", "backslashreplace")).hexdigest()
    return f"第{line}行-{digest[:16]}"


def _kind(given: str) -> str:
    names = {kind.name: code for code, kind in kinds().items()}
    return names.get(given.strip(), given.strip())


def _number(given: Any) -> Any:
    try:
        return float(given)
    except (TypeError, ValueError):
        return _plain(given)


def _plain(given: Any) -> Any:
    """Return a cell as text: a telephone is no number, a time of day is no JSON."""
    if isinstance(given, float) and given.is_integer():
        return str(int(given))
    if isinstance(given, (datetime, date, time)):
        return given.isoformat()
    return str(given) if given is not None else None


def _moment(given: Any) -> Any:
    if isinstance(given, str):
        try:
            given = datetime.fromisoformat(given.strip().replace("/", "-"))
        except ValueError:
            return given
    if isinstance(given, datetime):
        return (given if given.tzinfo else given.replace(tzinfo=CHINA)).isoformat()
    return given
