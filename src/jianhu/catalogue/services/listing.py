"""Publishes the three lists 总清单、综合执法清单、专业执法清单 as an edition."""

from datetime import date

from django.db import transaction

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.catalogue.facts import ListsPublished
from jianhu.catalogue.models import ItemList
from jianhu.catalogue.queries import items
from jianhu.catalogue.rules import COMPREHENSIVE_LIST, ListsDisagree, disagreements


@transaction.atomic
def publish_lists(by: Person, on: date) -> ItemList:
    """Write down what is in force on a day; refuse lists that do not make up the whole."""
    codes: dict[str, list[str]] = {"comprehensive": [], "professional": []}
    total = sorted(items(on).values_list("code", flat=True))
    for code, list_ in items(on).values_list("code", "list"):
        codes[list_].append(code)
    if wrong := disagreements(total, **codes):
        raise ListsDisagree("；".join(wrong), basis=COMPREHENSIVE_LIST)
    last = ItemList.objects.select_for_update().first()
    edition = ItemList(edition=(last.edition if last else 0) + 1, published_on=on, total=total)
    edition.comprehensive, edition.professional = codes["comprehensive"], codes["professional"]
    edition.save()
    counts = (len(total), len(codes["comprehensive"]), len(codes["professional"]))
    record(by, edition, ListsPublished(edition.edition, on, *counts))
    return edition
