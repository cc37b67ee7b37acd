"""A change of an item is a new version; the old one stays readable on its day."""

from datetime import date
from typing import Any

from django.db import transaction

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.catalogue.facts import ItemAmended, ItemRepealed
from jianhu.catalogue.models import Item
from jianhu.catalogue.rules import ORDER_OF_VERSIONS
from jianhu.kit.errors import NotFound, WrongStep


@transaction.atomic
def amend(by: Person, code: str, since: date, reason: str, **changed: Any) -> Item:
    """End the running version and begin the next, with what is changed in it."""
    old = _running(code)
    new = _successor(old, since, changed)
    record(by, new, ItemAmended(code, new.version, since, reason))
    return new


@transaction.atomic
def repeal(by: Person, code: str, until: date, reason: str) -> Item:
    """End an item: from ``until`` on it is in no list any more."""
    old = _running(code)
    _end(old, until)
    record(by, old, ItemRepealed(code, until, reason))
    return old


def _running(code: str) -> Item:
    found = Item.objects.select_for_update().filter(code=code, until=None).first()
    if found is None:
        raise NotFound(f"没有现行有效的事项“{code}”。")
    return found


def _successor(old: Item, since: date, changed: dict[str, Any]) -> Item:
    _end(old, since)
    fields = {field.attname: getattr(old, field.attname) for field in Item._meta.concrete_fields}
    fields |= {"id": None, "version": old.version + 1, "since": since, "until": None}
    return Item.objects.create(**{**fields, **changed})


def _end(old: Item, until: date) -> None:
    if until <= old.since:
        raise WrongStep(
            f"现行版本自{old.since}起施行，新的日期应当在此之后。", basis=ORDER_OF_VERSIONS
        )
    old.until = until
    old.save(update_fields=["until"])
