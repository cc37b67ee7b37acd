"""智能触发: what machines saw: the first step of the funnel (row 97)."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="智能触发",
    module="data",
    order=20,
    unit="起",
    definition="期内由视频识别、无人机、物联设备触发的线索",
    counts="command.leads.triggered",
    span="period",
    by="channel",
)

EXAMPLES = [DayExample(say="鹰眼三次拍到偷倒", expect=3)]
