"""Publishes the three lists 总清单、综合执法清单、专业执法清单 as an edition."""

from datetime import date

from django.db import transaction

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.catalogue.facts import ListsPublished
from jianhu.catalogue.models import ItemList
from jianhu.catalogue.queries import items
from jianhu.catalogue.rules import (
    COMPREHENSIVE_LIST,
    ListsDisagree,
    ThreeLists,
    differences,
    disagreements,
)


@transaction.atomic
def publish_lists(by: Person, on: date, said: ThreeLists | None = None) -> ItemList:
    """Write down the three lists of a day: as they were handed in, or as the items stand.

    Lists that were drawn up elsewhere arrive one by one; they are refused where they do not make
    up the whole, or where they say something else than the items in force.
    """
    in_force = _lists(on)
    lists = said or in_force
    wrong = disagreements(*lists)
    if wrong := wrong or differences(lists, in_force):
        raise ListsDisagree(f"{'；'.join(wrong)}。", basis=COMPREHENSIVE_LIST)
    last = ItemList.objects.select_for_update().first()
    edition = ItemList.objects.create(
        edition=(last.edition if last else 0) + 1,
        published_on=on,
        **{name: sorted(codes) for name, codes in lists._asdict().items()},
    )
    record(by, edition, ListsPublished(edition.edition, on, *map(len, lists)))
    return edition


def _lists(on: date) -> ThreeLists:
    """Read the three lists off the items in force on a day."""
    listed = dict(items(on).values_list("code", "list"))
    return ThreeLists(
        total=list(listed),
        comprehensive=[code for code, list_ in listed.items() if list_ == "comprehensive"],
        professional=[code for code, list_ in listed.items() if list_ == "professional"],
    )
