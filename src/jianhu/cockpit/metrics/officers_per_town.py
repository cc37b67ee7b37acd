"""镇街平均执法人员: people stationed, per town."""

from jianhu.cockpit.figure import Example, Metric, Parts, mean

METRIC = Metric(
    name="镇街平均执法人员",
    module="organisation",
    order=90,
    unit="人/镇街",
    definition="派驻镇街的人员 ÷ 镇街数",
    counts="organisations.staff.stationed",
    of="organisations.areas.towns",
)


def compute(parts: Parts) -> float | None:
    return mean(parts)


EXAMPLES = [
    Example(say="八十人分在十六个镇街", given=Parts(80, 16), expect=5.0),
    Example(say="没有镇街时不给数", given=Parts(3, 0), expect=None),
]
