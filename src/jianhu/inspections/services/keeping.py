"""What is kept beside the ledger once an act is written: days, results, the code, the due items."""

from collections.abc import Callable
from typing import Any

from jianhu.base import moments
from jianhu.base.act_codes import Body, give_code
from jianhu.base.journal import name_of, record
from jianhu.base.models import Person
from jianhu.inspections.facts import CaseSuggested, VisitTold
from jianhu.inspections.models import DueItem, PackageOrder, Visit, VisitAct, VisitItem
from jianhu.inspections.queries.facts import facts_of
from jianhu.inspections.rules.basis import STRICT
from jianhu.inspections.rules.forms import NOT_FINE
from jianhu.inspections.rules.needs.frequency import lifted
from jianhu.inspections.rules.needs.going import is_late, is_late_scan
from jianhu.inspections.services.corrections import tell_correction
from jianhu.inspections.services.pictures import keep_pictures
from jianhu.inspections.services.relieving import relieve
from jianhu.inspections.services.reporting import report
from jianhu.inspections.services.staffing import staff
from jianhu.inspections.services.unfolding import unfold
from jianhu.kit.errors import NotFound, WrongStep
from jianhu.organisations import queries as organisations
from jianhu.subjects import services as subjects

Kept = Callable[[Person, Visit, VisitAct, Any], None]


def keep(by: Person, visit: Visit, act: VisitAct, form: Any) -> None:
    if act.move in KEPT:
        KEPT[act.move](by, visit, act, form)


def _approved(by: Person, visit: Visit, act: VisitAct, form: Any) -> None:
    visit.approved_by, visit.approved_at = by, act.at
    if form.over_caps:
        act.said["lifted"] = lifted(facts_of(visit, by, form))
        act.save(update_fields=["said"])
    _coded(by, visit)


def _approved_late(by: Person, visit: Visit, act: VisitAct, form: Any) -> None:
    """What was late goes to who supervises, with the reason."""
    _approved(by, visit, act, form)
    if visit.arrived_at and is_late(visit.day, visit.arrived_at, act.at):
        report(by, visit, "late", form.late_because)


def _noticed(by: Person, visit: Visit, act: VisitAct, form: Any) -> None:
    visit.noticed_on = form.on


def _arrived(by: Person, visit: Visit, act: VisitAct, form: Any) -> None:
    visit.arrived_at = form.at
    visit.urgent = visit.urgent or act.move == "arrive-urgently"
    if form.scanned:
        visit.said_scanned_at = form.at
    _coded(by, visit)


def _checked(by: Person, visit: Visit, act: VisitAct, form: Any) -> None:
    """One item's result; said again, the later word stands, and the ledger has both."""
    found = visit.items.select_for_update(of=("self",)).filter(item=form.item).first()
    if found is None:
        raise NotFound("这次检查没有这个事项。")
    if found.case:
        raise WrongStep(f"这个事项已经登记案件{found.case}，不能再改结果。", basis=STRICT)
    for name in ("outcome", "found", "measured", "due_on"):
        setattr(found, name, getattr(form, name))
    found.save()
    keep_pictures(by, act, form)


def _finished(by: Person, visit: Visit, act: VisitAct, form: Any) -> None:
    keep_pictures(by, act, form)
    visit.finished_at = form.at
    visit.problems = visit.items.filter(outcome__in=NOT_FINE).count()
    DueItem.objects.filter(visit=visit).update(done_on=visit.day)


def _told(by: Person, visit: Visit, act: VisitAct, form: Any) -> None:
    visit.told_on = form.on
    if form.late_because and (visit.seen_at is None or is_late_scan(visit.day, visit.seen_at)):
        report(by, visit, "unscanned", form.late_because)
    offices = tuple(sorted(set(visit.items.values_list("office", flat=True))))
    record(
        by,
        visit,
        VisitTold(
            visit.pk, visit.number, visit.subject_id, f"{visit.day}", offices, visit.problems
        ),
    )
    subjects.record_visit(
        by, visit.subject, name_of(visit), f"{visit.lead.organ}牵头的检查{visit.number}",
        problems=visit.problems > 0, office=visit.lead, day=visit.day,
    )  # fmt: skip
    for each in visit.items.filter(outcome__in=("case", "correction")):
        each.visit = visit
        if each.outcome == "case":
            _suggest_case(by, visit, each)
        else:
            tell_correction(by, each)


def _suggest_case(by: Person, visit: Visit, row: VisitItem) -> None:
    told = CaseSuggested(
        visit.pk, visit.number, visit.subject_id, row.item, row.office_id, row.found[:400]
    )
    record(by, visit, told)


def _rechecked(by: Person, visit: Visit, act: VisitAct, form: Any) -> None:
    """What was not put right gets a further term, or a case is suggested once its term is over."""
    keep_pictures(by, act, form)
    row = visit.items.select_for_update(of=("self",)).get(item=form.item)
    row.visit, row.rechecked_on = visit, form.on
    if form.corrected:
        row.corrected_on = form.on
    elif form.again_by:
        row.due_on = form.again_by
    elif row.overdue:
        row.found = form.found
        _suggest_case(by, visit, row)
    row.save(update_fields=["rechecked_on", "corrected_on", "due_on"])
    if row.outcome == "correction":
        tell_correction(by, row)


def _called_off(by: Person, visit: Visit, act: VisitAct, form: Any) -> None:
    """What came along from another draft goes back to it; what else was to be checked waits."""
    unfold(by, visit, "已取消")
    DueItem.objects.filter(visit=visit, done_on=None).update(visit=None, left_out="检查已取消")
    PackageOrder.objects.filter(visit=visit).update(visit=None)


def _coded(by: Person, visit: Visit) -> None:
    division, day = organisations.county().code[:6], moments.local(moments.now()).date()
    give_code(visit, "J", division, Body(visit.lead_id, visit.lead.organ), day, by)


KEPT: dict[str, Kept] = {
    "approve": _approved,
    "approve-late": _approved_late,
    "notify": _noticed,
    "arrive": _arrived,
    "arrive-urgently": _arrived,
    "check": _checked,
    "finish": _finished,
    "tell": _told,
    "recheck": _rechecked,
    "relieve": relieve,
    "staff": staff,
    "call-off": _called_off,
}
