"""Clocks follow the ledger, started and stopped after every act; a breach is written down."""

from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.utils import timezone

from jianhu.base import clocks, moments
from jianhu.base.facts import ClockRang
from jianhu.base.journal import record
from jianhu.base.people import system
from jianhu.cases.facts import CaseTermPassed
from jianhu.cases.models import Case, Overdue
from jianhu.cases.queries.facts import facts_of
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.running import TERMS, running


def keep_terms(case: Case, facts: CaseFacts) -> None:
    """Let exactly those clocks run that the ledger says run."""
    due = {each.name: _end_of(each.on) for each in running(facts)}
    known = {clock.name: clock.due_at for clock in clocks.unmet(case).filter(name__in=TERMS)}
    if met := [name for name in known if name not in due]:
        clocks.stop(case, *met)
        case.overdue.filter(name__in=met, met_on=None).update(met_on=facts.today)
    for name, due_at in due.items():
        if known.get(name) != due_at:
            clocks.start(case, name, due_at)


@transaction.atomic
def take_ring(rang: ClockRang) -> None:
    """Write down, once, that a term passed while the ledger still says it runs."""
    case = Case.objects.select_for_update(of=("self",), no_key=True).get(
        pk=int(rang.thing.rpartition(":")[2])
    )
    today = moments.local(moments.now()).date()
    facts = facts_of(case, system(), today)
    term = next((each for each in running(facts) if each.name == rang.name), None)
    if term is None or _end_of(term.on) != rang.due_at:
        return
    said = {"label": term.label, "basis": term.basis, "says": term.late}
    _, new = Overdue.objects.get_or_create(case=case, name=term.name, due_on=term.on, defaults=said)
    if new:
        fact = CaseTermPassed(
            case.pk, case.number, term.name, term.label, term.on.isoformat(), term.late
        )
        record(system(), case, fact)


def _end_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))
