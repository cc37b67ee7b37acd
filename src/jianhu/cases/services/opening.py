"""Opening a case: a clue with its item, party and two officers, before anybody decides to file."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from pydantic import Field

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.cases.facts import CaseOpened
from jianhu.cases.models import Case, Handler, Party
from jianhu.cases.queries.facts import facts_of
from jianhu.cases.rules.due import due_on
from jianhu.cases.rules.editions import edition_on
from jianhu.cases.services.parties import PartySaid
from jianhu.cases.services.said import attempt, day_of, form_of
from jianhu.cases.services.terms import keep_terms
from jianhu.catalogue import queries as catalogue
from jianhu.inspections.queries import door as inspections
from jianhu.kit.errors import NotFound, Refusal
from jianhu.kit.shape import Shape
from jianhu.organisations import queries as organisations


class Matter(Shape):
    """What is said to have happened, where and when, and which item it is."""

    item: str = Field(min_length=1, max_length=40, title="执法事项")
    cause: str = Field(default="", max_length=120, title="案由（不填的，用事项名称）")
    conduct: str = Field(min_length=1, max_length=2000, title="涉嫌违法行为")
    place: str = Field(default="", max_length=120, title="地点")
    lon: float = Field(ge=-180, le=180, title="经度")
    lat: float = Field(ge=-90, le=90, title="纬度")
    happened_on: date = Field(title="违法行为发生日期")
    ended_on: date | None = Field(default=None, title="违法行为终了日期")
    discovered_on: date | None = Field(default=None, title="发现日期")
    grave: bool = Field(default=False, title="涉及公民生命健康安全、金融安全且有危害后果")
    incident: str = Field(default="", max_length=20, title="事件编号")
    visit: str = Field(default="", max_length=20, title="检查编号")
    second: int = Field(title="协办人员")


class WrongMatter(Refusal):
    """Something about the matter cannot be so."""

    code = "wrong-matter"
    status = 409


@transaction.atomic
def open_case_said(by: Person, matter: dict[str, Any], party: dict[str, Any]) -> Case:
    """Open a case from what was filled in."""
    with attempt(by, "登记案件"):
        about, whom = form_of(Matter, matter), form_of(PartySaid, party)
        return open_case(by, about, whom, origin=_origin(by, about))


@transaction.atomic
def open_case(
    by: Person,
    matter: Matter,
    party: PartySaid,
    *,
    origin: str = "incident",
    procedure: str = "ordinary",
    said_at: datetime | None = None,
) -> Case:
    """Write down who is said to have done what; who opens it leads it, ``second`` stands by."""
    item = catalogue.item(matter.item, matter.happened_on) or catalogue.item(matter.item)
    if item is None:
        raise NotFound("没有这个执法事项，请从事项清单中选择。")
    town = _town_at(matter)
    office = _office_of(by, item.code, town, matter.happened_on)
    table = edition_on(procedure, day_of(said_at))
    case = Case(
        number=f"new-{moments.now().timestamp():.6f}"[:20],
        procedure=procedure,
        edition=table.since,
        step=table.start,
        office_id=office,
        town=town,
        item_name=item.name,
        domain=item.domain,
        origin=origin,
        opened_at=moments.now(),
        opened_by=by,
        **matter.model_dump(exclude={"second", "discovered_on"}),
    )
    case.discovered_on = matter.discovered_on or moments.local(said_at or moments.now()).date()
    _check_days(case)
    case.save()
    case.number = f"AJ{case.opened_at:%Y}-{case.pk:06d}"
    case.save(update_fields=["number"])
    Party.objects.create(case=case, **party.model_dump())
    _appoint(case, by, matter.second)
    facts = facts_of(case, by, moments.local(case.opened_at).date())
    case.due_on = due_on(facts)
    case.save(update_fields=["due_on"])
    keep_terms(case, facts)
    record(by, case, CaseOpened(case.pk, case.number, case.item, office, case.incident))
    return case


def _origin(by: Person, about: Matter) -> str:
    """Return where it came from; a visit that is named must be one he may see."""
    if about.visit:
        inspections.visit_for(by, about.visit)
        return "inspection"
    return "incident" if about.incident else "spot"


def _appoint(case: Case, by: Person, second: int) -> None:
    Handler.objects.create(case=case, person=by, leads=True)
    if second != by.pk and Person.objects.filter(pk=second, is_active=True).exists():
        Handler.objects.create(case=case, person_id=second)


def _check_days(case: Case) -> None:
    if case.happened_on > case.discovered_on or case.lasted_until < case.happened_on:
        raise WrongMatter("日期有误：发生、终了、发现应当依次在后。")
    if case.discovered_on > moments.local(moments.now()).date():
        raise WrongMatter("发现日期不能在今天以后。")


def _office_of(by: Person, item: str, town: str, on: date) -> int:
    """Of the offices somebody acts for (县属乡用), the one that is competent for the item."""
    held = [each.office.pk for each in organisations.posts_of(by)]
    if not held:
        raise NotFound("您没有任职单位，不能办案。")
    return next((each for each in held if catalogue.is_empowered(each, item, town, on)), held[0])


def _town_at(matter: Matter) -> str:
    town = organisations.place_of(matter.lon, matter.lat).town
    if town is None:
        raise WrongMatter("这个地点不在本县任何镇街，请核对位置。")
    return town
