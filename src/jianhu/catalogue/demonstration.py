"""The demonstration county's catalogue: real items, its transfers, its towns' published lists."""

from datetime import date
from typing import Any

from django.db import transaction

from jianhu.base.models import Person
from jianhu.base.people import system
from jianhu.base.planner import count_anew
from jianhu.catalogue.allotment import allot
from jianhu.catalogue.derivation.register import read
from jianhu.catalogue.models import Empowerment, Item
from jianhu.catalogue.registers import regulation_begins, transfers
from jianhu.catalogue.services import publish, publish_lists, retier
from jianhu.organisations import queries as organisations

PUBLISHED, EMPOWERED = date(2022, 11, 15), date(2022, 12, 1)


@transaction.atomic
def seed(by: Person | None = None) -> int:
    """Fill an empty catalogue and empower every town; return how many items there are."""
    if Item.objects.exists():
        return Item.objects.count()
    person = by or system()
    county = organisations.county().code
    count = seed_items(county)
    publish_lists(person, PUBLISHED)
    for town in organisations.areas("town", county):
        proposal = retier(person, town.code, town.tier or "一般", reason="首次分级赋权")
        publish(person, proposal.pk, PUBLISHED, EMPOWERED)
    count_anew(Item, Empowerment)
    return count


def seed_items(county: str) -> int:
    """Load the register's items that are in force in a county."""
    offices = {office.code: office.pk for office in organisations.offices()}
    rows = allot(read(county), transfers())
    made = [
        _item(row, offices) for row in rows if {row["office"], row["department"]} <= set(offices)
    ]
    Item.objects.bulk_create(made, batch_size=500)
    return len(made)


def _item(row: dict[str, Any], offices: dict[str, int]) -> Item:
    known = {field.name for field in Item._meta.concrete_fields} - {"office", "department"}
    item = Item(
        **{key: value for key, value in row.items() if key in known}, since=regulation_begins()
    )
    item.office_id = offices[row["office"]]
    if row["department"] != row["office"]:
        item.department_id = offices[row["department"]]
    return item
