"""A town's own visits of the next days: what hotline and superiors want, walked by phone."""

from datetime import date, timedelta

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


def draft_towns_own(since: date) -> list[Visit]:
    """Draft two visits for each of the next working days."""
    by = Person.objects.get(username=LEADER)
    team = organisations.posts_of(by)[0].office
    towns = subjects().filter(area__startswith=team.area.code, industry="catering").order_by("pk")
    items = sorted(i.code for i in catalogue.enforceable(team.pk, since) if INSPECTS in i.measure)
    officers = list(Person.objects.filter(username__in=OFFICERS).values_list("pk", flat=True))
    days = (since + timedelta(days=n) for n in range(10))
    when = [day for day in days if is_working_day(day)][:DAYS]
    made = []
    for n, subject in enumerate(towns[: DAYS * EACH]):
        said = {
            "subject": subject.code,
            "day": when[n // EACH].isoformat(),
            "source": "complaint",
            "reference": f"12345-{4101 + n}",
            "items": items[n : n + 2],
            "officers": officers,
        }
        made.append(services.draft_visit(by, said))
    return made
