"""数据源正常率: of the sources, the share heard as often as it should be."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="数据源正常率",
    module="data",
    order=100,
    unit="%",
    definition="按应有间隔来信的数据源 ÷ 数据源",
    counts="sensing.sources.ok",
    of="sensing.sources.all",
    better="higher",
)

EXAMPLES = [
    Example(say="一个失联", given=Parts(9, 10), expect=90.0),
    Example(say="没有数据源时不给数", given=Parts(0, 0), expect=None),
]
