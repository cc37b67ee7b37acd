"""网格: grids that exist today."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="网格",
    module="organisation",
    order=130,
    unit="个",
    definition="现有的网格",
    counts="organisations.areas.grids",
)

EXAMPLES = [DayExample(say="鲁镇、未庄各一个", expect=2)]
