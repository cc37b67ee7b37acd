"""Rows of the law's registers whose own examples say otherwise, by name, with what each says."""

from collections.abc import Iterator

from jianhu.law.deadlines import last_day, terms
from jianhu.law.hours import hours, last_moment
from jianhu.law.limits import limits
from jianhu.law.quiet import quiet, rests
from jianhu.law.surcharge import rates, surcharge


def disproved() -> Iterator[tuple[str, str]]:
    """An installation may replace what was recalled or is proposed: its row must hold too."""
    yield from _terms()
    yield from _limits()
    yield from _quiet()
    yield from _rates()


def _terms() -> Iterator[tuple[str, str]]:
    for name, term in terms().items():
        for said in term.examples:
            if last_day(term, said.start) != said.expect:
                yield name, said.say
    for name, each in hours().items():
        for timed in each.examples:
            if last_moment(each, timed.start) != timed.expect:
                yield name, timed.say


def _limits() -> Iterator[tuple[str, str]]:
    for name, limit in limits().items():
        for said in limit.examples:
            if limit.allows(said.given, said.day) != said.expect:
                yield name, said.say


def _quiet() -> Iterator[tuple[str, str]]:
    for name, each in quiet().items():
        for said in each.examples:
            if rests(each, said.begins, said.ends) != said.expect:
                yield name, said.say


def _rates() -> Iterator[tuple[str, str]]:
    for name, rate in rates().items():
        for said in rate.examples:
            if surcharge(rate.versions[-1], said.fine, said.days) != said.expect:
                yield name, said.say
