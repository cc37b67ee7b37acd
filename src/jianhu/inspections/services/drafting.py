"""Drafting a visit: one subject, one day, the items of all who want to come, in one form."""

from collections.abc import Iterable, Sequence
from datetime import date, time
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.base.numbering import next_number
from jianhu.base.said import form_of
from jianhu.catalogue import queries as catalogue
from jianhu.inspections.facts import VisitDrafted
from jianhu.inspections.models import DueItem, PackageOrder, Visit, VisitItem, VisitOfficer
from jianhu.inspections.queries.campaigns import campaign_named
from jianhu.inspections.queries.door import visit_for
from jianhu.inspections.queries.overlaps import waiting
from jianhu.inspections.queries.packages import check_ordered
from jianhu.inspections.rules.basis import STRICT
from jianhu.inspections.rules.checkups import CHECK_UP
from jianhu.inspections.rules.needs.lawful import looks_at_nothing
from jianhu.inspections.rules.packages import PROMISE
from jianhu.inspections.rules.visit_forms import VisitSaid
from jianhu.inspections.services.attempts import attempt
from jianhu.inspections.services.folding import fold
from jianhu.kit.errors import NotAllowed, NotFound, WrongStep
from jianhu.organisations import queries as organisations
from jianhu.subjects.queries import subject_for


@transaction.atomic
def draft_visit(by: Person, said: dict[str, Any]) -> Visit:
    """Draft a dynamic visit, from an alarm, a complaint or an order; due items come along."""
    form = form_of(VisitSaid, said)
    subject = subject_for(by, form.subject)
    held = [each.office for each in organisations.posts_of(by)]
    if not held:
        raise NotAllowed("您没有任职单位，不能安排检查。")
    with attempt(by, "安排检查"):
        if form.day < moments.local(moments.now()).date():
            raise WrongStep("检查日期已经过去。", basis=STRICT)
        itemless = looks_at_nothing(form.kind)
        if itemless and form.items:
            raise WrongStep(itemless, basis=STRICT)
        visit = new_visit(
            by, subject, form.day, held[0],
            kind=form.kind, source=form.source, reference=form.reference, urgent=form.urgent,
            campaign=campaign_named(form.campaign, form.day, form.day),
        )  # fmt: skip
        _add_items(visit, [(held[0].pk, code) for code in form.items])
        send(visit, [(held[0].pk, person) for person in form.officers])
        ordered = check_ordered(form.reference, subject.pk, form.items, form.kind)
        if ordered:
            PackageOrder.objects.filter(number=form.reference).update(visit=visit)
        elif form.merge and not itemless and form.kind != CHECK_UP:
            take_up(visit, _free(subject.pk, form.day))
        if not itemless and not visit.items.exists():
            raise WrongStep(
                "没有检查事项，不能安排检查；请选择事项，或者合并待查的事项。", basis=STRICT
            )
        tell_drafted(by, visit)
        return visit


@transaction.atomic
def merge_waiting(
    by: Person, number: str, officers: Sequence[tuple[int, int]] = (), visits: Sequence[str] = ()
) -> Visit:
    """Take what others are about to check along; ``officers``: pairs of office and person.

    ``visits``: numbers of drafts that go into this one.
    """
    _lock({number, *visits})
    visit = visit_for(by, number, lock=True)
    with attempt(visit, "合并检查"):
        if visit.step != "draft":
            raise WrongStep("已经批准的检查不能再合并。", basis=STRICT)
        if itemless := looks_at_nothing(visit.kind):
            raise WrongStep(itemless, basis=STRICT)
        if visit.kind == CHECK_UP:
            raise WrongStep(f"执法体检不并入检查事项。{PROMISE}")
        take_up(visit, _free(visit.subject_id, visit.day))
        for each in visits:
            fold(by, visit, each)
        send(visit, officers)
        tell_drafted(by, visit)
        return visit


def _lock(numbers: set[str]) -> None:
    """All at once and in one order, so that two who merge crosswise wait for one another."""
    rows = Visit.objects.select_for_update(of=("self",), no_key=True).filter(number__in=numbers)
    list(rows.order_by("pk"))


def _free(subject: int, day: date) -> QuerySet[DueItem]:
    """What waits there, ours alone until it is taken up."""
    return waiting(subject, day).select_for_update(of=("self",), no_key=True)


def new_visit(by: Person, subject: Any, day: date, lead: Any, **more: Any) -> Visit:
    number = next_number("inspection-visit", day.year)
    starts: time | None = more.pop("starts", None)
    return Visit.objects.create(
        number=f"JC{day.year}-{number:06d}",
        subject=subject,
        town=subject.area[:9],
        day=day,
        starts=starts,
        lead=lead,
        by=by,
        at=moments.now(),
        **more,
    )


def take_up(visit: Visit, dues: Iterable[DueItem]) -> None:
    """Put due items onto the form, each by its plan's source; what several ask is asked once."""
    asked = set(visit.items.values_list("item", flat=True))
    for due in dues:
        if due.item not in asked:
            asked.add(due.item)
            VisitItem.objects.create(
                visit=visit, office_id=due.office_id, item=due.item,
                item_name=due.item_name, domain=due.domain, source=due.plan.source,
            )  # fmt: skip
        due.visit = visit
        due.left_out = ""
        due.save(update_fields=["visit", "left_out"])


def send(visit: Visit, officers: Iterable[tuple[int, int]]) -> None:
    known = set(visit.officers.values_list("person", flat=True))
    pairs = [*officers]
    able = {
        office: set(organisations.people_of(office).values_list("pk", flat=True))
        for office, _ in pairs
    }
    for office, person in pairs:
        if person not in able[office]:
            raise NotFound("检查人员应当是该单位的在职人员。")
        if person not in known:
            known.add(person)
            VisitOfficer.objects.create(visit=visit, office_id=office, person_id=person)


def tell_drafted(by: Person, visit: Visit) -> None:
    offices = set(visit.items.values_list("office", flat=True))
    told = VisitDrafted(visit.pk, visit.number, visit.subject_id, len(offices), visit.items.count())
    record(by, visit, told)


def _add_items(visit: Visit, items: Iterable[tuple[int, str]]) -> None:
    for office, code in items:
        found = catalogue.item(code, visit.day)
        if found is None:
            raise NotFound(f"没有检查事项{code}，请从事项清单中选择。")
        VisitItem.objects.get_or_create(
            visit=visit,
            item=code,
            defaults={"office_id": office, "item_name": found.name, "domain": found.domain},
        )
