"""镇街综合行政执法队: town teams that exist today."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="镇街综合行政执法队",
    module="organisation",
    order=40,
    unit="支",
    definition="现有的镇街综合行政执法队",
    counts="organisations.offices.teams",
)


def gather(sheet: Sheet) -> int:
    return sheet.count(METRIC)


def compute(given: int) -> int:
    return given


EXAMPLES = [
    Example(say="十六支队", given=16, expect=16),
    Example(say="尚未组建时为零", given=0, expect=0),
]
