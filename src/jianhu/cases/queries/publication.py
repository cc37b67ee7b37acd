"""What everybody may read: decisions while they are shown, offices and how they work."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from jianhu.base import moments
from jianhu.base.pages import Page, newest
from jianhu.cases.models import Publication
from jianhu.cases.queries.masking import masked
from jianhu.cases.rules.editions import edition_on
from jianhu.cases.rules.procedures import PROCEDURES
from jianhu.catalogue import queries as catalogue
from jianhu.kit.errors import NotFound
from jianhu.law.articles import cited
from jianhu.law.deadlines import terms
from jianhu.organisations import queries as organisations

REMEDIES = ("review-application", "lawsuit", "lawsuit-after-review")


def shown_on(day: date) -> QuerySet[Publication]:
    """Past its last day a decision stops being shown without anybody's doing."""
    return Publication.objects.filter(ended_on=None, since__lte=day, until__gte=day)


def page(*, cursor: str, limit: int) -> Page:
    """Return one page of what is shown today."""
    today = (
        shown_on(moments.local(moments.now()).date())
        .select_related("case__office__area")
        .defer("case__office__area__shape")
    )
    found = newest(today.prefetch_related("case__parties", "case__acts"), cursor, limit)
    return found._replace(items=[_row(each) for each in found.items])


def _row(shown: Publication) -> dict[str, Any]:
    """Nothing of third parties, and a citizen's name behind a mask."""
    case = shown.case
    decided = [each for each in case.acts.all() if each.move == "decide"]
    return {
        "number": case.number,
        "office": case.office.organ,
        "item": case.item_name,
        "party": "、".join(masked(each) for each in case.parties.all()),
        "kinds": decided[-1].said["kinds"] if decided else [],
        "fine": case.fine,
        "decided_on": case.decided_on,
        "since": shown.since,
        "until": shown.until,
    }


def publicity(code: str) -> dict[str, Any]:
    """Organ, basis, procedure and remedies of an office (行政处罚法 39)."""
    office = next((each for each in organisations.offices() if each.code == code), None)
    if office is None:
        raise NotFound("没有这个执法机关。")
    items, today = _items_of(office), moments.local(moments.now()).date()
    return {
        "name": office.name,
        "kind": office.get_kind_display(),
        "phone": office.phone,
        "items": items.count(),
        "statutes": [each for each in items.values_list("statute", flat=True).distinct() if each],
        "procedures": [
            {"name": each.name, "basis": cited(each.basis), "steps": _ways(each)}
            for each in (edition_on(name, today) for name in PROCEDURES)
        ],
        "remedies": [
            {"name": each.name, "says": each.say, "article": cited(each.basis)}
            for each in (terms()[name] for name in REMEDIES)
        ],
    }


def _items_of(office: Any) -> QuerySet[Any]:
    """A department's own items; of a town's team, those the town was given."""
    if office.kind != "town-team":
        return catalogue.items().filter(office=office.pk).order_by()
    given = [catalogue.empowered_codes(area.code) for area in office.serves.all()]
    codes = {code for each in given for code in each.values_list("item__code", flat=True)}
    return catalogue.items().filter(code__in=codes).order_by()


def _ways(procedure: Any) -> list[str]:
    return list(dict.fromkeys(move.label for move in procedure.moves))
