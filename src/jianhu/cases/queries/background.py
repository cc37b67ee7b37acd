"""What lies around a case: the item's own words, the law, and the party's earlier records."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.db.models import Q

from jianhu.base import moments
from jianhu.cases.models import Act, Case, Party
from jianhu.cases.queries.ranges import law_of
from jianhu.cases.rules.applicable_law import Applicable
from jianhu.cases.rules.background import Background, Earlier
from jianhu.catalogue import queries as catalogue

WITHOUT_FAULT = "不问主观过错"
"""The tag of an item whose statute punishes without fault; what follows “：” is its article."""


class Whom(NamedTuple):
    identity: str
    name: str


def background_of(case: Case, item: catalogue.Readings, law: Applicable | None) -> Background:
    """Return what the rules of leniency ask about, beyond the ledger itself."""
    parties = [Whom(each.identity, each.name) for each in case.parties.all()]
    found = _around(case.item, item, parties, case.lasted_until, case.pk)
    return found._replace(
        item_name=case.item_name,
        domain=case.domain,
        law=law,
        moments={act.move: moments.local(act.said_at or act.at) for act in case.acts.all()},
    )


def around(code: str, kind: str, parties: Iterable[Whom], act: date, on: date) -> Background:
    """The same before there is a case."""
    item = catalogue.readings(code)
    return _around(code, item, parties, act)._replace(law=law_of(item, kind, act, on))


def _around(
    code: str, item: catalogue.Readings, parties: Iterable[Whom], act: date, but: int | None = None
) -> Background:
    then = item.on_or_now(act)
    return Background(
        item=code,
        item_name=then.name if then else "",
        domain=then.domain if then else "",
        fault_exception=_exception(then.tags) if then else "",
        earlier=earlier(parties, act, but),
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
