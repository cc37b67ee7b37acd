"""What is held, and the clocks that ring before it is held too long."""

from datetime import datetime, time, timedelta
from typing import Any

from django.db import transaction

from jianhu.base import clocks, moments
from jianhu.base.facts import ClockRang
from jianhu.base.journal import name_of, record
from jianhu.base.models import JournalEntry
from jianhu.base.people import system
from jianhu.cases.facts import HoldEnding, HoldOverdue
from jianhu.cases.models import Case, Held
from jianhu.cases.queries.facts import facts_of
from jianhu.cases.rules.hold import hold_until, is_overdue
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.parameters import parameters
from jianhu.kit.arriving import CHINA

STOP = "hold-stop"
WARNINGS = ("hold-warning-early", "hold-warning-late")


def keep_held(case: Case, move: str, form: Any) -> None:
    """Keep the list of things as the ledger has it."""
    if move in ("seize", "seize-at-once"):
        Held.objects.bulk_create(_listed(case, form, each) for each in form.things)
    elif move == "keep-things":
        names = {"name__in": form.things} if form.things else {}
        case.held.filter(outcome="", **names).update(where=form.where, keeper=form.keeper)
    elif move in ("release", "dispose-things", "hand-to-police"):
        outcome = {"release": "returned", "hand-to-police": "handed-over"}.get(move)
        case.held.filter(outcome="").update(outcome=outcome or form.how)


def _listed(case: Case, form: Any, each: Any) -> Held:
    return Held(
        case=case,
        name=each.name,
        quantity=each.quantity,
        necessity=each.of_life,
        where=each.where,
        keeper=form.keeper,
    )


def set_clocks(case: Case, facts: CaseFacts) -> None:
    """Let the clocks ring before and at the hard stop; whoever lets go stops them."""
    until = hold_until(facts)
    if until is None:
        clocks.stop(case, STOP, *WARNINGS)
        return
    last_day = datetime.combine(until, time(), CHINA)
    _start(case, STOP, last_day + timedelta(days=1))
    for name in WARNINGS:
        _start(case, name, last_day - parameters()[name].span)


def _start(case: Case, name: str, at: datetime) -> None:
    if clocks.unmet(case).filter(name=name, due_at=at).exists():
        return
    if at > moments.now() or name == STOP:
        clocks.start(case, name, at)
    else:
        clocks.call_off(case, name)


@transaction.atomic
def take_hold_clock(rang: ClockRang) -> None:
    """Warn, or flag the hold as unlawful. Hearing twice is harmless; a moved stop says nothing."""
    case = Case.objects.select_for_update(of=("self",), no_key=True).get(
        pk=int(rang.thing.rpartition(":")[2])
    )
    facts = facts_of(case, system(), moments.local(moments.now()).date())
    until = hold_until(facts)
    if until is None:
        return
    if is_overdue(facts):
        _flag(case, f"{until}")
    elif rang.name in WARNINGS:
        _warn(case, f"{until}", (until - facts.today).days)


def _warn(case: Case, until: str, days: int) -> None:
    told = JournalEntry.objects.filter(thing=name_of(case), fact=HoldEnding.__name__)
    if not told.filter(data__until=until, data__days=days).exists():
        record(system(), case, HoldEnding(case.pk, case.number, until, days))


def _flag(case: Case, until: str) -> None:
    if case.overdue_since is None:
        case.overdue_since = moments.local(moments.now()).date()
        case.save(update_fields=["overdue_since"])
        record(system(), case, HoldOverdue(case.pk, case.number, until))
