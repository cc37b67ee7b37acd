"""识别问题: of what machines saw, what a person took up."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="识别问题",
    module="data",
    order=30,
    unit="个",
    definition="智能触发的线索中，已研判受理的；不予受理、尚未研判的不算",
    counts="command.leads.confirmed",
    span="period",
)

EXAMPLES = [DayExample(say="三条都属于受理的那件偷倒", expect=3)]
