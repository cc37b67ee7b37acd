"""Kinds of penalty (行政处罚法第九条), the lightest first; which of two proposals is heavier."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Protocol

KINDS = (
    "警告",
    "通报批评",
    "罚款",
    "没收违法所得",
    "没收非法财物",
    "暂扣许可证件",
    "降低资质等级",
    "限制开展生产经营活动",
    "限制从业",
    "责令停产停业",
    "吊销许可证件",
    "责令关闭",
    "行政拘留",
)
GAINS = "没收违法所得"
HEARING_KINDS = frozenset(KINDS[6:12])
"""降低资质等级 … 责令关闭 and what is as heavy (第六十三条)."""


class Penalty(Protocol):
    """What is proposed or decided: kinds, the fine and what is confiscated, in yuan."""

    @property
    def kinds(self) -> tuple[str, ...]: ...
    @property
    def fine(self) -> Decimal: ...
    @property
    def confiscated(self) -> Decimal: ...


def heavier(decided: Penalty, told: Penalty) -> str | None:
    """Say in what the decision goes beyond what the party was told."""
    added = [kind for kind in decided.kinds if kind not in told.kinds]
    if added and not _are_lighter(
        added, [each for each in told.kinds if each not in decided.kinds]
    ):
        return f"增加了{'、'.join(added)}"
    if decided.fine > told.fine:
        return f"罚款由{money(told.fine)}元增至{money(decided.fine)}元"
    if decided.confiscated > told.confiscated:
        return f"没收由{money(told.confiscated)}元增至{money(decided.confiscated)}元"
    return None


def _are_lighter(instead: list[str], dropped: list[str]) -> bool:
    """Whether kinds stand in the place of heavier ones: a warning instead of a fine."""
    if len(instead) > len(dropped):
        return False
    return max(map(KINDS.index, instead)) < min(map(KINDS.index, dropped))


def in_order(kinds: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(kinds, key=KINDS.index))


def money(amount: Decimal) -> str:
    """Write yuan as documents do: 3000、3000.01."""
    whole = amount.quantize(Decimal(1))
    return f"{whole:f}" if whole == amount else f"{amount.quantize(Decimal('0.01')):f}"
