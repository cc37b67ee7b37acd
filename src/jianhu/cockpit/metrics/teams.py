"""镇街执法队: town teams that exist today."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="镇街执法队",
    module="organisation",
    order=40,
    unit="支",
    definition="现有的镇街综合行政执法队",
    counts="organisations.offices.teams",
)

EXAMPLES = [DayExample(say="鲁镇、未庄各一支", expect=2)]
