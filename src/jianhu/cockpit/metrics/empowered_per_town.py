"""镇街平均赋权事项: items a town may enforce, on average."""

from jianhu.cockpit.figure import Example, Metric, Parts, mean

METRIC = Metric(
    name="镇街平均赋权事项",
    module="matters",
    order=90,
    unit="项/镇街",
    definition="镇街赋权项次 ÷ 镇街数",
    counts="catalogue.empowerments.all",
    of="organisations.areas.towns",
)


def compute(parts: Parts) -> float | None:
    return mean(parts)


EXAMPLES = [
    Example(say="两镇共三百项", given=Parts(300, 2), expect=150.0),
    Example(say="没有镇街时不给数", given=Parts(0, 0), expect=None),
]
