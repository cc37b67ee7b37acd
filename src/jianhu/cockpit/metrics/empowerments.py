"""镇街赋权: what all towns together may enforce."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="镇街赋权",
    module="matters",
    order=80,
    unit="项次",
    definition="已公布且今日有效的镇街赋权，一镇一项计一次",
    counts="catalogue.empowerments.all",
    by="town__name",
)

EXAMPLES = [DayExample(say="占道经营赋给鲁镇", expect=1)]
