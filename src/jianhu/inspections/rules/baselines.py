"""基期: what is said of the visits before the platform, and what that is of fewer days."""

from collections.abc import Iterable, Sized
from datetime import date
from decimal import Decimal
from typing import NamedTuple, Self

from pydantic import Field, model_validator

from jianhu.base.said import WrongForm, form_of
from jianhu.inspections.rules.parameters import parameters
from jianhu.kit.errors import Refusal, Unreadable, WrongStep
from jianhu.kit.shape import Shape
from jianhu.organisations.rules.sheets import Row, day, rows_of

MOST_BYTES = 1_000_000
MOST_ROWS = 1000  # each is held against all before it
COLUMNS = {
    "单位编码": "office",
    "开始日期": "since",
    "结束日期": "until",
    "检查次数": "visits",
    "迎检天数": "days",
    "发现率": "discovery",
    "发现率（%）": "discovery",
    "来源文件": "source",
}
NEEDED = ("office", "since", "until", "visits", "source")


class BaselineSaid(Shape):
    """``office``: its code."""

    office: str = Field(min_length=1, max_length=40, title="单位")
    since: date = Field(title="开始日期")
    until: date = Field(title="结束日期")
    visits: int = Field(ge=0, le=10_000_000, title="检查次数")
    days: int | None = Field(default=None, ge=0, title="迎检天数")
    discovery: Decimal | None = Field(
        default=None, ge=0, le=100, max_digits=5, decimal_places=2, title="发现率（%）"
    )
    source: str = Field(min_length=1, max_length=200, title="来源文件")

    @model_validator(mode="after")
    def _can_be(self) -> Self:
        if self.until < self.since:
            raise ValueError("基期的结束日期早于开始日期")
        if self.days is not None and self.days > self.visits:
            raise ValueError("迎检天数不会多于检查次数：一次检查至多占一天")
        return self


class CorrectionSaid(BaselineSaid):
    because: str = Field(min_length=1, max_length=200, title="更正的原因")


class Line(NamedTuple):
    """A row of a sheet; ``wrong`` says why it cannot be read."""

    number: int
    said: BaselineSaid | None
    wrong: str = ""


def read_sheet(content: bytes) -> list[Line]:
    if len(content) > MOST_BYTES:
        raise Unreadable("文件不能超过 1 MB。")
    rows = rows_of(content, COLUMNS, NEEDED)
    check_number(rows)
    return [_line(row) for row in rows]


def check_number(rows: Sized) -> None:
    if len(rows) > MOST_ROWS:
        raise Unreadable(f"一次最多登记{MOST_ROWS}条基期，请分次登记。")


def check_past(said: BaselineSaid, today: date) -> None:
    if said.until >= today:
        raise WrongStep(f"基期应当已经过去，结束日期{said.until}还没有过。")


def check_lasts(said: BaselineSaid) -> None:
    """Who picks the busiest days before has fewer ever after."""
    least = parameters()["baseline-lasts"]
    if not least.allows((said.until - said.since).days + 1):
        raise WrongStep(f"基期至少{int(least.number)}天，更短的一段代表不了平常。")


def check_apart(said: BaselineSaid, others: Iterable[tuple[date, date]], name: str) -> None:
    """One day of an office is counted once: a second baseline of it would be a second truth."""
    for since, until in others:
        if since <= said.until and said.since <= until:
            raise WrongStep(f"{name}{since}至{until}的基期已经登记；要改的，请更正那一条。")


def share(number: int, lasted: int, days: int) -> int:
    """Return how much of a period's number belongs to so many days of it."""
    return round(number * days / lasted)


def _line(row: Row) -> Line:
    try:
        if row.wrong:
            raise WrongForm(f"{row.wrong}。")
        said = {name: cell for name, cell in row.said.items() if cell}
        said["discovery"] = said.get("discovery", "").rstrip("%％ ")
        filled = {name: cell for name, cell in said.items() if cell}
        days = {name: _day(said[name]) for name in ("since", "until")}
        return Line(row.line, form_of(BaselineSaid, filled | days))
    except Refusal as why:
        return Line(row.line, None, why.message)


def _day(cell: str) -> date | None:
    try:
        return day(cell)
    except ValueError as error:
        raise WrongForm(f"日期“{cell[:20]}”读不懂，应形如2025-01-01。") from error
