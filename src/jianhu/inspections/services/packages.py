"""An enterprise chooses a package; it becomes one check-up with its items and no other."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.base.numbering import next_number
from jianhu.base.said import form_of
from jianhu.inspections.facts import PackageChosen, PackageWithdrawn
from jianhu.inspections.models import PackageOrder, Visit
from jianhu.inspections.queries.packages import offer, order_for
from jianhu.inspections.rules.checkups import CHECK_UP
from jianhu.inspections.rules.packages import check_open, check_seen
from jianhu.inspections.rules.request_forms import CheckUpSaid, ChosenSaid, WithdrawnSaid
from jianhu.inspections.services.drafting import draft_visit
from jianhu.subjects.queries import subject_for
from jianhu.subjects.queries.doors import today


@transaction.atomic
def choose_package(
    by: Person, subject: Any, package: str, seen: Sequence[str], asked_by: str, channel: str
) -> PackageOrder:
    """``seen``: the items that were shown when it was confirmed."""
    day = today()
    shown = offer(package, subject.industry, day)
    check_seen([code for code, _ in shown.items], seen)
    order = PackageOrder.objects.create(
        number=f"TJ{day.year}-{next_number('package-order', day.year):06d}",
        subject=subject, package=package, name=shown.name, items=shown.items,
        channel=channel, asked_by=asked_by, by=by, at=moments.now(),
    )  # fmt: skip
    record(by, order, PackageChosen(order.pk, order.number, order.name, len(shown.items)))
    return order


@transaction.atomic
def record_choice(by: Person, said: dict[str, Any]) -> PackageOrder:
    """At the desk, in the words of who asked."""
    form = form_of(ChosenSaid, said)
    subject = subject_for(by, form.subject)
    return choose_package(by, subject, form.package, form.seen, form.asked_by, "desk")


@transaction.atomic
def draft_check_up(by: Person, number: str, said: dict[str, Any]) -> Visit:
    form = form_of(CheckUpSaid, said)
    order = _open_order(by, number)
    asked = {"subject": order.subject.code, "day": form.day, "officers": form.officers}
    kind = {"kind": CHECK_UP, "source": "request", "reference": number, "merge": False}
    order.visit = draft_visit(by, asked | kind | {"items": order.codes})
    order.save(update_fields=["visit"])
    return order.visit


@transaction.atomic
def withdraw_package(by: Person, number: str, said: dict[str, Any]) -> PackageOrder:
    """The enterprise thinks better of it, before a check-up was arranged; it may choose again."""
    form = form_of(WithdrawnSaid, said)
    order = _open_order(by, number)
    order.withdrawn_at, order.withdrawn_because = moments.now(), form.because
    order.save(update_fields=["withdrawn_at", "withdrawn_because"])
    record(by, order, PackageWithdrawn(order.pk, number, form.because))
    return order


def _open_order(by: Person, number: str) -> PackageOrder:
    order = order_for(by, number)
    visit = order.visit.number if order.visit else ""
    check_open(number, visit, withdrawn=order.withdrawn_at is not None)
    return order
