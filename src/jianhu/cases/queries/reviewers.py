"""The pool of legal reviewers across towns: qualified, not involved, the least busy first."""

from datetime import date

from django.db.models import Count

from jianhu.cases.models import Case
from jianhu.organisations import queries as organisations


def reviewers_for(case: Case, on: date) -> tuple[int, ...]:
    """Return who may review the case (条例第二十四条)."""
    involved = {each.person_id for each in case.handlers.all()} | {case.opened_by_id}
    county = organisations.county().code
    pool = organisations.holders_of(("legal-reviewer",), area=county)
    able = organisations.able_to_review(set(pool) - involved, on)
    busy = _open_reviews(able)
    return tuple(sorted(able, key=lambda each: (busy.get(each, 0), each)))


def _open_reviews(people: set[int]) -> dict[int, int]:
    waiting = Case.objects.filter(reviewer__in=people, step__in=("concluded", "noticed"))
    counted = waiting.order_by().values_list("reviewer").annotate(count=Count("pk"))
    return dict(counted)
