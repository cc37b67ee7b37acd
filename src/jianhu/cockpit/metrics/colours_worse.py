"""转差赋码: subjects whose colour became worse."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="转差赋码",
    module="operations",
    order=340,
    unit="家次",
    definition="期内生效的赋码中，比原颜色差的；待确认、未予确认的不计",
    counts="subjects.colours.worse",
    better="lower",
    span="period",
    by="colour",
)

EXAMPLES = [DayExample(say="咸亨酒店由绿转黄", expect=1)]
