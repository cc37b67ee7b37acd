"""比启用前减少: how far visits fell against what offices came to before the platform (row 2)."""

from typing import Any

from jianhu.base.counting import Table
from jianhu.cockpit.figure import Example, Metric, Parts
from jianhu.cockpit.sheet import Sheet
from jianhu.inspections.queries.compared import comparison
from jianhu.inspections.queries.figures import days_of
from jianhu.inspections.rules.counting import reduction

METRIC = Metric(
    name="比启用前减少",
    module="operations",
    order=281,
    unit="%",
    definition="100% − 期内检查次数 ÷ 登记的启用前次数（按同样天数折算）；只比登记了的单位",
    counts="inspections.visits.made",
    better="higher",
    span="period",
)
PAGE = "/desk/inspections/baselines"
HEADS = ("单位", "基期", "来源文件", "基期检查", "折算", "期内检查", "减少（%）", "发现率（%）")


def gather(sheet: Sheet) -> Parts:
    found = _compared(sheet)
    return Parts(found["visits"], found["share"])


def compute(parts: Parts) -> float | None:
    return reduction(parts.denominator, parts.numerator)


def slices(sheet: Sheet) -> list[tuple[str, float | None]]:
    """Return the same by office."""
    return [(each["office_name"], each["reduction"]) for each in _compared(sheet)["lines"]]


def table(sheet: Sheet) -> Table:
    lines = _compared(sheet)["lines"]
    return Table(HEADS, [_row(each) for each in lines], [PAGE] * len(lines))


def _compared(sheet: Sheet) -> dict[str, Any]:
    return comparison(sheet.person, *days_of(*sheet.period))


def _row(each: dict[str, Any]) -> tuple[object, ...]:
    span = f"{each['since']}至{each['until']}"
    counts = each["visits"], each["share"], each["visits_now"], each["reduction"]
    return each["office_name"], span, each["source"], *counts, each["discovery_now"]


EXAMPLES = [
    Example(say="启用前折算二百次，现在九十次", given=Parts(90, 200), expect=55.0),
    Example(say="没有登记基期时不给数", given=Parts(90, 0), expect=None),
]
