"""Cases as lists: what waits by its term, all else newest first; by step and words."""

from django.db.models import Count, Q, QuerySet

from jianhu.base.models import Person
from jianhu.base.pages import Page, newest, ranked
from jianhu.cases.models import Case
from jianhu.cases.queries.detail import row
from jianhu.cases.queries.door import cases_for
from jianhu.cases.queries.queues import BY_DUE, waiting
from jianhu.cases.queries.queues import queue as queue_of


def page(person: Person, *, queue: str = "", step: str, text: str, cursor: str, limit: int) -> Page:
    chosen = _chosen(person, step, text)
    if queue:
        chosen = waiting(person, queue, chosen)
    if queue and queue_of(queue).order == "due":
        found = ranked(chosen.annotate(by_due=BY_DUE), "by_due", cursor, limit)
    else:
        found = newest(chosen, cursor, limit)
    return found._replace(items=[row(each) for each in found.items])


def counts(person: Person) -> dict[str, int]:
    """Say how many cases stand at each step."""
    steps = cases_for(person).order_by().values_list("step")
    return dict(steps.annotate(Count("pk")))


def _chosen(person: Person, step: str, text: str) -> QuerySet[Case]:
    cases = cases_for(person).select_related("office").prefetch_related("parties")
    if step:
        cases = cases.filter(step__in=step.split(","))
    for word in text.split():
        cases = cases.filter(
            Q(number__icontains=word)
            | Q(item_name__icontains=word)
            | Q(parties__name__icontains=word)
        )
    return cases.distinct() if text else cases
