"""What no crew can see in one visit is taken apart again, within the caps."""

from collections.abc import Sequence

from jianhu.planning.quarter.caps import kept
from jianhu.planning.quarter.field import Field
from jianhu.planning.quarter.lawful import Sifted
from jianhu.planning.quarter.merge import Wanted, nowhere, stay
from jianhu.planning.quarter.plan import Crew
from jianhu.planning.quarter.problem import Problem, Subject
from jianhu.planning.quarter.reserve import called
from jianhu.planning.quarter.space import spaced
from jianhu.planning.quarter.when import Calendar, Days


def manned(
    problem: Problem, calendar: Calendar, crews: tuple[Crew, ...], sifted: Sifted
) -> tuple[Crew, ...]:
    """Call reserves for what no crew can do, and take apart what even they cannot."""
    stuck: list[Wanted] = []
    able = _able(problem, calendar, crews)
    for each in sifted.wanted:
        if each.days and not _possible(able, each):
            more = next(called(problem, calendar, crews, each), None)
            if more:
                crews = (*crews, more)
                able += _able(problem, calendar, (more,))
            else:
                stuck.append(each)
    for subject in dict.fromkeys(each.subject.id for each in stuck):
        _apart(problem, calendar, problem.subject[subject], stuck, sifted)
    return crews


Able = list[tuple[frozenset[str], frozenset[str], Days]]


def _able(problem: Problem, calendar: Calendar, crews: tuple[Crew, ...]) -> Able:
    """What crews may look at, in which towns (none: all), on which days."""
    field = Field(problem, calendar, crews, ())
    days: dict[tuple[frozenset[str], frozenset[str]], Days] = {}
    for (crew, day), mine in field.able.items():
        key = mine, field.towns(crew)
        days[key] = days.get(key, 0) | 1 << day
    return [(mine, towns, some) for (mine, towns), some in days.items()]


def _possible(able: Able, visit: Wanted) -> bool:
    return any(
        some & visit.days and visit.needs <= mine and (not towns or visit.subject.town in towns)
        for mine, towns, some in able
    )


def _apart(
    problem: Problem,
    calendar: Calendar,
    subject: Subject,
    stuck: Sequence[Wanted],
    sifted: Sifted,
) -> None:
    mine = [each for each in sifted.wanted if each.subject.id == subject.id and each.days]
    parts = [part for each in mine for part in (_parts(problem, each) if each in stuck else [each])]
    visits, gone = kept(problem, subject, [each.items for each in parts])
    left = [
        Wanted(subject, tuple(items), part.days, stay(problem, items))
        for part, items in zip(parts, visits, strict=True)
        if items
    ]
    others = [each for each in sifted.wanted if each.subject.id != subject.id or not each.days]
    sifted.wanted[:] = [*others, *spaced(problem, calendar, left)]
    sifted.wanted += [nowhere(problem, subject, item) for item in gone]


def _parts(problem: Problem, wanted: Wanted) -> list[Wanted]:
    return [
        Wanted(wanted.subject, items, wanted.days, stay(problem, items))
        for need in sorted(wanted.needs)
        for items in [tuple(item for item in wanted.items if item.need == need)]
    ]
