"""Squads of departments: officers of a department's own, three and three, who go out to inspect."""

from collections.abc import Iterator, Mapping

from django.db import transaction

from jianhu.base.models import Person
from jianhu.organisations.demonstration.names import person_names
from jianhu.organisations.demonstration.offices import DEPARTMENTS
from jianhu.organisations.demonstration.people import Job, appoint
from jianhu.organisations.demonstration.plane import dice
from jianhu.organisations.models import Office

SQUAD = 3


@transaction.atomic
def seed_squads(squads: Mapping[str, int]) -> int:
    """Appoint so many squads of each department, by its code; those that are there stay."""
    there = set(
        Person.objects.filter(username__startswith="squad-").values_list("username", flat=True)
    )
    jobs = [job for job in _jobs(squads) if job.username not in there]
    appoint(jobs, person_names(dice("squads")), first=10_000 + len(there))
    return len(jobs)


def _jobs(squads: Mapping[str, int]) -> Iterator[Job]:
    offices = {each.code: each for each in Office.objects.filter(code__in=squads)}
    domains = {code: domain for code, _, _, domain in DEPARTMENTS}
    for code, count in squads.items():
        for number in range(count * SQUAD):
            holds = ((offices[code], "officer", "line", None),)
            yield Job(f"squad-{code}-{number + 1}", holds, (domains[code],), on_duty=False)
