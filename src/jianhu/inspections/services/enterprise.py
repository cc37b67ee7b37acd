"""What the enterprise does with the code of a visit: scan it, send it away, complain."""

from datetime import date

from django.db import transaction
from django.db.models import Q

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.people import party
from jianhu.inspections.facts import EnterpriseComplained, EnterpriseRefused, VisitMoved
from jianhu.inspections.models import Complaint, DueItem, PackageOrder, Visit
from jianhu.inspections.queries.facts import facts_of
from jianhu.inspections.rules.basis import STRICT
from jianhu.inspections.rules.procedure import LABELS
from jianhu.inspections.rules.refusing import grounds
from jianhu.inspections.services.holding import hold_folded
from jianhu.inspections.services.reporting import let_know
from jianhu.inspections.services.unfolding import unfold
from jianhu.kit.errors import WrongStep

BEFORE_THE_DOOR = ("approved", "noticed", "draft", "underway")


@transaction.atomic
def scan(key: int) -> Visit:
    """The enterprise scanned the code: from then on the visit is one that was shown."""
    visit = _locked(key)
    if moments.local(moments.now()).date() < visit.day:
        raise WrongStep(f"检查安排在{visit.day}，检查人员到达后再扫码确认。", basis=STRICT)
    if visit.scanned_at is None and visit.step not in ("draft", "dropped"):
        visit.scanned_at = moments.now()
        visit.save(update_fields=["scanned_at"])
        told = VisitMoved(visit.pk, visit.number, "scan", "企业扫码", visit.step, visit.step)
        record(party(), visit, told)
    return visit


@transaction.atomic
def refuse(key: int, because: str) -> Complaint:
    """Send the inspectors away, where the law gives a ground; else it is kept as a complaint."""
    hold_folded(Q(pk=key))
    visit = _locked(key)
    if visit.step not in BEFORE_THE_DOOR:
        raise WrongStep(f"检查{LABELS[visit.step]}，不能再拒绝；可以投诉。", basis=STRICT)
    found = grounds(facts_of(visit, party()), _arrived_on(visit))
    said = _kept(visit, "refusal" if found else "complaint", because, found)
    if found:
        _send_away(visit)
    record(party(), visit, EnterpriseRefused(visit.pk, visit.number, said.pk, tuple(found)))
    return said


@transaction.atomic
def complain(key: int, words: str) -> Complaint:
    visit = _locked(key)
    said = _kept(visit, "complaint", words, [])
    record(party(), visit, EnterpriseComplained(visit.pk, visit.number, said.pk))
    return said


def _send_away(visit: Visit) -> None:
    """What other offices meant to check lawfully is theirs again; what plans wanted waits."""
    visit.step = "refused"
    visit.save(update_fields=["step"])
    unfold(party(), visit, "被企业拒绝")
    DueItem.objects.filter(visit=visit, done_on=None).update(visit=None, left_out="企业拒绝")
    PackageOrder.objects.filter(visit=visit).update(visit=None)


def _kept(visit: Visit, kind: str, words: str, found: list[str]) -> Complaint:
    said = Complaint.objects.create(
        visit=visit, kind=kind, words=words, grounds=found, at=moments.now()
    )
    let_know(said, f"企业对检查{visit.number}：{said.get_kind_display()}，请核实")
    return said


def _arrived_on(visit: Visit) -> date | None:
    return moments.local(visit.arrived_at).date() if visit.arrived_at else None


def _locked(key: int) -> Visit:
    visits = Visit.objects.select_for_update(of=("self",), no_key=True)
    return visits.select_related("subject", "lead").get(pk=key)
