"""What the enterprise does with the code of a visit: scan it, send it away, complain."""

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.people import party
from jianhu.inspections.facts import EnterpriseComplained, EnterpriseRefused, VisitMoved
from jianhu.inspections.models import Complaint, DueItem, PackageOrder, Visit
from jianhu.inspections.queries.facts import facts_of
from jianhu.inspections.rules.basis import STRICT
from jianhu.inspections.rules.party import no_refusal, no_scan
from jianhu.inspections.rules.refusing import grounds
from jianhu.inspections.services.holding import hold_folded
from jianhu.inspections.services.reporting import let_know
from jianhu.inspections.services.unfolding import unfold
from jianhu.kit.errors import WrongStep


@transaction.atomic
def scan(key: int) -> Visit:
    """The enterprise scanned the code: from then on the visit is one that was shown."""
    visit = _locked(key)
    if visit.scanned_at:
        return visit
    if why := no_scan(visit.step, visit.day, moments.local(moments.now()).date()):
        raise WrongStep(why, basis=STRICT)
    visit.scanned_at = moments.now()
    visit.save(update_fields=["scanned_at"])
    told = VisitMoved(visit.pk, visit.number, "scan", "企业扫码", visit.step, visit.step)
    record(party(), visit, told)
    return visit


@transaction.atomic
def refuse(key: int, because: str, who: str = "") -> Complaint:
    """Send the inspectors away, where the law gives a ground; else it is kept as a complaint.

    ``who``: a digest of the browser it came from, or "" where nobody asks for it again.
    """
    hold_folded(Q(pk=key))
    visit = _locked(key)
    if why := no_refusal(visit.step):
        raise WrongStep(why, basis=STRICT)
    found = grounds(facts_of(visit, party()), _arrived_on(visit))
    kind = "refusal" if found else "complaint"
    said = _kept(visit, kind=kind, words=because, grounds=found, refusing=True, who=who)
    if found:
        _send_away(visit)
    record(party(), visit, EnterpriseRefused(visit.pk, visit.number, said.pk, tuple(found)))
    return said


@transaction.atomic
def complain(key: int, words: str, who: str = "") -> Complaint:
    visit = _locked(key)
    said = _kept(visit, kind="complaint", words=words, who=who)
    record(party(), visit, EnterpriseComplained(visit.pk, visit.number, said.pk))
    return said


def _send_away(visit: Visit) -> None:
    """What other offices meant to check lawfully is theirs again; what plans wanted waits."""
    visit.step = "refused"
    visit.save(update_fields=["step"])
    unfold(party(), visit, "被企业拒绝")
    DueItem.objects.filter(visit=visit, done_on=None).update(visit=None, left_out="企业拒绝")
    PackageOrder.objects.filter(visit=visit).update(visit=None)


def _kept(visit: Visit, **said: Any) -> Complaint:
    kept = Complaint.objects.create(visit=visit, at=moments.now(), **said)
    let_know(kept, f"企业对检查{visit.number}：{kept.called}，请核实")
    return kept


def _arrived_on(visit: Visit) -> date | None:
    return moments.local(visit.arrived_at).date() if visit.arrived_at else None


def _locked(key: int) -> Visit:
    visits = Visit.objects.select_for_update(of=("self",), no_key=True)
    return visits.select_related("subject", "lead").get(pk=key)
