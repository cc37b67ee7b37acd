"""The sheet of a plan: its columns, and each row as far as it can be read by itself."""

from typing import NamedTuple

from jianhu.base.said import WrongForm, form_of
from jianhu.inspections.rules.plan_forms import DueSaid
from jianhu.kit.errors import Refusal, Unreadable
from jianhu.organisations.rules.sheets import Row, day, rows_of
from jianhu.subjects.rules.numbers import credit_code

MOST_BYTES = 2_000_000  # some 20,000 rows, more than an office checks in a year
COLUMNS = {
    "监管对象码": "code",
    "统一社会信用代码": "credit",
    "事项编码": "item",
    "最早": "earliest",
    "最早日期": "earliest",
    "最迟": "due",
    "最迟日期": "due",
    "分钟": "minutes",
}
CREDIT = 18
"""As long as a credit code; what is that long and no such code is nothing else either."""


class Said(NamedTuple):
    """One row; ``wrong`` says why it cannot be read, by which ``basis``."""

    line: int
    due: DueSaid | None
    wrong: str = ""
    basis: str = ""


def read_sheet(content: bytes) -> list[Said]:
    if len(content) > MOST_BYTES:
        raise Unreadable(f"文件不能超过{MOST_BYTES // 1_000_000} MB，请分成几个计划。")
    return [_said(row) for row in rows_of(content, COLUMNS, ("item",))]


def check_code(subject: str) -> None:
    """Refuse a credit code that can belong to nobody (GB 32100-2015)."""
    if len(subject) == CREDIT:
        credit_code(subject)


def _said(row: Row) -> Said:
    try:
        if row.wrong:
            raise WrongForm(f"{row.wrong}。")
        return Said(row.line, _due(row.said, row.line))
    except Refusal as why:
        return Said(row.line, None, why.message, why.basis)


def _due(said: dict[str, str], line: int) -> DueSaid:
    code, credit = (said.get(name, "").upper() for name in ("code", "credit"))
    if not (code or credit):
        raise WrongForm("缺少监管对象码或者统一社会信用代码。")
    credit = credit and credit_code(credit)
    days = {name: _day(said.get(name, "")) for name in ("earliest", "due")}
    minutes = {"minutes": said["minutes"]} if said.get("minutes") else {}
    return form_of(
        DueSaid,
        {"subject": code or credit, "credit": credit, "item": said["item"], "line": line}
        | {name: found for name, found in days.items() if found}
        | minutes,
    )


def _day(cell: str) -> object:
    try:
        return day(cell)
    except ValueError as error:
        raise WrongForm(f"日期“{cell[:20]}”读不懂，应形如2026-01-01。") from error
