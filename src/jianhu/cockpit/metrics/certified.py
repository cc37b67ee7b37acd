"""持证执法人员: enforcement staff with a certificate in force today."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="持证执法人员",
    module="organisation",
    order=70,
    unit="人",
    definition="任执法岗位且执法证今日有效的人员",
    counts="organisations.staff.certified",
    better="higher",
    desk="/desk/people?mine=true&kind=enforcing&certificate=valid",
)

EXAMPLES = [DayExample(say="四叔、闰土和阿Q的证都有效", expect=3)]
