"""How far visits fell against a baseline, by town or by industry: both counts, always (row 2)."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.db.models import Count

from jianhu.base.models import Person
from jianhu.inspections.queries.happened import happened
from jianhu.inspections.rules.counting import reduction, years_before
from jianhu.inspections.rules.parameters import number
from jianhu.organisations.queries import names_of
from jianhu.subjects.queries import industry_name

FIELDS = {"town": "town", "industry": "subject__industry"}


def reduced(
    person: Person, since: date, until: date, against: date | None, by: str
) -> dict[str, Any]:
    """``against``: the baseline's first day; it lasts as long as the period it is held against."""
    begin = against or years_before(since, number("compared-years"))
    end = begin + timedelta(days=(until - since).days)
    now, then = (_by(person, *days, FIELDS[by]) for days in ((since, until), (begin, end)))
    keys = sorted(now.keys() | then.keys())
    names = names_of(keys) if by == "town" else {key: industry_name(key) for key in keys}
    lines = [_line(key, names.get(key) or "未注明", then, now) for key in keys]
    before, after = sum(then.values()), sum(now.values())
    return {
        "since": since, "until": until, "baseline_since": begin, "baseline_until": end,
        "baseline": before, "visits": after, "reduction": reduction(before, after), "lines": lines,
    }  # fmt: skip


def _by(person: Person, since: date, until: date, field: str) -> dict[str, int]:
    rows = happened(person, since, until).order_by().values_list(field)
    return dict(rows.annotate(count=Count("pk")))


def _line(key: str, name: str, then: Mapping[str, int], now: Mapping[str, int]) -> dict[str, Any]:
    before, after = then.get(key, 0), now.get(key, 0)
    return {"key": key, "name": name, "baseline": before, "visits": after,
            "reduction": reduction(before, after)}  # fmt: skip
