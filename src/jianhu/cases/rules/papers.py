"""Which documents a move makes: its own, and those that go along where there is reason to."""

from collections.abc import Callable

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.moves import CaseMove
from jianhu.cases.rules.publication import policy_of


def documents_of(move: CaseMove, facts: CaseFacts) -> tuple[str, ...]:
    """Return the templates by name; ``facts`` already hold the act, as the last one."""
    along = (each for each in move.also if REASONS.get(each, _always)(facts))
    return (*((move.document,) if move.document else ()), *along)


def _always(facts: CaseFacts) -> bool:
    return True


def _open_to_the_public(facts: CaseFacts) -> bool:
    return bool(facts.acts[-1].said.open_to_public)


def _announced(facts: CaseFacts) -> bool:
    return bool(facts.acts[-1].said.method == "announcement")


def credit_notice_is_due(facts: CaseFacts) -> bool:
    """两书同达: for enterprises whose decision will be shown to everybody."""
    policy = policy_of(facts)
    return facts.party.kind == "organisation" and policy is not None and policy.shown


def _paid_at_once(facts: CaseFacts) -> bool:
    return getattr(facts.acts[-1].said, "cash", "no") != "no"


REASONS: dict[str, Callable[[CaseFacts], bool]] = {
    "hearing-announcement": _open_to_the_public,
    "service-announcement": _announced,
    "credit-repair-notice": credit_notice_is_due,
    "cash-register": _paid_at_once,
}
