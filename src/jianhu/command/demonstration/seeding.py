"""Give an empty house a past: so many incidents over so many days, up to this moment."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from jianhu.base import moments, seals, teller
from jianhu.command.demonstration.acting import course_of
from jianhu.command.demonstration.course import Course
from jianhu.command.demonstration.plan import Happening, happenings
from jianhu.command.demonstration.staff import Staff
from jianhu.command.demonstration.writing import count_numbers, write
from jianhu.command.models import Incident
from jianhu.command.rules.numbering import number_of

SEED = 330699
AT_ONCE = 2500


def seed(history_days: int = 30, incidents: int = 3000) -> int:
    """Write the past if there is none yet; return how many incidents it holds."""
    if Incident.objects.exists():
        return 0
    written = write_past(history_days, incidents)
    teller.place()
    while seals.seal():
        pass
    return written


def write_past(history_days: int, incidents: int, *, seed: int = SEED, journal: bool = True) -> int:
    """Write a past; the same seed and moment give the same one, but for tokens."""
    chance, now = Random(seed), moments.now()  # noqa: S311  # the same past for everybody
    staff = Staff(chance)
    what = happenings(incidents, now - timedelta(days=history_days), now, chance)
    courses: list[Course] = []
    for number, each in _numbered(what):
        courses.append(course_of(number, each, staff, now, chance))
        if len(courses) >= AT_ONCE:
            _flush(courses, staff, journal=journal)
            courses = []
    _flush(courses, staff, journal=journal)
    return len(what)


def _flush(courses: list[Course], staff: Staff, *, journal: bool) -> None:
    if courses:
        write(courses, staff, journal=journal)
        count_numbers(courses)


def _numbered(what: list[Happening]) -> Iterator[tuple[str, Happening]]:
    """Number what happened day by day, as it came."""
    serials: dict[datetime, int] = {}
    for each in what:
        day = moments.local(each.at).replace(hour=0, minute=0, second=0, microsecond=0)
        serials[day] = serials.get(day, 0) + 1
        yield number_of(day.date(), serials[day]), each
