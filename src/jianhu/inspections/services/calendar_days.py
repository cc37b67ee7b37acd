"""Keeping a calendar: the planner's visits become drafts, a day at a time."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, time
from itertools import groupby

from django.db import transaction

from jianhu.base import turns
from jianhu.base.models import Person
from jianhu.inspections.models import WAITING, DueItem, Visit
from jianhu.inspections.rules.risk import Placed
from jianhu.inspections.rules.visit import ROUTINE
from jianhu.inspections.services.drafting import new_visit, send, take_up, tell_drafted
from jianhu.organisations import queries as organisations
from jianhu.planning.quarter import plan as planned
from jianhu.subjects.queries import subjects

BATCH = 1000
Kept = tuple[str, date, list[int]]
"""Whom, when, and which due items."""


def keep_days(
    by: Person,
    visits: Iterable[planned.Visit],
    dues: Mapping[int, DueItem],
    risk: Mapping[int, Placed],
    kept: Callable[[int, int], None],
) -> list[Kept]:
    """Keep each day in a transaction of its own; others are let in between."""
    ordered = sorted(visits, key=lambda each: (each.day, each.arrives, each.subject))
    days = [[*some] for _, some in groupby(ordered, key=lambda each: each.day)]
    found: list[Kept] = []
    for n, some in enumerate(days, 1):
        turns.give_way()
        found += _keep_day(by, some, dues, risk)
        kept(n, len(days))
    return found


@transaction.atomic
def _keep_day(
    by: Person,
    visits: list[planned.Visit],
    dues: Mapping[int, DueItem],
    risk: Mapping[int, Placed],
) -> list[Kept]:
    wanted = [int(item) for each in visits for item in each.items]
    rows = DueItem.objects.select_for_update(of=("self",)).filter(pk__in=wanted, visit=None)
    free = set(rows.values_list("pk", flat=True))
    found: list[Kept] = []
    for each in visits:
        mine = [int(item) for item in each.items if int(item) in free]
        if mine:
            _draft(by, each, [dues[key] for key in mine], risk[int(each.subject)])
            found.append((each.subject, each.day, mine))
    return found


def leave_out(reasons: Mapping[int, str]) -> int:
    """Write down why; what somebody took up meanwhile is not left out."""
    by_reason: dict[str, list[int]] = {}
    for key in sorted(reasons):
        by_reason.setdefault(reasons[key][:120], []).append(key)
    return sum(
        _left(keys[n : n + BATCH], why)
        for why, keys in by_reason.items()
        for n in range(0, len(keys), BATCH)
    )


@transaction.atomic
def _left(keys: list[int], why: str) -> int:
    return DueItem.objects.filter(WAITING, pk__in=keys).update(left_out=why)


def _draft(by: Person, each: planned.Visit, mine: list[DueItem], place: Placed) -> Visit:
    sources = [due.plan.source for due in mine]
    count = len({due.office_id for due in mine})
    visit = new_visit(
        by, subjects([int(each.subject)]).get(), each.day, mine[0].office,
        source=next((one for one in sources if one not in ROUTINE), sources[0]),
        starts=time(*divmod(each.arrives, 60)),
        minutes=each.ends - each.begins,
        campaign=next((due.plan.campaign for due in mine if due.plan.campaign_id), None),
        why=f"{count}个单位的{len(mine)}项到期事项，一次完成；"
        f"风险排序第{place.place}：{place.because}"[:120],
    )  # fmt: skip
    take_up(visit, mine)
    for code, people in each.officers.items():
        if office := organisations.office(code):
            send(visit, [(office.pk, int(person)) for person in people])
    tell_drafted(by, visit)
    return visit
