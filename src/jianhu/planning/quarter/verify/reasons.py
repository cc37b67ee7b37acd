"""Each reason for leaving an item out is true, by a test anybody can repeat."""

from collections.abc import Callable, Iterator
from datetime import date

from jianhu.planning.day import Window
from jianhu.planning.quarter.plan import Plan, Visit, Why
from jianhu.planning.quarter.problem import Colour, Item, Problem, Source, Subject, Team

Test = Callable[[Problem, Plan, Item, Subject], bool]


def broken(problem: Problem, plan: Plan) -> Iterator[str]:
    for left in plan.left_out:
        item = problem.item[left.item]
        if not TESTS[left.why](problem, plan, item, problem.subject[item.subject]):
            yield f"事项{item.id}并非因为“{left.why}”"


def _green(problem: Problem, plan: Plan, item: Item, subject: Subject) -> bool:
    return subject.colour is Colour.GREEN and item.source in problem.rules.spared


def _closed(problem: Problem, plan: Plan, item: Item, subject: Subject) -> bool:
    return not any(_stays(problem, subject, day, 0) for day in _days(problem, item))


def _too_long(problem: Problem, plan: Plan, item: Item, subject: Subject) -> bool:
    stay = problem.rules.greeting + item.minutes
    return stay > problem.rules.longest or not any(
        _stays(problem, subject, day, stay) for day in _days(problem, item)
    )


def _no_officers(problem: Problem, plan: Plan, item: Item, subject: Subject) -> bool:
    stay = problem.rules.greeting + item.minutes
    return not any(
        _able(problem, team, item, subject, day)
        for day in _days(problem, item)
        if _stays(problem, subject, day, stay)
        for team in problem.teams
    )


def _cap(problem: Problem, plan: Plan, item: Item, subject: Subject) -> bool:
    """One more visit that counts would be one too many."""
    for cap in problem.rules.caps:
        if not cap.binds(item.office, subject) or item.source in cap.free:
            continue
        before = {d for o, days in subject.made.items() if cap.office in (None, o) for d in days}
        now = [v for v in _visits(plan, subject) if _counts(problem, v, cap.office, cap.free)]
        if len(before) + len(now) + 1 > cap.visits:
            return True
    return False


def _counts(problem: Problem, visit: Visit, office: str | None, free: frozenset[Source]) -> bool:
    items = [problem.item[name] for name in visit.items]
    return any(office in (None, i.office) and i.source not in free for i in items)


def _same_day(problem: Problem, plan: Plan, item: Item, subject: Subject) -> bool:
    """On each day on which it could be done, somebody else is there already."""
    taken = {visit.day for visit in _visits(plan, subject)}
    stay = problem.rules.greeting + item.minutes
    return all(
        day in taken
        for day in _days(problem, item)
        if _stays(problem, subject, day, stay)
        and any(_able(problem, team, item, subject, day) for team in problem.teams)
    )


def _too_far(problem: Problem, plan: Plan, item: Item, subject: Subject) -> bool:
    stay = problem.rules.greeting + item.minutes
    return not any(
        _able(problem, team, item, subject, day) and _reaches(problem, team, subject, day, stay)
        for day in _days(problem, item)
        if _stays(problem, subject, day, stay)
        for team in problem.teams
    )


def _crowded(problem: Problem, plan: Plan, item: Item, subject: Subject) -> bool:
    """No team that may go has nothing at all to do that day, and would be back in time."""
    went = {(outing.crew, outing.day) for outing in plan.outings}
    busy = {
        (team, day)
        for crew in plan.crews
        for day in crew.days
        if (crew.name, day) in went
        for team in crew.teams
    }
    stay = problem.rules.greeting + item.minutes
    taken = {visit.day for visit in _visits(plan, subject)}
    return not any(
        _able(problem, team, item, subject, day) and _reaches(problem, team, subject, day, stay)
        for day in _days(problem, item)
        if day not in taken and _stays(problem, subject, day, stay)
        for team in problem.teams
        if (team.name, day) not in busy
    )


def _reaches(problem: Problem, team: Team, subject: Subject, day: date, stay: int) -> bool:
    """Whether the team can go there for nothing else: lunch before, after, or at neither end."""
    if team.capacity == 0:
        return False
    way = int(problem.ways([team.point, subject.point])[1][0, 1])
    hours = subject.hours[day.weekday()] if subject.hours else (Window(0, 24 * 60),)
    return any(
        _fits(team, begins, stay, way)
        for window in hours
        for begins in range(window.opens, window.closes - stay + 1)
    )


def _fits(team: Team, begins: int, stay: int, way: int) -> bool:
    out, home, shift = begins - way, begins + stay + way, team.shift
    if out < shift.opens or home > shift.closes:
        return False
    if team.lunch is None:
        return True
    first, last, long = team.lunch.between.opens, team.lunch.between.closes, team.lunch.minutes
    before = max(first, shift.opens) + long <= out and first <= last
    early = max(first, shift.opens + way) + long <= begins
    late = max(first, begins + stay) <= last and max(first, begins + stay) + long + way
    after = max(first, home) <= last and max(first, home) + long <= shift.closes
    return before or early or after or bool(late and late <= shift.closes)


def _days(problem: Problem, item: Item) -> list[date]:
    return [day for day in problem.days if item.earliest <= day <= item.due]


def _stays(problem: Problem, subject: Subject, day: date, stay: int) -> bool:
    opens = min(team.shift.opens for team in problem.teams)
    closes = max(team.shift.closes for team in problem.teams)
    if day in subject.closed:
        return False
    if not subject.hours:
        return closes - opens >= stay
    return any(
        min(w.closes, closes) - max(w.opens, opens) >= stay for w in subject.hours[day.weekday()]
    )


def _able(problem: Problem, team: Team, item: Item, subject: Subject, day: date) -> bool:
    if (team.name, day) in problem.lost or (team.towns and subject.town not in team.towns):
        return False
    officers = [problem.officer[name] for name in team.officers]
    able = [
        o
        for o in officers
        if o.office == item.office
        and day not in o.off
        and o.domains.get(item.domain, date.min) >= day
    ]
    return len(able) >= problem.rules.officers


def _visits(plan: Plan, subject: Subject) -> list[Visit]:
    return [visit for visit in plan.visits if visit.subject == subject.id]


TESTS: dict[Why, Test] = {
    Why.GREEN: _green,
    Why.UNPUBLISHED: lambda problem, plan, item, subject: not item.published,
    Why.NO_OFFICERS: _no_officers,
    Why.CLOSED: _closed,
    Why.TOO_LONG: _too_long,
    Why.CAP: _cap,
    Why.SAME_DAY: _same_day,
    Why.TOO_FAR: _too_far,
    Why.CROWDED: _crowded,
}
