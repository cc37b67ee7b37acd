"""What crosses the wire of baselines."""

from datetime import date, datetime
from typing import Any

from ninja import Schema


class BaselinesIn(Schema):
    rows: list[dict[str, Any]]


class BaselineSaidIn(Schema):
    said: dict[str, Any]


class BaselineOut(Schema):
    """``corrected_by``: the row that took its place, with why."""

    id: int
    office: str
    office_name: str
    since: date
    until: date
    visits: int
    days: int | None
    discovery: float | None
    source: str
    by: str
    at: datetime
    corrects: int | None
    because: str
    corrected_by: int | None
    corrected_because: str


class BaselineLine(BaselineOut):
    """``share``: of the baseline's visits, by as many days as are looked at."""

    share: int
    visits_now: int
    reduction: float | None
    discovery_now: float | None


class BaselinesCompared(Schema):
    since: date
    until: date
    lines: list[BaselineLine]
    share: int
    visits: int
    reduction: float | None
    days_share: int | None
    days: int
    discovery_before: float | None
    discovery: float | None


class BaselineSheetRow(Schema):
    line: int
    office: str
    since: date
    until: date
    visits: int
    days: int | None
    discovery: float | None
    source: str


class BaselineSheetRefused(Schema):
    line: int
    says: str


class BaselineSheetOut(Schema):
    rows: list[BaselineSheetRow]
    refused: list[BaselineSheetRefused]
