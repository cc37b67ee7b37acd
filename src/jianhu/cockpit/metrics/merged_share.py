"""并案率: of all leads, the share that joined an incident already known."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="并案率",
    module="data",
    order=70,
    unit="%",
    definition="并入已有事件的线索 ÷ 线索",
    counts="command.leads.merged",
    of="command.leads.received",
    span="period",
)

EXAMPLES = [
    Example(say="十条报警并成一件，九条并案", given=Parts(9, 10), expect=90.0),
    Example(say="没有线索时不给数", given=Parts(0, 0), expect=None),
]
