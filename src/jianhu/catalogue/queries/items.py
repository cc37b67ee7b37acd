"""Items as they read on a day: by code, by words, and all of them."""

from collections.abc import Iterable
from datetime import date
from functools import reduce
from operator import or_
from typing import NamedTuple

from django.db.models import Q, QuerySet

from jianhu.base import moments
from jianhu.catalogue.models import Empowerment, Item, ItemList


def today() -> date:
    return moments.local(moments.now()).date()


def in_force(on: date) -> Q:
    return Q(since__lte=on) & (Q(until=None) | Q(until__gt=on))


def items(on: date | None = None) -> QuerySet[Item]:
    """Return every item as it reads on a day."""
    return Item.objects.filter(in_force(on or today())).select_related("office")


def item(code: str, on: date | None = None) -> Item | None:
    """Return the version of an item that was in force on a day."""
    return items(on).filter(code=code).first()


class Readings(NamedTuple):
    """An item in all its versions, for whoever asks about several days."""

    versions: tuple[Item, ...]

    def on(self, day: date) -> Item | None:
        """Return the version that was in force on a day, as ``item`` does."""
        return next((each for each in self.versions if each.is_in_force(day)), None)

    def on_or_now(self, day: date) -> Item | None:
        return self.on(day) or self.on(today())

    @property
    def latest(self) -> Item | None:
        return self.versions[-1] if self.versions else None


def readings(code: str) -> Readings:
    return Readings(tuple(versions(code).order_by("version")))


def versions(code: str) -> QuerySet[Item]:
    return Item.objects.filter(code=code).select_related("office").order_by("-version")


def search_items(
    text: str = "",
    *,
    domain: str = "",
    list_: str = "",
    office: str = "",
    town: str = "",
    on: date | None = None,
) -> QuerySet[Item]:
    """Find items all of whose words occur in name, code or basis."""
    found = empowered(town, on) if town else items(on)
    for word in text.split():
        found = found.filter(
            Q(name__icontains=word) | Q(code__iexact=word) | Q(basis__icontains=word)
        )
    exact = {"domain": domain, "list": list_, "office__code": office}
    return found.filter(**{key: value for key, value in exact.items() if value})


def empowered(town_code: str, on: date | None = None) -> QuerySet[Item]:
    """Return what a town may enforce on a day: published, begun, and the item still in force."""
    # The codes are read first: on tables just filled, PostgreSQL plans the subquery very badly.
    return items(on).filter(code__in=list(empowered_codes(town_code, on)))


def empowered_codes(town_code: str, on: date | None = None) -> QuerySet[Empowerment, str]:
    day = on or today()
    valid = Empowerment.objects.filter(in_force(day), town__code=town_code, published_on__lte=day)
    return valid.values_list("item__code", flat=True)


def published_for(town_code: str, item_code: str, on: date) -> date | None:
    """Return when the item was published for the town, if it holds there on that day."""
    valid = Empowerment.objects.filter(in_force(on), town__code=town_code, published_on__lte=on)
    found = valid.filter(item__code=item_code).order_by("-since").first()
    return found.published_on if found else None


def item_for_words(words: Iterable[str], on: date | None = None) -> str | None:
    """Return the item whose conduct the words describe best; earlier words weigh more."""
    asked = list(words)
    if not asked:
        return None
    named = reduce(or_, (Q(name__contains=word) for word in asked))
    rows = items(on).filter(named).values_list("code", "name", "list")
    best = max(rows, key=lambda row: _fits(asked, *row), default=None)
    return best[0] if best else None


def _fits(words: list[str], code: str, name: str, list_: str) -> tuple[float, bool, int, str]:
    weight = sum(1 / (place + 1.5) for place, word in enumerate(words) if word in name)
    return weight, list_ == "comprehensive", -len(name), code


def wordings(on: date | None = None) -> list[tuple[str, str, str]]:
    """Return (name, domain, office code) of every item: what triage can begin with."""
    return list(items(on).values_list("name", "domain", "office__code"))


def lists() -> QuerySet[ItemList]:
    return ItemList.objects.all()
