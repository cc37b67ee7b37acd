"""What a party was told, what it said about it, and what it may still say."""

from datetime import date
from typing import Any

from jianhu.cases.models import Case
from jianhu.cases.queries.paper.phrases import in_words
from jianhu.cases.queries.party_online.shapes import Hearing, Told, Word
from jianhu.cases.rules.forms_online import LATE
from jianhu.cases.rules.ledger import Act, CaseFacts
from jianhu.cases.rules.needs.hearing import is_due, request_until
from jianhu.cases.rules.needs.notice import statement_until
from jianhu.cases.rules.party_online import LABELS, ONLINE
from jianhu.law.calendar import CalendarMissing

OWN = ("defend", "waive-defence", "ask-hearing", "confirm-address", "late-statement")

ONCE = {
    "ask-hearing": ("ask-hearing",),
    "waive-defence": ("waive-defence", "ask-hearing", "defend"),
}


def told(facts: CaseFacts, today: date) -> Told | None:
    notice = facts.last("notify")
    if notice is None:
        return None
    until = _known(statement_until, notice)
    hearing = _known(request_until, notice) if is_due(facts, notice) else None
    return Told(
        on=notice.on,
        intended=in_words(notice.said),
        facts=notice.said.facts,
        reasons=notice.said.reasons,
        until=until,
        hearing_until=hearing,
        over=bool(until and today > until),
        hearing_over=bool(hearing and today > hearing),
    )


def _known(term: Any, notice: Act) -> date | None:
    try:
        found: date = term(notice)
    except CalendarMissing:
        return None
    return found


def may(case: Case, facts: CaseFacts) -> frozenset[str]:
    """Which of its own moves the party is offered now; some are said once about a notice."""
    rows = {row.name: row for row in case.table.open_moves(case.step)}
    return frozenset(
        name
        for name, needs in ONLINE.items()
        if name in rows
        and not any(rows[name].missing(facts))
        and not any(need(facts) for need in needs)
        and not (name in ONCE and facts.since(facts.last("notify"), *ONCE[name]))
    )


def word(act: Act) -> Word:
    late = act.move == "late-statement"
    label = f"{LATE[act.said.what]}（逾期）" if late else LABELS[act.move]
    if act.move == "confirm-address":
        text = "同意电子送达" if act.said.electronic else "不同意电子送达"
    else:
        text = getattr(act.said, "text", "")
    return Word(label, act.on, text, late)


def hearing(facts: CaseFacts) -> Hearing | None:
    called = facts.last("call-hearing")
    if called is None:
        return None
    return Hearing(called.said.held_on, called.said.place, called.said.open_to_public)
