"""力量下沉率: of a department's people, the share stationed in the towns (rows 35 and 69)."""

from jianhu.cockpit.figure import Example, Metric, Parts, share
from jianhu.cockpit.sheet import Sheet
from jianhu.organisations.queries.figures import sunk

METRIC = Metric(
    name="力量下沉率",
    module="organisation",
    order=60,
    unit="%",
    definition=(
        "派驻镇街的人员 ÷ 编制（条）或派驻（块）人员；分部门的，为该部门编制人员中派驻镇街的"
    ),
    counts="organisations.staff.stationed",
    of="organisations.staff.lined",
    better="higher",
)


def slices(sheet: Sheet) -> list[tuple[str, float | None]]:
    """Return the rate of every department."""
    return [(each.name, share(Parts(each.stationed, each.people))) for each in sunk(sheet.person)]


EXAMPLES = [
    Example(say="六个部门合计", given=Parts(320, 430), expect=74.42),
    Example(say="没有人员时不给数", given=Parts(0, 0), expect=None),
]
