"""执法领域: domains that an item in force belongs to."""

from jianhu.base.counting import Table
from jianhu.cockpit.figure import DayExample, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="执法领域",
    module="matters",
    order=60,
    unit="个",
    definition="今日有效事项所属的领域",
    counts="catalogue.items.total",
)
FIELD = "domain"


def gather(sheet: Sheet) -> int:
    return len(sheet.group("catalogue.items").by("total", FIELD))


def table(sheet: Sheet) -> Table:
    """Return one line each, with how many items of which list."""
    items = sheet.group("catalogue.items")
    wide, narrow = (items.by(which, FIELD) for which in ("comprehensive", "professional"))
    rows = [(name, wide.get(name, 0), narrow.get(name, 0)) for name in items.by("total", FIELD)]
    return Table(("领域", "综合", "专业"), rows, [""] * len(rows))


EXAMPLES = [DayExample(say="城市管理、农业农村、生态环境", expect=3)]
