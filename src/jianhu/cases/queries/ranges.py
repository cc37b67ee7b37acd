"""What an item threatens such a party with, and which of its texts applies to a case."""

from datetime import date
from decimal import Decimal
from typing import Any

from jianhu.cases.rules.applicable_law import Applicable, Text, applicable
from jianhu.cases.rules.ranges import Range
from jianhu.catalogue import queries as catalogue


def law_of(item: catalogue.Readings, kind: str, act: date, on: date) -> Applicable | None:
    """Return the text of the day of the act, or the lighter one of the day of the decision."""
    then = item.on_or_now(act) or item.latest
    if then is None:
        return None
    now = item.on(on)
    return applicable(_text(then, kind), _text(now, kind) if now else None)


def ranges_in(law: Applicable | None) -> tuple[Range, ...]:
    """Return what a party is threatened with: nothing if the act is unlawful no longer."""
    return law.text.ranges if law and law.text else ()


def threatened(penalties: list[Any], kind: str) -> tuple[Range, ...]:
    """Return what an item's penalties threaten a citizen or an organisation with."""
    return tuple(
        Range(
            kind=said["kind"],
            low=_yuan(said, "min"),
            high=_yuan(said, "max"),
            when=said.get("when", ""),
            who=said.get("who", ""),
        )
        for said in penalties
        if _is_for(said.get("who", ""), kind)
    )


def _text(item: Any, kind: str) -> Text:
    ranges = threatened(item.penalties, kind)
    says, others = f"《{item.statute}》{item.article}", bool(item.penalties) and not ranges
    return Text(item.version, item.since, says, ranges, others)


def _is_for(who: str, kind: str) -> bool:
    other = "个人" if kind == "organisation" else "单位"
    own = "单位" if kind == "organisation" else "个人"
    return other not in who or own in who


def _yuan(said: dict[str, Any], key: str) -> Decimal | None:
    amount = said.get(key)
    return Decimal(str(amount)) if amount is not None and said.get("unit") == "元" else None
