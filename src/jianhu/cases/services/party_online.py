"""What a party says itself becomes an act of its case, by the rules of every other act."""

from typing import Any

from django.db import transaction

from jianhu.base import attachments, people
from jianhu.base.journal import name_of, record
from jianhu.cases.facts import PartyReadPaper
from jianhu.cases.models import Act, Case, Paper
from jianhu.cases.queries.facts import facts_of
from jianhu.cases.queries.party_keys import is_visiting
from jianhu.cases.queries.party_online import papers_for
from jianhu.cases.rules.forms_online import LateStatement
from jianhu.cases.rules.moves import CaseMove
from jianhu.cases.rules.needs.online import is_late
from jianhu.cases.rules.party_online import LABELS, LATE_AS, ONLINE, SAID_ONLINE
from jianhu.cases.rules.signing import NoPlace
from jianhu.cases.services.moving import make
from jianhu.cases.services.said import WrongForm, attempt, day_of, form_of
from jianhu.cases.services.signing import drawn, keep_picture, keep_signature
from jianhu.kit.errors import NotFound, Refusal, WrongStep

SIGNED = "signed"


def say(case: Case, move: str, said: dict[str, Any], signature: str = "", *, visit: str) -> Case:
    """Make one of the party's own moves today, signed; what comes too late is refused and kept.

    ``visit``: the secret of the browser; whoever was shut out in between says nothing.
    """
    if move not in ONLINE:
        raise NotFound("没有这项在线办理。")
    today = day_of(None)
    words = said | SAID_ONLINE.get(move, {}) | {"on": f"{today}"}
    try:
        return _take(case.pk, move, words, signature, visit)
    except Refusal as refusal:
        _remember(case, move, words, refusal)
        raise


@transaction.atomic
def _take(key: int, move: str, said: dict[str, Any], signature: str, visit: str) -> Case:
    case = _locked(key)
    if not is_visiting(case, visit):
        raise NotFound("凭据已经作废或者到期，请重新扫码并输入新的凭据。")
    with attempt(case, f"{LABELS[move]}（在线）"):
        row = case.table.move(case.step, move)
        assert isinstance(row, CaseMove)
        signs = SIGNED in row.form.model_fields
        if not signature:
            raise WrongForm("请先签名，再提交。")
        form = form_of(row.form, said | ({SIGNED: True} if signs else {}))
        by = people.party()
        facts = facts_of(case, by, day_of(None), form)
        for need in ONLINE[move]:
            if missing := need(facts):
                raise WrongStep(missing, basis=need.basis)
        made = make(by, case, row, form, None)
        _sign(made, drawn(signature))
        return made


def _sign(case: Case, image: bytes) -> None:
    """The hand's own name goes on the act's document; where that has no line for it, beside it."""
    act, by, name = (
        Act.objects.filter(case=case).latest("pk"),
        people.party(),
        case.parties.get().name,
    )
    paper, kept = act.papers.first(), keep_picture(by, f"{LABELS[act.move]}签名.png", image)
    try:
        if paper is None:
            raise NoPlace(f"{LABELS[act.move]}没有文书。")
        keep_signature(by, paper, "party", name, kept)
    except NoPlace:
        attachments.give_to(name_of(act), by, [kept.pk])


def _remember(case: Case, move: str, said: dict[str, Any], refusal: Refusal) -> None:
    """The attempt, and the words themselves where they only came too late."""
    with transaction.atomic():
        if refusal.attempted:
            record(people.party(), *refusal.attempted)
        if isinstance(refusal, WrongStep):
            _keep_late(_locked(case.pk), move, said, refusal)


def _keep_late(case: Case, move: str, said: dict[str, Any], refusal: Refusal) -> None:
    by, today = people.party(), day_of(None)
    if not is_late(facts_of(case, by, today), move):
        return
    procedure = case.table
    row = next(
        (each for each in procedure.open_moves(case.step) if each.name == "late-statement"), None
    )
    if isinstance(row, CaseMove):
        form = LateStatement(
            on=today, what=LATE_AS[move], text=said.get("text", ""), refused=refusal.message[:200]
        )
        make(by, case, row, form, None)


@transaction.atomic
def read_paper(case: Case, paper: int) -> Paper:
    """Return one of the party's own documents; that it was opened is written down."""
    found = next((each for each in papers_for(case) if each.pk == paper), None)
    if found is None:
        raise NotFound("没有这份文书，或者还没有送达。")
    record(people.party(), case, PartyReadPaper(case.pk, found.pk, found.title, found.number))
    return found


def _locked(key: int) -> Case:
    cases = Case.objects.select_for_update(of=("self",), no_key=True)
    return cases.select_related("office").get(pk=key)
