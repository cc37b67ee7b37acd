"""在岗执法人员: who of them is on duty at this moment."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="在岗执法人员",
    module="organisation",
    order=20,
    unit="人",
    definition="任执法岗位且此刻在岗的人员",
    counts="organisations.staff.on_duty",
    better="higher",
    desk="/desk/people?mine=true&kind=enforcing&duty=true",
)

EXAMPLES = [DayExample(say="闰土和阿Q在岗，四叔不在", expect=2)]
