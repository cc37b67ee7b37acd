"""The waiting due items as the planner's problem: subjects, officers in pairs, caps, days."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from jianhu.inspections.models import DueItem
from jianhu.inspections.queries.history import histories
from jianhu.inspections.rules.basis import STRICT
from jianhu.inspections.rules.caps import cap_for
from jianhu.inspections.rules.parameters import number
from jianhu.inspections.rules.procedure import WALK
from jianhu.inspections.rules.visit import UNCOUNTED
from jianhu.law.calendar import is_working_day
from jianhu.organisations import queries as organisations
from jianhu.planning.day import Lunch, Window
from jianhu.planning.quarter.problem import (
    Cap,
    Colour,
    Item,
    Officer,
    Problem,
    Rules,
    Source,
    Subject,
    Team,
)
from jianhu.subjects.queries import spared_by_routine
from jianhu.subjects.rules.hours import spans

SOURCES = {
    "annual": Source.ROUTINE,
    "random": Source.ROUTINE,
    "alarm": Source.COMPLAINT,
    "complaint": Source.COMPLAINT,
    "superior": Source.MANDATED,
    "campaign": Source.MANDATED,
}
ALL_DOMAINS = "综合"
PAIR = 2


def problem_of(rows: Iterable[DueItem], since: date, until: date) -> Problem:
    """Return what is to be planned; ``rows`` come with subject, office and plan."""
    dues = [each for each in rows if each.subject.lon is not None and each.subject.lat is not None]
    offices = {each.office_id: each.office for each in dues}
    domains = {each.domain for each in dues}
    known = {key: organisations.colleagues_at(key, WALK) for key in offices}
    return Problem(
        items=tuple(_item(each, since, until) for each in dues),
        subjects=tuple(_subjects(dues, offices, since.year)),
        officers=tuple(
            _officer(each, offices[key], domains, until)
            for key, colleagues in known.items()
            for each in colleagues
        ),
        teams=tuple(
            team for key, colleagues in known.items() for team in _teams(offices[key], colleagues)
        ),
        days=tuple(_working_days(since, until)),
        rules=Rules(caps=_caps(offices.values(), dues, since), two_by=STRICT, spared_by=STRICT),
    )


def _item(due: DueItem, since: date, until: date) -> Item:
    return Item(
        id=str(due.pk),
        subject=str(due.subject_id),
        code=due.item,
        office=due.office.code,
        domain=due.domain,
        earliest=max(due.earliest, since),
        due=min(due.due, until),
        minutes=due.minutes,
        source=SOURCES[due.plan.source],
    )


def _subjects(dues: list[DueItem], offices: Mapping[int, Any], year: int) -> Iterable[Subject]:
    found = {each.subject_id: each.subject for each in dues}
    past, spared = histories(found), spared_by_routine(found)
    for key, subject in found.items():
        made: dict[str, tuple[date, ...]] = {}
        for went in past.get(key, ()):
            if went.office in offices and went.day.year == year and went.source not in UNCOUNTED:
                code = offices[went.office].code
                made[code] = (*made.get(code, ()), went.day)
        yield Subject(
            id=str(key),
            name=subject.name,
            point=(subject.lon or 0.0, subject.lat or 0.0),  # who has no place was left out above
            town=subject.area[:9],
            colour=_colour(subject, spared),
            kind=subject.industry,
            hours=tuple(_open(subject.hours, day) for day in range(7)) if subject.hours else (),
            made=made,
        )


def _colour(subject: Any, spared: set[int]) -> Colour:
    """What a person has to look at first is not left in peace meanwhile."""
    if subject.pk in spared:
        return Colour.GREEN
    return Colour.RED if subject.colour == "red" else Colour.YELLOW


def _open(hours: Any, weekday: int) -> tuple[Window, ...]:
    monday = date(2026, 1, 5)
    return tuple(
        Window(opens.hour * 60 + opens.minute, closes.hour * 60 + closes.minute)
        for opens, closes in spans(hours, monday + timedelta(days=weekday))
    )


def _officer(each: Any, office: Any, domains: set[str], until: date) -> Officer:
    able = domains if ALL_DOMAINS in each.domains else domains & set(each.domains)
    return Officer(str(each.id), office.code, dict.fromkeys(sorted(able), until))


def _teams(office: Any, colleagues: list[Any]) -> Iterable[Team]:
    """Two and two, in the order of their names; three where one would be left alone."""
    shift = Window(number("shift-begins"), number("shift-ends"))
    noon = number("lunch-begins")
    lunch = Lunch(Window(noon, noon + 60), number("lunch-lasts"))
    names = [str(each.id) for each in colleagues]
    pairs = [names[at : at + PAIR] for at in range(0, len(names) - len(names) % PAIR, PAIR)]
    if pairs and len(names) % PAIR:
        pairs[-1].append(names[-1])
    for at, pair in enumerate(pairs, 1):
        point = (office.area.lon, office.area.lat)
        yield Team(f"{office.code}-{at}", tuple(pair), point, shift, lunch)


def _caps(offices: Iterable[Any], dues: list[DueItem], on: date) -> tuple[Cap, ...]:
    kinds = sorted({each.subject.industry for each in dues})
    free = frozenset({Source.COMPLAINT, Source.MANDATED})
    return tuple(
        Cap(cap.visits, STRICT, office.code, kind, free)
        for office in offices
        for kind in kinds
        if (cap := cap_for(office.code, kind, on))
    )


def _working_days(since: date, until: date) -> Iterable[date]:
    days = (since + timedelta(days=n) for n in range((until - since).days + 1))
    return (day for day in days if is_working_day(day))
