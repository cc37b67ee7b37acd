"""执法人员: who holds an enforcement post today."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="执法人员",
    module="organisation",
    order=10,
    unit="人",
    definition="今日任执法岗位（须持证的岗位）的人员，同一人只计一次",
    counts="organisations.staff.enforcing",
    desk="/desk/people?mine=true&kind=enforcing",
)

EXAMPLES = [DayExample(say="四叔、闰土和阿Q", expect=3)]
