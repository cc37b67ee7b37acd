"""在岗率: of the enforcement staff, the share on duty now."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="在岗率",
    module="organisation",
    order=30,
    unit="%",
    definition="此刻在岗执法人员 ÷ 执法人员",
    counts="organisations.staff.on_duty",
    of="organisations.staff.enforcing",
    better="higher",
)

EXAMPLES = [
    Example(say="二十人中五人在岗", given=Parts(5, 20), expect=25.0),
    Example(say="没有人员时不给数", given=Parts(0, 0), expect=None),
]
