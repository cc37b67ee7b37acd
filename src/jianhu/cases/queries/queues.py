"""The queues of a person: which cases wait in each, how many, and in which order."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, ExtractDay, ExtractMonth, ExtractYear

from jianhu.base.models import Person
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.door import cases_for
from jianhu.cases.rules.queues import QUEUES, SERVED, Queue
from jianhu.kit.errors import NotFound

LAST = 99991231
"""What has no term comes after everything that has one."""
BY_DUE = Coalesce(
    ExtractYear("due_on") * 10000 + ExtractMonth("due_on") * 100 + ExtractDay("due_on"),
    Value(LAST),
)
ANSWERS = ("ask-review", "review", "send-back", "conclude", "notify")
Counted = Mapping[tuple[str, str, bool], int]


def queue(name: str) -> Queue:
    if (found := QUEUES.get(name)) is None:
        raise NotFound(f"没有这个队列；可选：{'、'.join(QUEUES)}。")
    return found


def waiting(person: Person, name: str, among: QuerySet[Case]) -> QuerySet[Case]:
    """Return those of the cases that wait in a queue."""
    wanted = queue(name)
    among = among.filter(procedure__in=wanted.procedures)
    if wanted.steps:
        among = among.filter(step__in=wanted.steps)
    if wanted.settled is not None:
        among = among.exclude(step=SERVED, settled=not wanted.settled)
    return _assigned(person, among) if wanted.assigned else among


def _assigned(person: Person, among: QuerySet[Case]) -> QuerySet[Case]:
    """Return what was given to the person for review and not answered."""
    acts = Act.objects.filter(case=OuterRef("pk"), move__in=ANSWERS).order_by("-pk")
    latest = Subquery(acts.values("move")[:1])
    return among.filter(reviewer=person).annotate(latest=latest).filter(latest="ask-review")


def queues_of(person: Person) -> list[dict[str, Any]]:
    """Return the queues a person has, his own first, each with how many wait."""
    counted = _counted(person)
    mine = {key: each for key, each in QUEUES.items() if _may(person, each)}
    return [
        {
            "name": name,
            "label": each.label,
            "empty": each.empty,
            "own": bool(each.permission),
            "cards": each.cards,
            "count": _count(person, name, each, counted),
        }
        for name, each in mine.items()
    ]


def _may(person: Person, queue: Queue) -> bool:
    return not queue.permission or person.has_perm(queue.permission)


def _counted(person: Person) -> Counted:
    groups = cases_for(person).order_by().values_list("procedure", "step", "settled")
    return {
        (procedure, step, settled): count
        for procedure, step, settled, count in groups.annotate(count=Count("pk"))
    }


def _count(person: Person, name: str, queue: Queue, counted: Counted) -> int:
    if queue.assigned:
        return waiting(person, name, cases_for(person)).count()
    return sum(
        count
        for (procedure, step, settled), count in counted.items()
        if queue.holds(procedure, step, settled=settled)
    )
