"""When a statute's term ends. The day of the event is never counted (民事诉讼法 85, law.md B.0).

A term that gives the *party* time and ends on a day off ends on the first working day after it; one
that limits the *agency's* power ends where it ends (T6, our proposal: never argue about a day).
Before an event, days are clear: neither the day of the notice nor that of the event counts (T7).
"""

from calendar import monthrange
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Shape
from jianhu.law.calendar import is_surely_working_day
from jianhu.law.provisions import Dated, Provision

A_DAY = timedelta(days=1)


class Version(Dated):
    value: int


class TermExample(Shape):
    say: str
    start: date
    expect: date


class Term(Provision):
    """A term as the statute gives it. ``start`` names the event it is counted from.

    ``mark``: read in the law's text, recalled and not verified, or a proposal of ours; an
    installation replaces a file by one of the same name in ``JIANHU_REGISTERS``.
    """

    say: str
    start: str
    unit: Literal["working-day", "natural-day", "month"]
    side: Literal["after", "before"] = "after"
    binds: Literal["agency", "party"]
    mark: Literal["read", "recalled", "proposal"]
    versions: tuple[Version, ...]
    examples: tuple[TermExample, ...]

    def value_on(self, day: date) -> int:
        """Return how many, by the text in force on a day."""
        return self.text_of(self.versions, day).value


def terms() -> dict[str, Term]:
    return read_yaml_folder(Path(__file__).parent / "terms", Term)


def last_day(term: Term, start: date) -> date:
    """Return the last day that is in time; for a notice before an event, the last to give it.

    Raises CalendarMissing where working days of a year not announced would be counted.
    """
    value = term.value_on(start)
    if term.side == "before":
        return _clear_days_before(start, value)
    if term.unit == "working-day":
        return _working_days_after(start, value)
    end = unrolled(term, start)
    return first_working_day(end) if term.binds == "party" else end


def unrolled(term: Term, start: date) -> date:
    """Return where a term of natural days or months ends, be it a day off or not."""
    value = term.value_on(start)
    return start + value * A_DAY if term.unit == "natural-day" else months_after(start, value)


def by_analogy(term: Term, start: date) -> date | None:
    """Return where a hard stop on a day off would roll to, by 民事诉讼法; for information only."""
    end = last_day(term, start)
    rolled = first_working_day(end)
    return rolled if rolled != end and term.side == "after" else None


def first_working_day(day: date) -> date:
    while not is_surely_working_day(day):
        day += A_DAY
    return day


def months_after(start: date, months: int) -> date:
    """The same day of a later month, or its last one where it has no such day."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def _working_days_after(start: date, count: int) -> date:
    day = start
    while count:
        day += A_DAY
        count -= is_surely_working_day(day)
    return day


def _clear_days_before(event: date, count: int) -> date:
    day = event
    while count:
        day -= A_DAY
        count -= is_surely_working_day(day)
    return day - A_DAY
