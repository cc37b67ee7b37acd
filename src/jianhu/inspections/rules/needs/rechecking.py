"""A second look on the spot leaves a record like the first: who was met, signed or witnessed."""

from jianhu.inspections.rules.basis import by
from jianhu.inspections.rules.needs.going import (
    a_refusal_to_sign_is_witnessed,
    the_record_is_signed_or_noted,
)
from jianhu.inspections.rules.visit import VisitFacts


@by("administrative-penalty-law/55")
def a_look_on_the_spot_is_signed_or_noted(facts: VisitFacts) -> str | None:
    """What was sent in or shown by video has nobody there to sign."""
    if not _on_the_spot(facts):
        return None
    if not facts.said.met.strip():
        return "现场复查的，请写明现场负责人。"
    return the_record_is_signed_or_noted(facts)


@by("administrative-penalty-law/47")
def who_does_not_sign_a_look_is_witnessed(facts: VisitFacts) -> str | None:
    return a_refusal_to_sign_is_witnessed(facts) if _on_the_spot(facts) else None


def _on_the_spot(facts: VisitFacts) -> bool:
    return facts.said is not None and facts.said.method == "site"
