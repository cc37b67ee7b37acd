"""A party's own case as it may read it: what was told it, what it said, what it must do and may."""

from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from jianhu.base import moments, people
from jianhu.cases.models import Case, Paper
from jianhu.cases.queries.facts import facts_of
from jianhu.cases.queries.header import head_of, header_office
from jianhu.cases.queries.paper.phrases import in_words
from jianhu.cases.queries.paper.sentence import payment, remedy
from jianhu.cases.rules.forms import METHODS
from jianhu.cases.rules.forms_online import LATE
from jianhu.cases.rules.ledger import Act, CaseFacts
from jianhu.cases.rules.letterheads import Letterhead
from jianhu.cases.rules.needs.hearing import is_due, request_until
from jianhu.cases.rules.needs.notice import statement_until
from jianhu.cases.rules.needs.online import agreed_electronically
from jianhu.cases.rules.owed import owed, pay_until
from jianhu.cases.rules.party_online import LABELS, ONLINE
from jianhu.law.calendar import CalendarMissing

DECIDE = ("decide", "waive", "drop")
SPARED = {"waive": "不予行政处罚", "drop": "违法事实不能成立，不予行政处罚"}
OWN = ("defend", "waive-defence", "ask-hearing", "confirm-address", "late-statement")

ONCE = {
    "ask-hearing": ("ask-hearing",),
    "waive-defence": ("waive-defence", "ask-hearing", "defend"),
}


class Told(NamedTuple):
    """The notice in force; no ``hearing_until`` where there is no right to one."""

    on: date
    intended: str
    facts: str
    reasons: str
    until: date | None
    hearing_until: date | None
    over: bool
    hearing_over: bool


class Word(NamedTuple):
    label: str
    on: date
    text: str
    late: bool


class Hearing(NamedTuple):
    on: date
    place: str
    public: bool


class Owing(NamedTuple):
    fine: Decimal
    paid: Decimal
    left: Decimal
    surcharge: Decimal
    until: date | None
    agency: str
    address: str
    account: str
    says: str


class Decided(NamedTuple):
    on: date
    served_on: date
    served: str
    words: str


class Matter(NamedTuple):
    case: Case
    step: str
    party: str
    organisation: bool
    told: Told | None
    may: frozenset[str]
    said: list[Word]
    answers: list[Word]
    hearing: Hearing | None
    decided: Decided | None
    owing: Owing | None
    remedies: dict[str, Any] | None
    papers: list[Paper]
    confirmed: Act | None
    electronic: bool
    letterhead: Letterhead


def matter_of(case: Case) -> Matter:
    today = moments.local(moments.now()).date()
    facts = facts_of(case, people.party(), today)
    head = head_of(header_office(case, today))
    served = _served(facts)
    return Matter(
        case=case,
        step=case.table.labels[case.step],
        party=facts.party.name,
        organisation=facts.party.kind == "organisation",
        told=_told(facts, today),
        may=_may(case, facts),
        said=[_word(act) for act in facts.all(*OWN)],
        answers=[
            Word("复核意见", each.on, each.said.opinion, False) for each in facts.all("recheck")
        ],
        hearing=_hearing(facts),
        decided=served,
        owing=_owing(facts, head, today) if served else None,
        remedies=remedy(head, served.on) if served else None,
        papers=papers_for(case),
        confirmed=facts.last("confirm-address"),
        electronic=agreed_electronically(facts) is not None,
        letterhead=head,
    )


def papers_for(case: Case) -> list[Paper]:
    """Return what was served on the party: a decision only once it was."""
    served = case.procedure == "simple" or case.acts.filter(move="serve").exists()
    mine = case.papers.filter(served=True).select_related("act")
    own = case.papers.filter(act__move__in=OWN).select_related("act")
    return [
        each
        for each in sorted({*mine, *own}, key=lambda paper: paper.pk)
        if served or each.act.move not in DECIDE
    ]


def _told(facts: CaseFacts, today: date) -> Told | None:
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


def _may(case: Case, facts: CaseFacts) -> frozenset[str]:
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


def _word(act: Act) -> Word:
    late = act.move == "late-statement"
    label = f"{LATE[act.said.what]}（逾期）" if late else LABELS[act.move]
    if act.move == "confirm-address":
        text = "同意电子送达" if act.said.electronic else "不同意电子送达"
    else:
        text = getattr(act.said, "text", "")
    return Word(label, act.on, text, late)


def _hearing(facts: CaseFacts) -> Hearing | None:
    called = facts.last("call-hearing")
    if called is None:
        return None
    return Hearing(called.said.held_on, called.said.place, called.said.open_to_public)


def _served(facts: CaseFacts) -> Decided | None:
    decided = facts.last(*DECIDE)
    spot = facts.procedure == "simple"
    served = decided if spot else facts.since(decided, "serve")
    if decided is None or served is None:
        return None
    how = "当场交付" if spot else METHODS[served.said.method]
    words = in_words(decided.said) if decided.move == "decide" else SPARED[decided.move]
    return Decided(decided.on, served.on, how, words)


def _owing(facts: CaseFacts, head: Letterhead, today: date) -> Owing | None:
    decided = facts.last("decide")
    if decided is None or not decided.said.fine:
        return None
    now, known = owed(facts), payment(head, facts, today)
    return Owing(
        fine=decided.said.fine,
        paid=now.paid,
        left=now.left,
        surcharge=now.surcharge,
        until=pay_until(facts),
        agency=known["agency"],
        address=known["address"],
        account=known["account"],
        says=known["surcharge"],
    )
