"""涉及部门: offices that are responsible for an item in force."""

from jianhu.base.counting import Table
from jianhu.catalogue.queries import statistics
from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet
from jianhu.organisations.queries import offices

METRIC = Metric(
    name="涉及部门",
    module="matters",
    order=70,
    unit="个",
    definition="今日有效事项的责任主体（执法单位）",
    counts="catalogue.items.total",
)


def gather(sheet: Sheet) -> int:
    return len(statistics().by_office)


def compute(given: int) -> int:
    return given


def table(sheet: Sheet) -> Table:
    """Return one line each, with how many items."""
    names = dict(offices().values_list("code", "name"))
    rows = [(names.get(code, code), count) for code, count in statistics().by_office.items()]
    return Table(("责任主体", "事项数"), rows, [""] * len(rows))


EXAMPLES = [
    Example(say="每个只计一次", given=16, expect=16),
    Example(say="目录尚未建立", given=0, expect=0),
]
