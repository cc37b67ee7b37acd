"""持证率: of the enforcement staff, the share with a certificate in force."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="持证率",
    module="organisation",
    order=80,
    unit="%",
    definition="持有效行政执法证的执法人员 ÷ 执法人员",
    counts="organisations.staff.certified",
    of="organisations.staff.enforcing",
    better="higher",
)

EXAMPLES = [
    Example(say="一人证件到期", given=Parts(15, 16), expect=93.75),
    Example(say="没有人员时不给数", given=Parts(0, 0), expect=None),
]
