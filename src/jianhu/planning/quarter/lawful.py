"""Which due items may become a visit at all, and why the others do not."""

from dataclasses import dataclass, field

from jianhu.planning.quarter.caps import kept
from jianhu.planning.quarter.merge import Due, Wanted, merged, nowhere, stay
from jianhu.planning.quarter.plan import LeftOut, Why
from jianhu.planning.quarter.problem import Colour, Item, Problem, Subject
from jianhu.planning.quarter.space import spaced
from jianhu.planning.quarter.when import Calendar


@dataclass
class Sifted:
    """What the quarter asks for, before anybody has a day."""

    wanted: list[Wanted] = field(default_factory=list)
    desk: list[str] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


def sift(problem: Problem, calendar: Calendar) -> Sifted:
    sifted = Sifted()
    due: dict[str, list[Due]] = {}
    for item in problem.items:
        subject = problem.subject[item.subject]
        left = refused(problem, calendar, item, subject)
        if left:
            sifted.left_out.append(left)
        elif not item.on_site:
            sifted.desk.append(item.id)
        else:
            days = calendar.window(item, subject) & calendar.open(subject, stay(problem, [item]))
            due.setdefault(subject.id, []).append((item, days))
    for name, items in due.items():
        _at(problem, calendar, problem.subject[name], items, sifted)
    return sifted


def refused(problem: Problem, calendar: Calendar, item: Item, subject: Subject) -> LeftOut | None:
    """Say why this item alone cannot become a visit, if it cannot."""
    rules = problem.rules
    if not item.published:
        return LeftOut(item.id, Why.UNPUBLISHED, rules.published_by)
    if subject.colour is Colour.GREEN and item.source in rules.spared:
        return LeftOut(item.id, Why.GREEN, rules.spared_by)
    if not item.on_site:
        return None
    minutes, days = stay(problem, [item]), calendar.between(item.earliest, item.due)
    if not days & calendar.open(subject, 0):
        return LeftOut(item.id, Why.CLOSED)
    if minutes > rules.longest or not days & calendar.open(subject, minutes):
        return LeftOut(item.id, Why.TOO_LONG)
    if not calendar.window(item, subject) & calendar.open(subject, minutes):
        return LeftOut(item.id, Why.NO_OFFICERS, rules.two_by)
    return None


def _at(
    problem: Problem, calendar: Calendar, subject: Subject, due: list[Due], sifted: Sifted
) -> None:
    """Merge, keep to the caps, and merge again what the caps leave, until they hold."""
    while due:
        wanted = merged(problem, calendar, subject, due)
        _, gone = kept(problem, subject, [each.items for each in wanted])
        if not gone:
            sifted.wanted += spaced(problem, calendar, wanted)
            return
        sifted.wanted += [nowhere(problem, subject, item) for item in gone]
        due = [each for each in due if each[0] not in gone]
