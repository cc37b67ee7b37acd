"""What was found in a case, as a table asks for it; a question it does not answer is refused."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple, Protocol, TypeVar

from jianhu.kit.errors import Refusal
from jianhu.law.discretion.amounts import Bounds
from jianhu.law.discretion.table import PARTIES, Party


class Unsaid(Refusal):
    """Something the table asks for was not said, or not in its words."""

    code = "discretion-unsaid"
    status = 422


class Found(NamedTuple):
    """``grades``: of each factor or column what was found, in the table's words or measured.

    ``quantity``: of what a multiple is taken, in yuan (违法所得, 所收费用 …).
    """

    grades: Mapping[str, str]
    party: Party = "anyone"
    case: str = ""
    quantity: Decimal | None = None


class Particular(Protocol):
    @property
    def party(self) -> Party: ...
    @property
    def case(self) -> str: ...


Which = TypeVar("Which", bound=Particular)


def applying(options: Sequence[Which], found: Found) -> list[Which]:
    """Return those that may be meant: what is said of anyone is said of everybody."""
    return [
        each
        for each in options
        if found.party in ("anyone", each.party) or each.party == "anyone"
        if found.case in ("", each.case) or not each.case
    ]


def the_one(options: Sequence[Which], found: Found) -> Which:
    """Return the one that is meant, or ask for what would tell."""
    fits = applying(options, found)
    if len(fits) == 1:
        return fits[0]
    named = "、".join(dict.fromkeys(named_as(each) for each in fits or options))
    raise Unsaid(f"请说明是哪一种情形：{named}。" if fits else f"没有这种情形；可选：{named}。")


def named_as(each: Particular) -> str:
    return "·".join(part for part in (PARTIES[each.party], each.case) if part) or "一般"


def quantity_of(of: str, found: Found) -> Decimal:
    """Return of how much yuan a multiple is taken; a plain sum is taken once."""
    if not of:
        return Decimal(1)
    if found.quantity is None or found.quantity < 0:
        raise Unsaid(f"罚款按“{of}”计算，请给出数额（元）。")
    return found.quantity


def in_yuan(bounds: Bounds, found: Found) -> Bounds:
    return bounds.times(quantity_of(bounds.of, found)) if bounds.of else bounds
