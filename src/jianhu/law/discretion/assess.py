"""What a table makes of the facts: a sum, or a range, with its reasons in Chinese."""

from decimal import Decimal
from typing import NamedTuple

from jianhu.law.discretion.amounts import Bounds, yuan
from jianhu.law.discretion.finding import Found, Unsaid, applying, in_yuan, the_one
from jianhu.law.discretion.table import Formula, Table
from jianhu.law.discretion.tiers import tier_of
from jianhu.law.discretion.weighing import weighed


class Assessment(NamedTuple):
    """``range`` is what the table gives, ``statutory`` what the statute allows, both in yuan."""

    range: Bounds
    statutory: Bounds
    kinds: tuple[str, ...]
    reasons: tuple[str, ...]


def assess(table: Table, found: Found) -> Assessment:
    """Return the table's answer, kept within what the statute allows."""
    least, given = table.of_at_least, found.quantity
    if least is not None and given is not None and given < least:
        lifted = assess(table, found._replace(quantity=least))
        return lifted._replace(
            reasons=(f"不足{yuan(least)}元，按{yuan(least)}元计算", *lifted.reasons)
        )
    return _by_tiers(table, found) if table.tiers else _by_weights(table, found)


def _by_weights(table: Table, found: Found) -> Assessment:
    formula = the_one(table.formulas, found)
    amount, reasons = weighed(table, formula, found)
    statutory = in_yuan(the_one(table.statutory, _as_in(formula, found)).range, found)
    return _kept(Bounds(min=amount, max=amount), statutory, ("罚款",), reasons)


def _by_tiers(table: Table, found: Found) -> Assessment:
    tier, reasons = tier_of(table, found)
    meant = found._replace(party=tier.party if found.party == "anyone" else found.party)
    options = applying(table.statutory, meant._replace(case=tier.case or found.case))
    given = in_yuan(tier.range, found)
    if not options:
        raise Unsaid("裁量表没有这种情形的法定幅度。")
    alike = [each.range for each in options if each.range.of == tier.range.of]
    ranges = [in_yuan(each, found) for each in alike or [each.range for each in options]]
    statutory = next((each for each in ranges if within(given, each) == given), None)
    return _kept(given, statutory or whole(ranges), tier.kinds, reasons)


def within(given: Bounds, limits: Bounds) -> Bounds:
    """Move both ends to where the limits allow them."""
    low, high = (_between(end, limits) for end in (given.min, given.max))
    return Bounds(min=limits.min if low is None else low, max=limits.max if high is None else high)


def _between(end: Decimal | None, limits: Bounds) -> Decimal | None:
    if end is None:
        return None
    low = end if limits.min is None else max(end, limits.min)
    return low if limits.max is None else min(low, limits.max)


def whole(ranges: list[Bounds]) -> Bounds:
    """From the lowest floor to the highest ceiling; one without an end has none as a whole."""
    lows, highs = [each.min for each in ranges], [each.max for each in ranges]
    return Bounds(
        min=None if None in lows else min(low for low in lows if low is not None),
        max=None if None in highs else max(high for high in highs if high is not None),
    )


def _kept(
    given: Bounds, statutory: Bounds, kinds: tuple[str, ...], reasons: list[str]
) -> Assessment:
    kept = within(given, statutory)
    if kept != given:
        reasons = [*reasons, f"法定幅度为{statutory}，按{kept}计"]
    return Assessment(kept, statutory, kinds, tuple(reasons))


def _as_in(formula: Formula, found: Found) -> Found:
    party = found.party if formula.party == "anyone" else formula.party
    return found._replace(party=party, case=formula.case or found.case)
