"""The studio's members: resident lawyers and qualified reviewers who have no part in a case."""

from datetime import date

from django.db.models import Count

from jianhu.cases.models import Case, Consultation
from jianhu.organisations import queries as organisations

LAWYER, REVIEWER = "studio-lawyer", "legal-reviewer"


def advisers_for(case: Case, on: date) -> tuple[int, ...]:
    """Return who may be asked: the office's own lawyers, other lawyers, reviewers; least busy."""
    county = organisations.county().code
    lawyers = dict(organisations.holders_at((LAWYER,), county))
    reviewers = [
        each
        for each, _ in organisations.holders_at((REVIEWER,), county)
        if not organisations.why_not_review(each, on)
    ]
    busy, involved = _open_consultations(), _involved(case)
    able = {*lawyers, *reviewers} - involved

    def place(each: int) -> tuple[bool, bool, int, int]:
        return (
            lawyers.get(each) != case.office_id,
            each not in lawyers,
            busy.get(each, 0),
            each,
        )

    return tuple(sorted(able, key=place))


def _involved(case: Case) -> set[int]:
    """Who handles, opened or reviews the case, and who was asked already."""
    asked = case.consultations.filter(answered_at=None).values_list("member", flat=True)
    return {
        *case.handlers.values_list("person", flat=True),
        *asked,
        case.opened_by_id,
        case.reviewer_id or 0,
    }


def _open_consultations() -> dict[int, int]:
    waiting = Consultation.objects.filter(answered_at=None).order_by()
    return dict(waiting.values_list("member").annotate(count=Count("pk")))
