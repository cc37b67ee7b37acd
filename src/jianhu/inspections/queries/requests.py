"""Requests of enterprises: the desk's list, one subject's, and one by its number and key."""

from collections import Counter
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.crypto import constant_time_compare

from jianhu.base.models import Person
from jianhu.base.pages import Page, newest
from jianhu.inspections.models import EnterpriseRequest
from jianhu.inspections.rules.requests import duty_rule
from jianhu.kit.errors import NotFound
from jianhu.organisations import queries as organisations
from jianhu.subjects.queries import subjects_for
from jianhu.subjects.queries.doors import today

ANSWER = "inspections.see"
"""What the routes ask of whoever answers a request and closes it."""
UNNAMED = "不公开"


def requests_for(person: Person) -> QuerySet[EnterpriseRequest]:
    """Return those of the subjects a person sees, and those he answers for.

    What is hidden is there for the office that answers, and for no other.
    """
    subjects = Q(subject__in=subjects_for(person).values("pk"))
    open_ = subjects & (Q(hidden=False) | Q(office__in=organisations.scope_of(person).offices))
    return EnterpriseRequest.objects.filter(open_ | Q(responsible=person))


def request_for(person: Person, number: str, *, lock: bool = False) -> EnterpriseRequest:
    found = requests_for(person)
    if lock:
        found = found.select_for_update(of=("self",), no_key=True)
    one = found.select_related("subject", "office", "responsible").filter(number=number).first()
    if one is None:
        raise NotFound(f"没有企业诉求 {number}，或者不在您的职责范围内。")
    return one


def requests_page(
    person: Person, *, state: str = "", subject: str = "", cursor: str = "", limit: int = 50
) -> Page:
    found = requests_for(person).select_related("subject", "office", "responsible")
    if state:
        found = found.filter(state=state)
    if subject:
        found = found.filter(subject__code=subject)
    page = newest(found, cursor, limit)
    return page._replace(items=[row_of(each) for each in page.items])


def followed(number: str, key: str) -> EnterpriseRequest:
    """Return the request for who has its number and its key."""
    rows = EnterpriseRequest.objects.select_related("subject", "office", "responsible")
    found = rows.filter(number=number.strip().upper()).first()
    if found is None or not constant_time_compare(found.key, key.strip()):
        raise NotFound("没有这件诉求，请核对编号和凭据。")
    return found


def on_duty(town: str, *, hidden: bool = False) -> tuple[Any, int] | None:
    """Return the office and the person the duty rule names for a town.

    What is hidden may be against the town's own office, and goes past it.
    """
    rule = duty_rule()
    open_ones = EnterpriseRequest.objects.filter(state="received")
    busy = Counter(open_ones.values_list("responsible", flat=True))
    for kind in rule.offices:
        own = kind == "town-team"
        if own and hidden:
            continue
        office = organisations.town_team(town) if own else organisations.offices(kind).first()
        if office is None:
            continue
        held = {post: organisations.holders_of([post], office=office.pk) for post in rule.posts}
        if person := rule.names(held, busy):
            return office, person
    return None


def row_of(request: EnterpriseRequest) -> dict[str, Any]:
    """Return one as the desk lists it; who asked is told by name unless hidden, no telephone is."""
    return {
        "number": request.number,
        "subject": request.subject.code,
        "subject_name": request.subject.name,
        "words": request.words,
        "channel_name": request.get_channel_display(),
        "asked_by": UNNAMED if request.hidden else request.asked_by,
        "office": request.office.name,
        "responsible": request.responsible_id,
        "responsible_name": request.responsible.name,
        "state": request.state,
        "state_name": request.get_state_display(),
        "at": request.at,
        "due_on": request.due_on,
        "overdue": request.state == "received" and request.due_on < today(),
        "reply": request.reply,
    }


def colleagues(request: EnterpriseRequest) -> list[tuple[int, str]]:
    """Return who may be made responsible: whose post at the office lets him answer."""
    serving = organisations.serving([request.office_id])
    able = [person for (person, _), permitted in serving.items() if ANSWER in permitted]
    people = organisations.people_of(request.office_id).filter(pk__in=able)
    return list(people.order_by("pk").values_list("pk", "name"))
