"""An enterprise asks once; one person answers for it until it is closed."""

import secrets
from typing import Any

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.base.numbering import next_number
from jianhu.base.people import party
from jianhu.base.said import form_of
from jianhu.inspections.facts import (
    RequestAnswered,
    RequestAssigned,
    RequestClosed,
    RequestReceived,
)
from jianhu.inspections.models import EnterpriseRequest
from jianhu.inspections.queries.requests import colleagues, followed, on_duty, request_for
from jianhu.inspections.rules.procedure import PLAN
from jianhu.inspections.rules.request_forms import AnswerSaid, AssignSaid, RequestSaid
from jianhu.inspections.rules.requests import after, check_responsible, due_on
from jianhu.kit.errors import NotAllowed, NotFound
from jianhu.organisations.queries import offices_where
from jianhu.subjects.queries import subject_for
from jianhu.subjects.queries.doors import today

TOWN = 9  # digits of a town's code


@transaction.atomic
def receive_request(
    by: Person,
    subject: Any,
    words: str,
    asked_by: str,
    phone: str = "",
    channel: str = "portal",
    *,
    hidden: bool = False,
) -> EnterpriseRequest:
    found, day = on_duty(subject.area[:TOWN], hidden=hidden), today()
    if found is None:
        raise NotFound("现在没有人能受理，请拨打12345。")
    office, person = found
    request = EnterpriseRequest.objects.create(
        number=f"SQ{day.year}-{next_number('enterprise-request', day.year):06d}",
        key=secrets.token_urlsafe(12), subject=subject, words=words, channel=channel,
        asked_by=asked_by, phone=phone, office=office, responsible_id=person,
        due_on=due_on(day), by=by, at=moments.now(), hidden=hidden,
    )  # fmt: skip
    told = (request.pk, request.number, request.responsible.name, f"{request.due_on}")
    record(by, request, RequestReceived(*told))
    return request


@transaction.atomic
def record_request(by: Person, said: dict[str, Any]) -> EnterpriseRequest:
    form = form_of(RequestSaid, said)
    subject = subject_for(by, form.subject)
    words = (form.words, form.asked_by, form.phone, "desk")
    return receive_request(by, subject, *words, hidden=form.hidden)


@transaction.atomic
def assign_request(by: Person, number: str, said: dict[str, Any]) -> EnterpriseRequest:
    """Another person becomes responsible; only who plans at the office may say so."""
    form = form_of(AssignSaid, said)
    request = request_for(by, number, lock=True)
    after(request.state, "answer")  # what was answered changes hands no more
    if request.office_id not in offices_where(by, PLAN):
        raise NotAllowed(f"由{request.office}的负责人改派。")
    if form.person not in dict(colleagues(request)):
        raise NotFound(f"请从{request.office}的在职人员里选。")
    before, request.responsible_id = request.responsible.name, form.person
    request.save(update_fields=["responsible"])
    names = (before, dict(colleagues(request))[form.person], form.because)
    record(by, request, RequestAssigned(request.pk, number, *names))
    return request_for(by, number)


@transaction.atomic
def answer_request(by: Person, number: str, said: dict[str, Any]) -> EnterpriseRequest:
    form = form_of(AnswerSaid, said)
    request = request_for(by, number, lock=True)
    request.state = after(request.state, "answer")
    check_responsible(by.pk, request.responsible_id, request.responsible.name)
    request.reply, request.answered_at = form.reply, moments.now()
    request.save(update_fields=["state", "reply", "answered_at"])
    record(by, request, RequestAnswered(request.pk, number))
    return request


@transaction.atomic
def close_request(by: Person, number: str) -> EnterpriseRequest:
    request = request_for(by, number, lock=True)
    check_responsible(by.pk, request.responsible_id, request.responsible.name)
    return _close(by, request)


@transaction.atomic
def enterprise_closes(number: str, key: str) -> EnterpriseRequest:
    """The enterprise has read the reply and is content."""
    followed(number, key)
    rows = EnterpriseRequest.objects.select_for_update(of=("self",), no_key=True)
    return _close(party(), rows.get(number=number))


def _close(by: Person, request: EnterpriseRequest) -> EnterpriseRequest:
    request.state = after(request.state, "close")
    request.closed_at = moments.now()
    request.save(update_fields=["state", "closed_at"])
    record(by, request, RequestClosed(request.pk, request.number))
    return request
