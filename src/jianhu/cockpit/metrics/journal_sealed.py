"""留痕封存: entries of the journal that a seal covers, of all that have their place."""

from jianhu.cockpit.figure import Example, Metric, Parts
from jianhu.cockpit.journal import sealed_up_to
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="留痕封存",
    module="data",
    order=140,
    unit="条",
    definition="已封存的留痕条数；分母为已编号的全部留痕，差额为等待下一次封存的",
    counts="journal.seals.all",
    better="higher",
)


def gather(sheet: Sheet) -> Parts:
    return Parts(*sealed_up_to())


def compute(parts: Parts) -> int:
    return parts.numerator


EXAMPLES = [
    Example(say="留痕没有空号，末条序号即条数", given=Parts(5000, 5012), expect=5000),
    Example(say="尚未封存", given=Parts(0, 12), expect=0),
]
