"""Some two hundred invented people: who they are, what they hold, where they are on duty."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np
from django.db import transaction

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.organisations.demonstration.names import person_names
from jianhu.organisations.demonstration.offices import BUREAU, DEPARTMENTS, PARK
from jianhu.organisations.demonstration.plane import dice
from jianhu.organisations.models import (
    Appointment,
    Area,
    Certificate,
    LegalQualification,
    Office,
    Whereabouts,
)

SINCE = date(2022, 3, 1)
QUALIFIED = date(2020, 6, 1)
CERTIFIED, CERTIFIED_UNTIL = date(2023, 1, 1), date(2028, 1, 1)
AT_THE_CENTRE = (
    ("dispatcher", 6),
    ("analyst", 3),
    ("supervisor", 3),
    ("duty-commander", 4),
    ("leader", 2),
    ("administrator", 1),
)
VISITED = "slj"  # whose liaison a visitor becomes: it leads matters every day
SECONDED = (
    "scjg",
    "sthj",
    "nync",
    "yjgl",
    "wglt",
    "zrzy",
    "wsjk",
)  # departments with people in towns


class Job(NamedTuple):
    """One person to be: the posts are (office, post, kind, area)."""

    username: str
    holds: tuple[tuple[Office, str, str, Area | None], ...]
    domains: tuple[str, ...] = ()
    stands: tuple[float, float] | None = None
    on_duty: bool = True


@transaction.atomic
def seed_people() -> int:
    """Appoint the county's people. Nobody gets a password: demo mode signs people in by a click."""
    if Appointment.objects.filter(office__code="centre").exists():
        return 0
    jobs = list(_numbered(_jobs()))
    appoint(jobs, person_names(dice("people")))
    return len(jobs)


def appoint(jobs: Sequence[Job], names: Iterator[str], first: int = 0) -> None:
    """Let people be what the jobs say; ``first``: the number their certificates begin with."""
    chance = dice(f"phones {first}" if first else "phones")
    people = Person.objects.bulk_create(
        [
            Person(
                username=job.username,
                name=next(names),
                phone=f"139{chance.integers(10**7, 10**8)}",
                password="!",  # noqa: S106 - no password fits
            )
            for job in jobs
        ]
    )
    _appoint(list(enumerate(zip(people, jobs, strict=True), first)))


def _appoint(numbered: list[tuple[int, tuple[Person, Job]]]) -> None:
    pairs = [pair for _, pair in numbered]
    Appointment.objects.bulk_create(
        Appointment(person=who, office=office, post=post, kind=kind, area=area, since=SINCE)
        for who, job in pairs
        for office, post, kind, area in job.holds
    )
    Certificate.objects.bulk_create(
        Certificate(
            person=who,
            number=f"3306{990000 + n:07}",
            domains=list(job.domains),
            since=CERTIFIED,
            until=CERTIFIED_UNTIL,
        )
        for n, (who, job) in numbered
        if job.domains
    )
    LegalQualification.objects.bulk_create(
        LegalQualification(person=who, number=f"A2020330699{n:04}", since=QUALIFIED)
        for n, (who, job) in numbered
        if job.holds[0][1] == "legal-reviewer"
    )
    Whereabouts.objects.bulk_create(
        Whereabouts(
            person=who,
            on_duty=job.on_duty,
            lon=job.stands[0] if job.stands and job.on_duty else None,
            lat=job.stands[1] if job.stands and job.on_duty else None,
            at=moments.now(),
        )
        for who, job in pairs
    )


def _numbered(jobs: Iterator[Job]) -> Iterator[Job]:
    """The first of each post signs in by the post's name alone: ``officer``, ``officer-2`` …"""
    seen: dict[str, int] = {}
    for job in jobs:
        seen[job.username] = seen.get(job.username, 0) + 1
        number = seen[job.username]
        yield job if number == 1 else job._replace(username=f"{job.username}-{number}")


def _jobs() -> Iterator[Job]:
    offices = {office.code: office for office in Office.objects.select_related("area")}
    for post, count in AT_THE_CENTRE:
        for _ in range(count):
            yield Job(post, ((offices["centre"], post, "rota", None),))
    yield Job("catalogue-keeper", ((offices["guidance"], "catalogue-keeper", "line", None),))
    for _ in range(3):
        yield Job("legal-reviewer", ((offices["guidance"], "legal-reviewer", "line", None),))
    yield from _teams(offices)  # first: its head and cashier are whom a visitor becomes
    for code, _, _, domain in sorted(DEPARTMENTS, key=lambda each: each[0] != VISITED):
        yield from _department(offices[code], domain)
    yield from _stations(offices)
    yield from _grids(offices)
    yield from _department(offices[PARK[0]], PARK[3])
    for _ in range(2):
        yield Job("studio-lawyer", ((offices["guidance"], "studio-lawyer", "line", None),))


def _department(office: Office, domain: str) -> Iterator[Job]:
    yield Job("liaison", ((office, "liaison", "line", None),))
    yield from _deciding(office)
    spots = _spots(office.area, office.code)
    for _ in range(2):
        yield Job("officer-line", ((office, "officer", "line", None),), (domain,), next(spots))


def _teams(offices: dict[str, Office]) -> Iterator[Job]:
    """A leader and five or seven officers per team; two come from departments (条抓块统)."""
    teams = [office for office in offices.values() if office.kind == "town-team"]
    bureau = offices[BUREAU]
    for number, team in enumerate(teams):
        lead = (bureau, "officer", "line", None), (team, "team-leader", "stationed", None)
        spots = _spots(team.area, team.code)
        yield Job("team-leader", lead, ("综合",), next(spots))
        yield from _deciding(team)
        own = 5 if team.area.tier == "城区" else 4
        for n in range(own + 2):
            department = next(d for d in DEPARTMENTS if d[0] == SECONDED[(number + n) % 7])
            home, domain = (bureau, "综合") if n < own else (offices[department[0]], department[3])
            holds = (home, "officer", "line", None), (team, "officer", "stationed", None)
            yield Job("officer", holds, (domain,), next(spots), on_duty=n != own)


def _deciding(office: Office) -> Iterator[Job]:
    """Who decides and who takes the money are not who investigates."""
    for post in ("office-head", "cashier"):
        yield Job(post, ((office, post, "rota", None),))


def _stations(offices: dict[str, Office]) -> Iterator[Job]:
    for station in (office for office in offices.values() if office.kind == "village-station"):
        holds = ((station, "station-head", "rota", station.area),)
        yield Job("station-head", holds, (), next(_spots(station.area, station.code)))


def _grids(offices: dict[str, Office]) -> Iterator[Job]:
    """Three grid members per town, each with a village of his own, under the town's team."""
    for team in (office for office in offices.values() if office.kind == "town-team"):
        for town in team.serves.all():
            villages = Area.objects.filter(parent=town, kind="village").order_by("code")[:3]
            for village in villages:
                holds = ((team, "grid-member", "rota", village),)
                yield Job("grid-member", holds, (), next(_spots(village, village.code)))


def _spots(area: Area, name: str) -> Iterator[tuple[float, float]]:
    """Yield points around an area's middle, closer together where the area is small."""
    chance: np.random.Generator = dice(name)
    reach = {"county": 0.03, "town": 0.012}.get(area.kind, 0.003)
    while True:
        east, north = chance.normal(0, reach, 2).clip(-2 * reach, 2 * reach)
        yield round((area.lon or 0) + east, 6), round((area.lat or 0) + north, 6)
