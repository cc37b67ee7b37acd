"""下沉执法人员: people stationed in a town."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="下沉执法人员",
    module="organisation",
    order=50,
    unit="人",
    definition="现派驻镇街（块）的人员，同一人只计一次",
    counts="organisations.staff.stationed",
    desk="/desk/people?mine=true&kind=stationed",
)

EXAMPLES = [DayExample(say="四叔、闰土和阿Q派驻鲁镇", expect=3)]
