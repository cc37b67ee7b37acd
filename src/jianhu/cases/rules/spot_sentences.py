"""What the rules of the simple procedure say, asked beforehand, so that a phone says it offline."""

from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from jianhu.cases.rules.ledger import CaseFacts, Party, Range
from jianhu.cases.rules.need import Need
from jianhu.cases.rules.needs import decision, spot
from jianhu.cases.rules.penalties import money
from jianhu.cases.rules.spot import OnTheSpot

FINE, LOW, HIGH = Decimal("66666.66"), Decimal("77777.77"), Decimal("55555.55")
PLACES = {"{fine}": FINE, "{low}": LOW, "{high}": HIGH}
"""Amounts no sentence says of itself: what is typed on the phone comes in their place."""
FINED: dict[str, Any] = {"kinds": ("罚款",), "fine": FINE}


class Sentence(NamedTuple):
    says: str
    basis: str


class Asked(NamedTuple):
    need: Need
    said: dict[str, Any] = {}
    facts: dict[str, Any] = {}


def _asked(today: date) -> dict[str, Asked]:
    newborn = {"party": Party(born_on=today), "happened_on": today}
    firm = {"party": Party("organisation")}
    return {
        "kinds": Asked(spot.light_enough_for_the_spot),
        "citizen": Asked(spot.light_enough_for_the_spot, FINED),
        "organisation": Asked(spot.light_enough_for_the_spot, FINED, firm),
        "high": Asked(decision.statute_threatens_it, FINED, _threatened(high=HIGH)),
        "low": Asked(decision.below_the_floor_with_a_ground, FINED, _threatened(low=LOW)),
        "child": Asked(decision.party_may_be_punished, {}, newborn),
        "young": Asked(decision.the_young_get_less, {}, newborn),
        "shown": Asked(spot.certificates_were_shown),
        "evidence": Asked(spot.facts_are_certain),
        "told": Asked(spot.party_was_heard_on_the_spot),
        "heard": Asked(spot.party_was_heard_on_the_spot, {"told": True}),
        "signed": Asked(spot.signed_or_refusal_noted),
        "cash": Asked(spot.cash_has_a_reason, FINED | {"cash": "small"}),
        "receipt": Asked(spot.cash_has_a_receipt, FINED | {"cash": "small"}),
    }


def sentences(today: date) -> dict[str, Sentence]:
    """Return what each rule says of a penalty that lacks what it asks for."""
    return {
        name: Sentence(_open(says), asked.need.basis)
        for name, asked in _asked(today).items()
        if (says := asked.need(_facts(asked, today)))
    }


def _threatened(low: Decimal | None = None, high: Decimal | None = None) -> dict[str, Any]:
    return {"ranges": (Range("罚款", low, high),)}


def _facts(asked: Asked, today: date) -> CaseFacts:
    said = OnTheSpot.model_validate({"facts": "–", "shown": False, "told": False} | asked.said)
    return CaseFacts(today=today, said=said, **asked.facts)


def _open(says: str) -> str:
    for place, amount in PLACES.items():
        says = says.replace(money(amount), place)
    return says.replace("行为时0周岁", "行为时{years}周岁")
