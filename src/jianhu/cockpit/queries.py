"""Reading figures: all of them by module, one with its records, one day by day."""

from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from types import ModuleType
from typing import Any, NamedTuple

from jianhu.base import moments
from jianhu.base.counting import Table
from jianhu.base.models import Person
from jianhu.base.pages import newest
from jianhu.cockpit.figure import MODULES
from jianhu.cockpit.rules import Parts, share
from jianhu.cockpit.sheet import Period, Sheet, day_of, last_days, table
from jianhu.command.queries.assessing import tasks_of_office
from jianhu.kit.errors import NotFound, Refusal
from jianhu.kit.folder import read_module_folder

LONGEST = 366
BETTER = {"higher": "up", "lower": "down", "": None}


class NoTrend(Refusal):
    """The figure is of this moment; yesterday's was not kept."""

    code = "no-trend"
    status = 422


class WrongPeriod(Refusal):
    """Figures are read over at least a day and at most a leap year."""

    code = "wrong-period"
    status = 422


class Reading(NamedTuple):
    """A figure's value, and of what it was made."""

    value: float | None
    numerator: int | None
    denominator: int | None


@cache
def figures() -> dict[str, ModuleType]:
    """Every figure by its key, which is its file's name, in the order of the screen."""
    found = read_module_folder("jianhu.cockpit.metrics")
    return dict(sorted(found.items(), key=lambda each: (each[1].METRIC.order, each[0])))


def figure(key: str) -> ModuleType:
    if key not in figures():
        raise NotFound(f"没有“{key}”这个指标。")
    return figures()[key]


def modules(person: Person, days: int) -> list[dict[str, Any]]:
    """Return the four modules with every figure of the last days."""
    sheet = Sheet(person, period_of(days))
    return [
        {
            "key": module,
            "name": name,
            "figures": [
                _figure(key, sheet, days)
                for key, each in figures().items()
                if each.METRIC.module == module
            ],
        }
        for module, name in MODULES.items()
    ]


def measure(key: str, sheet: Sheet) -> Reading:
    given = gather(key, sheet)
    value = compute(key, given)
    return Reading(value, *given) if isinstance(given, Parts) else Reading(value, None, None)


def gather(key: str, sheet: Sheet) -> Any:
    """Return what a figure is made of: its records counted, unless its file says otherwise."""
    module = figure(key)
    if hasattr(module, "gather"):
        return module.gather(sheet)
    return sheet.parts(module.METRIC) if module.METRIC.of else sheet.count(module.METRIC)


def compute(key: str, given: Any) -> float | None:
    """Return the count, or the share, unless the figure's file says otherwise."""
    if hasattr(figure(key), "compute"):
        value: float | None = figure(key).compute(given)
        return value
    return share(given) if isinstance(given, Parts) else given


def _figure(key: str, sheet: Sheet, days: int) -> dict[str, Any]:
    metric, read = figure(key).METRIC, measure(key, sheet)
    return {
        "key": key,
        "name": metric.name,
        "value": read.value,
        "unit": metric.unit,
        "definition": metric.definition,
        "basis": metric.basis or "本平台口径",
        "numerator": read.numerator,
        "denominator": read.denominator,
        "drill": {"to": metric.desk or f"/wall/records?figure={key}&days={days}"},
        "better": BETTER[metric.better],
        "span": metric.span,
        "slices": list(_slices(key, sheet)),
    }


def _slices(key: str, sheet: Sheet) -> Iterator[dict[str, Any]]:
    """The same figure in parts: by step, by channel, by department."""
    module = figure(key)
    if hasattr(module, "slices"):
        for name, value in module.slices(sheet):
            yield {"key": name, "name": name, "value": value}
    elif module.METRIC.by:
        labels = _labels(key, sheet)
        for part, count in sheet.split(module.METRIC).items():
            yield {
                "key": str(part),
                "name": labels.get(part, str(part or "未注明")),
                "value": count,
            }


def _labels(key: str, sheet: Sheet) -> dict[Any, str]:
    metric = figure(key).METRIC
    model = sheet.group(metric.counts.rpartition(".")[0]).records.model
    if "__" in metric.by:
        return {}
    return {value: str(label) for value, label in model._meta.get_field(metric.by).flatchoices}


def records(
    person: Person,
    key: str,
    days: int,
    *,
    part: str = "",
    denominator: bool = False,
    cursor: str = "",
    limit: int = 50,
) -> dict[str, Any]:
    """Return the very records a figure counts: its numerator, or its denominator, or one slice."""
    module, sheet = figure(key), Sheet(person, period_of(days))
    metric = module.METRIC
    if hasattr(module, "table"):
        return _said(module.table(sheet), None)
    path = metric.of if denominator and metric.of else metric.counts
    found = sheet.of(metric).records(path)
    if part and metric.by:
        found = found.filter(**{metric.by: part})
    rows, following = newest(found, cursor, limit)
    return _said(table(path, rows), following)


def tasks_of(
    person: Person, office: int, days: int, counted: str, *, cursor: str, limit: int
) -> dict[str, Any]:
    """Return the tasks an office's score was made of (row 9), or one count of it."""
    found = tasks_of_office(person, office, *period_of(days), counted)
    rows, following = newest(found, cursor, limit)
    return _said(table("command.offered.offered", rows), following)


def _said(shown: Table, following: str | None) -> dict[str, Any]:
    return {
        "columns": list(shown.columns),
        "rows": [[_cell(cell) for cell in row] for row in shown.rows],
        "links": list(shown.links),
        "next": following,
    }


def _cell(cell: Any) -> Any:
    """Moments are said in local time, to the minute."""
    if hasattr(cell, "astimezone"):
        return f"{moments.local(cell):%Y-%m-%d %H:%M}"
    return cell if isinstance(cell, int | float | str | None) else str(cell)


def trend(person: Person, key: str, days: int) -> list[dict[str, Any]]:
    """Return a figure day by day, the oldest first; today's is of today so far."""
    metric = figure(key).METRIC
    if metric.span == "now":
        raise NoTrend(f"“{metric.name}”是此刻的数，没有逐日的记录。")
    whole = period_of(days)
    found = []
    for number in range(days):
        day = day_of(whole.since + timedelta(days=number))
        read = measure(key, Sheet(person, day))
        found.append({"day": day.since.date(), **read._asdict()})
    return found


def period_of(days: int) -> Period:
    if not 1 <= days <= LONGEST:
        raise WrongPeriod(f"统计期为1至{LONGEST}天。")
    return last_days(days)
