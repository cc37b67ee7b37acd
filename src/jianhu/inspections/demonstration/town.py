"""A town's own visits of the next days: what hotline and superiors want, walked by phone."""

from datetime import date, timedelta
from typing import Any, NamedTuple

from jianhu.base.models import Person
from jianhu.catalogue import queries as catalogue
from jianhu.inspections import services
from jianhu.inspections.models import Visit
from jianhu.inspections.queries.facts import INSPECTS
from jianhu.law.calendar import is_working_day
from jianhu.organisations import queries as organisations
from jianhu.subjects.queries import subjects

LEADER, OFFICERS = "team-leader", ("officer", "officer-2")  # whom a visitor becomes by a click
DAYS, EACH = 3, 2
TAKEN = DAYS * EACH
"""So many subjects are visited in the next days; who is told of elsewhere comes after them."""


class Team(NamedTuple):
    """``items``: codes of what the team may look at by itself."""

    leader: Person
    head: Person
    officers: list[Person]
    office: Any
    items: list[str]


def own_team(on: date) -> Team:
    leader = Person.objects.get(username=LEADER)
    office = organisations.posts_of(leader)[0].office
    head = Person.objects.get(pk=organisations.holders_of(["office-head"], office=office.pk)[0])
    known = catalogue.enforceable(office.pk, on)
    items = sorted(each.code for each in known if INSPECTS in each.measure)
    officers = Person.objects.filter(username__in=OFFICERS).order_by("pk")
    return Team(leader, head, list(officers), office, items)


def own_subjects(team: Team, industry: str) -> list[Any]:
    found = subjects().filter(area__startswith=team.office.area.code, industry=industry)
    return list(found.order_by("pk"))


def draft_towns_own(since: date) -> list[Visit]:
    """Draft two visits for each of the next working days."""
    team = own_team(since)
    days = (since + timedelta(days=n) for n in range(10))
    when = [day for day in days if is_working_day(day)][:DAYS]
    made = []
    for n, subject in enumerate(own_subjects(team, "catering")[:TAKEN]):
        said = {
            "subject": subject.code,
            "day": when[n // EACH].isoformat(),
            "source": "complaint",
            "reference": f"12345-{4101 + n}",
            "items": team.items[n : n + 2],
            "officers": [each.pk for each in team.officers],
        }
        made.append(services.draft_visit(team.leader, said))
    return made
