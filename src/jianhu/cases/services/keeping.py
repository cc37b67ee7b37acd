"""What is kept beside the ledger once an act is written: for lists, clocks, codes and papers."""

from datetime import date
from typing import Any, NamedTuple

from jianhu.base.act_codes import Body, give_code
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.cases.facts import CaseDecided, CaseMoved
from jianhu.cases.models import Act, Case
from jianhu.cases.rules.due import due_on
from jianhu.cases.rules.forms_payment import CHANGING
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.likeness import likeness
from jianhu.cases.rules.moves import CaseMove
from jianhu.cases.rules.owed import owed
from jianhu.cases.rules.papers import documents_of
from jianhu.cases.services.consulting import keep_consultation
from jianhu.cases.services.hands import sign_what_was_made
from jianhu.cases.services.holding import keep_held, set_clocks
from jianhu.cases.services.joint import keep_joint
from jianhu.cases.services.lenient import keep_leniency
from jianhu.cases.services.norms import keep_norm
from jianhu.cases.services.papers import make_paper
from jianhu.cases.services.publishing import keep_publication
from jianhu.cases.services.receipts import keep_receipt
from jianhu.cases.services.records import keep_record
from jianhu.cases.services.terms import keep_terms
from jianhu.inspections import services as inspections
from jianhu.organisations import queries as organisations

FILING = ("file", "decide")
FROM_THEN_ON_CODED = {"ordinary": ("file",), "simple": ("decide", "waive")}


class Done(NamedTuple):
    """An act that was written; ``facts`` are those it was asked of, without it."""

    by: Person
    case: Case
    row: CaseMove
    act: Act
    form: Any
    facts: CaseFacts


def keep_said(done: Done) -> None:
    """Write down what the form says beyond the ledger."""
    by, case, row, act, form, facts = done
    _copy(case, row.name, form, act.on)
    keep_record(by, case, act, form)
    keep_consultation(case, by, row.name, form)
    keep_leniency(by, case, row.name, facts, act.on)
    keep_joint(by, case, form, act.on)
    keep_norm(by, case, form)
    keep_receipt(case, form, act.on)
    if row.name == "ask-review":
        case.reviewer_id = facts.reviewers[0]


def keep_following(done: Done, known: CaseFacts, *, was_open: bool) -> None:
    """Let everything follow from the ledger as it is now; ``known`` holds the act."""
    case, row = done.case, done.row
    now = owed(known)
    case.due_on, case.paid, case.settled = due_on(known), now.paid, now.left <= 0
    if was_open:
        case.likeness = likeness(known)
    case.save()
    keep_terms(case, known)
    if case.parent_id:
        keep_held(case, row.name, done.form)
        set_clocks(case, known)
    else:
        keep_publication(case, row.name, known)
    _give_code(done)
    papers = [make_paper(case, done.act, known, each) for each in documents_of(row, known)]
    sign_what_was_made(done.by, papers)


def tell(done: Done) -> None:
    by, case, row, act = done.by, done.case, done.row, done.act
    moved = CaseMoved(case.pk, case.number, row.name, row.label, act.before, case.step, f"{act.on}")
    record(by, case, moved)
    if case.visit and case.filed_on and row.name in FILING:
        inspections.case_filed(by, case.visit, case.number)
    if row.name == "decide":
        said = done.form
        told = (case.pk, case.number, case.item, case.office_id, said.fine, said.kinds)
        record(by, case, CaseDecided(*told, case.procedure))


def _copy(case: Case, move: str, form: Any, on: date) -> None:
    """Copy what lists and other cases look for; the ledger stays the source."""
    if move == "file":
        case.filed_on = on
    elif move == "decide":
        case.fine, case.decided_on = form.fine, on
        if case.procedure == "simple":
            case.filed_on = on
    elif move == "review-ended" and form.outcome in CHANGING:
        case.fine = form.fine or 0
    elif move == "remedy-ended" and form.outcome in CHANGING and case.parent:
        Case.objects.filter(pk=case.parent.pk).update(fine=0)
    elif move == "close":
        case.closed_on = on


def _give_code(done: Done) -> None:
    """A penalty has its code from its filing on, coercion from its first move."""
    case = done.case
    if case.parent_id:
        kind = "" if done.facts.acts else "Q"
    else:
        kind = "C" if done.row.name in FROM_THEN_ON_CODED.get(case.procedure, ()) else ""
    if kind:
        body = Body(case.office_id, case.office.organ)
        give_code(case, kind, organisations.county().code, body, done.act.on, done.by)
