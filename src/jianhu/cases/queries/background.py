"""What lies around a case: the item's own words, the law, and the party's earlier records."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.db.models import Q

from jianhu.base import moments
from jianhu.cases.models import Act, Case, Party
from jianhu.cases.queries.ranges import law_of
from jianhu.cases.rules.background import Background, Earlier
from jianhu.catalogue import queries as catalogue

WITHOUT_FAULT = "不问主观过错"
"""The tag of an item whose statute punishes without fault; what follows “：” is its article."""


class Whom(NamedTuple):
    identity: str
    name: str


def background_of(case: Case, kind: str, on: date) -> Background:
    """Return what the rules of leniency ask about, beyond the ledger itself."""
    parties = [Whom(each.identity, each.name) for each in case.parties.all()]
    return around(case.item, kind, parties, case.lasted_until, on, but=case.pk)._replace(
        item_name=case.item_name,
        domain=case.domain,
        moments={
            act.move: moments.local(act.said_at or act.at) for act in case.acts.order_by("id")
        },
    )


def around(
    code: str, kind: str, parties: Iterable[Whom], act: date, on: date, but: int | None = None
) -> Background:
    item = catalogue.item(code, act) or catalogue.item(code)
    return Background(
        item=code,
        item_name=item.name if item else "",
        domain=item.domain if item else "",
        fault_exception=_exception(item.tags) if item else "",
        earlier=earlier(parties, act, but),
        law=law_of(code, kind, act, on),
        now=moments.local(moments.now()),
    )


def earlier(parties: Iterable[Whom], act: date, but: int | None = None) -> tuple[Earlier, ...]:
    """Return other cases of these parties, of acts not later than this one, that were decided."""
    same = Q(pk__in=[])
    for whom in parties:
        same |= Q(identity=whom.identity) if whom.identity else Q(identity="", name=whom.name)
    cases = Party.objects.filter(same).exclude(case=but).values("case")
    found = Act.objects.filter(
        case__in=cases, case__happened_on__lte=act, move__in=("decide", "waive")
    )
    return tuple(
        Earlier(each.case.number, each.case.item, each.case.domain, each.on, each.move == "waive")
        for each in found.select_related("case").order_by("on", "id")
    )


def _exception(tags: list[str]) -> str:
    tag = next((each for each in tags if each.startswith(WITHOUT_FAULT)), "")
    return tag.partition("：")[2] or ("法律、行政法规" if tag else "")
