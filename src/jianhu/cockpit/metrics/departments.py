"""涉及部门: offices that are responsible for an item in force."""

from jianhu.base.counting import Table
from jianhu.cockpit.figure import DayExample, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="涉及部门",
    module="matters",
    order=70,
    unit="个",
    definition="今日有效事项的责任主体（执法单位）",
    counts="catalogue.items.total",
)
FIELD = "office__name"


def gather(sheet: Sheet) -> int:
    return len(sheet.group("catalogue.items").by("total", FIELD))


def table(sheet: Sheet) -> Table:
    """Return one line each, with how many items of which list."""
    items = sheet.group("catalogue.items")
    wide, narrow = (items.by(which, FIELD) for which in ("comprehensive", "professional"))
    rows = [(name, wide.get(name, 0), narrow.get(name, 0)) for name in items.by("total", FIELD)]
    return Table(("责任主体", "综合", "专业"), rows, [""] * len(rows))


EXAMPLES = [DayExample(say="综合执法局、农业农村局", expect=2)]
