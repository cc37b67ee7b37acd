"""检查降幅: how far visits fell against the baseline year (row 2)."""

from jianhu.cockpit.figure import Example, Metric, Parts
from jianhu.cockpit.sheet import Sheet
from jianhu.inspections.rules.counting import reduction
from jianhu.organisations.queries import names_of

METRIC = Metric(
    name="检查降幅",
    module="operations",
    order=280,
    unit="%",
    definition="100% − 期内检查次数 ÷ 基期检查次数。基期为上年同期（登记文件 compared-years）",
    counts="inspections.visits.made",
    of="inspections.before.made",
    better="higher",
    span="period",
)


def compute(parts: Parts) -> float | None:
    return reduction(parts.denominator, parts.numerator)


def slices(sheet: Sheet) -> list[tuple[str, float | None]]:
    """Return the same by town."""
    now, then = (
        sheet.group(f"inspections.{group}").by("made", "town") for group in ("visits", "before")
    )
    names = names_of(then)
    return [
        (names.get(town, "未注明"), compute(Parts(now.get(town, 0), count)))
        for town, count in then.items()
    ]


EXAMPLES = [
    Example(say="基期二百次，现在九十次", given=Parts(90, 200), expect=55.0),
    Example(say="比基期多查了", given=Parts(110, 100), expect=-10.0),
    Example(say="没有基期时不给数", given=Parts(90, 0), expect=None),
]
