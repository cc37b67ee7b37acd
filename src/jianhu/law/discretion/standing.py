"""Whether a table may be used: published, in force that day, and made for this place."""

from datetime import date

from jianhu.kit.errors import Refusal
from jianhu.law.discretion.table import Table

PUBLISHED = "administrative-penalty-law/34"


class NotUsable(Refusal):
    """The table is not one that this agency may apply on that day."""

    code = "discretion-not-usable"
    status = 409


def not_usable(table: Table, area: str, day: date) -> str | None:
    """Return why an agency of ``area`` may not apply the table on ``day``, or nothing."""
    if table.published_on is None or day < table.published_on:
        return f"裁量基准“{table.name}”{day}还没有向社会公布，不能适用。"
    if day < table.since:
        return f"裁量基准“{table.name}”自{table.since}起施行，{day}不能适用。"
    if table.until and day > table.until:
        return f"裁量基准“{table.name}”{table.until}已到期，请适用现行的版本。"
    if not area.startswith(table.area):
        return f"裁量基准“{table.name}”只适用于区划代码{table.area}开头的地区，不适用于{area}。"
    return None


def must_be_usable(table: Table, area: str, day: date) -> None:
    if why := not_usable(table, area, day):
        raise NotUsable(why, basis=PUBLISHED)
