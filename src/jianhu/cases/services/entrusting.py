"""Entrusting another organisation in writing, and publishing it: each side for itself."""

from datetime import date
from typing import Any

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.cases.facts import EntrustmentPublished, PowerEntrusted
from jianhu.cases.models import Entrustment
from jianhu.cases.rules.entrusting import ARTICLE, WHO, Entrusted, why_not_give, why_not_take
from jianhu.cases.services.said import attempt, form_of
from jianhu.catalogue import queries as catalogue
from jianhu.kit.errors import NotFound, WrongStep
from jianhu.organisations import queries as organisations

PRIVATE = "partner"


@transaction.atomic
def entrust(by: Person, said: dict[str, Any]) -> Entrustment:
    """Write down what the head's office entrusts to whom; it counts once both published it."""
    form = form_of(Entrusted, said)
    giver, taker = _office_of(by), _office(form.to)
    with attempt(giver, "委托实施行政处罚"):
        _check_giver(giver, form)
        _check_taker(taker, form)
        written = Entrustment.objects.create(
            by=giver, to=taker, items=list(form.items), **form.model_dump(exclude={"to", "items"})
        )
        fact = PowerEntrusted(written.pk, giver.name, taker.name, written.document)
        record(by, written, fact)
        return written


@transaction.atomic
def publish_entrustment(by: Person, pk: int) -> Entrustment:
    written = Entrustment.objects.select_related("by", "to").filter(pk=pk).first()
    side = {written.by_id: "by", written.to_id: "to"}.get(_office_of(by).pk) if written else None
    if written is None or side is None:
        raise NotFound("没有这份委托书，或者您的单位不是委托的一方。")
    setattr(written, f"{side}_published_on", _today())
    written.save(update_fields=[f"{side}_published_on"])
    record(by, written, EntrustmentPublished(written.pk, getattr(written, side).name))
    return written


def _check_giver(giver: Any, form: Entrusted) -> None:
    entrusted = [
        item
        for each in Entrustment.objects.filter(to=giver, until__gte=form.since)
        for item in each.items
    ]
    own = [item for item in form.items if _has(giver, item, form.since)]
    lacking = tuple(item for item in form.items if item not in own)
    passed_on = bool(set(lacking) & set(entrusted))
    if why := why_not_give(lacking, passed_on):
        raise WrongStep(why, basis=ARTICLE)


def _check_taker(taker: Any, form: Entrusted) -> None:
    people = [each.pk for each in organisations.people_of(taker)]
    domains = {found.domain for each in form.items if (found := catalogue.item(each, form.since))}
    fewest = min(
        (len(organisations.certificates_of(people, domain, _today())) for domain in domains),
        default=0,
    )
    if why := why_not_take(taker.kind != PRIVATE, fewest, _today()):
        raise WrongStep(why, basis=WHO)


def _has(giver: Any, item: str, on: date) -> bool:
    towns = [area.code for area in giver.serves.all()] or [giver.area.code]
    return all(catalogue.is_empowered(giver.pk, item, town, on) for town in towns)


def _office_of(by: Person) -> Any:
    held = organisations.posts_of(by)
    if not held:
        raise NotFound("您没有任职单位。")
    return held[0].office


def _office(code: str) -> Any:
    found = organisations.offices().filter(code=code).first()
    if found is None:
        raise NotFound("没有这个机构。")
    return found


def _today() -> date:
    return moments.local(moments.now()).date()
