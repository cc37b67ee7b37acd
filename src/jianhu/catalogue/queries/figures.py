"""What leaders count in this room: the items in force today, and what towns may enforce."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from jianhu.base.counting import Group, Table
from jianhu.base.models import Person
from jianhu.catalogue.models import Empowerment, Item
from jianhu.catalogue.queries.items import in_force, today
from jianhu.catalogue.queries.statistics import SIXTEEN_DOMAINS


def items(person: Person, since: datetime, until: datetime) -> Group:
    sets = {
        "total": Q(),
        "comprehensive": Q(list="comprehensive"),
        "professional": Q(list="professional"),
        "transferred": Q(transfer=SIXTEEN_DOMAINS),
    }
    return Group(Item.objects.filter(in_force(today())), sets)


def empowerments(person: Person, since: datetime, until: datetime) -> Group:
    """Published and begun, of items still in force."""
    alive = Item.objects.filter(in_force(today())).values("code")
    records = Empowerment.objects.filter(in_force(today()), item__code__in=alive)
    return Group(records.filter(published_on__lte=today()), {"all": Q()})


GROUPS: dict[str, Callable[[Person, datetime, datetime], Group]] = {
    each.__name__: each for each in (items, empowerments)
}


def table(records: list[Any]) -> Table:
    """Return the lines a screen shows."""
    if not records:
        return Table((), (), ())
    if isinstance(records[0], Empowerment):
        rows = [(e.town.name, e.item.code, e.item.name, e.published_on, e.since) for e in records]
        links = [f"/desk/catalogue?item={each.item.code}" for each in records]
        return Table(("镇街", "事项编码", "事项名称", "公布日期", "生效日期"), rows, links)
    rows = [(i.code, i.name, i.domain, i.get_list_display(), i.office.short) for i in records]
    links = [f"/desk/catalogue?item={each.code}" for each in records]
    return Table(("事项编码", "事项名称", "领域", "清单", "责任主体"), rows, links)


def with_related(records: QuerySet[Any]) -> QuerySet[Any]:
    related = ("item", "town") if records.model is Empowerment else ("office",)
    return records.select_related(*related)
