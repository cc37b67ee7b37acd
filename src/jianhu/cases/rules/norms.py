"""Of several norms one act breaks, the one with the higher fine applies (行政处罚法 29)."""

from decimal import Decimal
from typing import NamedTuple

from jianhu.cases.rules.penalties import money
from jianhu.cases.rules.ranges import Range, highest, lowest


class Norm(NamedTuple):
    item: str
    says: str
    ranges: tuple[Range, ...]


class Chosen(NamedTuple):
    """``norm`` is nothing where the amounts cannot be compared; a person decides then."""

    norm: Norm | None
    because: str
    basis: str = "administrative-penalty-law/29"


def with_the_higher_fine(norms: tuple[Norm, ...]) -> Chosen:
    """Compare the ceilings; where they are equal, the floors (our reading)."""
    unknown = [norm.says for norm in norms if highest(norm.ranges) is None]
    if unknown or not norms:
        return Chosen(None, f"{'、'.join(unknown)}没有写明罚款上限，不能比较，请人工选择。")
    chosen = max(norms, key=_amounts)
    others = "、".join(f"{n.says}最高{money(_amounts(n)[0])}元" for n in norms if n != chosen)
    most = money(_amounts(chosen)[0])
    return Chosen(
        chosen, f"同一行为触犯多个规范，{chosen.says}罚款最高{most}元（{others}），按它处罚。"
    )


def _amounts(norm: Norm) -> tuple[Decimal, Decimal]:
    return highest(norm.ranges) or Decimal(0), lowest(norm.ranges) or Decimal(0)
