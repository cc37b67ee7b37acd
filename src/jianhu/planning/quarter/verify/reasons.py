"""Each reason for leaving an item out is true, by a test anybody can repeat."""

from collections.abc import Callable, Iterator
from datetime import date

from jianhu.planning.quarter.plan import Plan, Visit, Why
from jianhu.planning.quarter.problem import Cap, Colour, Item, Problem, Subject, Team

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
        if len(before) + len(now) + _asked(problem, plan, cap, item) + 1 > cap.visits:
            return True
    return False


def _asked(problem: Problem, plan: Plan, cap: Cap, item: Item) -> int:
    """What was to count beside it, and then found no place."""
    return sum(
        left.why in {Why.CROWDED, Why.SAME_DAY}
        and other.subject == item.subject
        and cap.office in (None, other.office)
        and other.source not in cap.free
        for left in plan.left_out
        for other in [problem.item[left.item]]
    )


def _counts(problem: Problem, visit: Visit, office: str | None, free: frozenset) -> bool:
    items = [problem.item[name] for name in visit.items]
    return any(office in (None, i.office) and i.source not in free for i in items)


def _same_day(problem: Problem, plan: Plan, item: Item, subject: Subject) -> bool:
    """Somebody else is wanted there within the same days."""
    return any(
        other.id != item.id and other.earliest <= item.due and item.earliest <= other.due
        for other in problem.items
        if other.subject == subject.id
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
        if day not in taken
        for team in problem.teams
        if (team.name, day) not in busy
    )


def _reaches(problem: Problem, team: Team, subject: Subject, day: date, stay: int) -> bool:
    if team.capacity == 0:
        return False
    minutes = int(problem.ways([team.point, subject.point])[1][0, 1])
    lunch = team.lunch.minutes if team.lunch else 0
    hours = subject.hours[day.weekday()] if subject.hours else ()
    opens = max([team.shift.opens + minutes, *(w.opens for w in hours[:1])])
    return opens + stay + minutes + 2 * lunch <= team.shift.closes and len(hours) <= 1


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
    Why.CROWDED: _crowded,
}
