"""What the form of an act says on its document: more keys for its context."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.base.paper.wording import day, moment
from jianhu.cases.models import Act, Case
from jianhu.cases.rules.ledger import CaseFacts

Said = dict[str, Any]
Saying = Callable[[Case, Act, CaseFacts], Said]


def approved(opinion: str, by_head: str, on: date) -> Said:
    """The two opinions of a form of approval: the officer's and the head's."""
    return {"opinion": opinion, "approval": by_head, "approval_date": day(on)}


def span(said: Any, place: str = "") -> Said:
    """From when until when and where it was done; by day where nobody wrote down the hour."""
    return {
        "began": _at(said.began_at, said.on),
        "ended": _at(said.ended_at, said.on),
        "moment": _at(said.began_at, said.on),
    } | ({"at": place} if place else {})


def _at(at: datetime | None, on: date) -> str:
    return moment(moments.local(at)) if at else day(on)


def named(person: int) -> str:
    found = Person.objects.filter(pk=person).first()
    return str(found) if found else ""


def number_of(case: Case, *templates: str) -> str | None:
    """The number of the latest of these documents; its title where it bears none."""
    paper = case.papers.filter(template__in=templates).last()
    return (paper.number or f"《{paper.title}》") if paper else None
