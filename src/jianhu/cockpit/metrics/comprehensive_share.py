"""综合事项占比: of all items, the share on the comprehensive list (row 41)."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="综合事项占比",
    module="matters",
    order=40,
    unit="%",
    definition="综合执法清单事项 ÷ 总清单事项",
    counts="catalogue.items.comprehensive",
    of="catalogue.items.total",
)

EXAMPLES = [
    Example(say="一千三百五十五项占总清单", given=Parts(1355, 5670), expect=23.9),
    Example(say="没有事项时不给数", given=Parts(0, 0), expect=None),
]
