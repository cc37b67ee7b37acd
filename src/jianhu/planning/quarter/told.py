"""Write the plan out: every arrival, every officer, every item left out with its reason."""

from collections.abc import Iterator
from datetime import date

from jianhu.planning.plan import Route
from jianhu.planning.quarter.field import NIGHT, Field, Slot
from jianhu.planning.quarter.lawful import Sifted
from jianhu.planning.quarter.merge import Wanted
from jianhu.planning.quarter.plan import Outing, Plan, Visit
from jianhu.planning.quarter.problem import Problem
from jianhu.planning.quarter.repair import Slots
from jianhu.planning.quarter.space import warned
from jianhu.planning.quarter.unplaced import unplaced
from jianhu.planning.quarter.when import present
from jianhu.planning.schedule import schedule


def told(field: Field, slots: Slots, sifted: Sifted) -> Plan:
    routes = [
        (slot, _route(field, slot, visits), visits) for slot, visits in slots.items() if visits
    ]
    routes.sort(key=lambda each: (each[0][1], each[0][0]))
    visits = tuple(
        visit for slot, route, names in routes for visit in _visits(field, slot, route, names)
    )
    days: dict[str, list[date]] = {}
    for visit in visits:
        days.setdefault(visit.subject, []).append(visit.day)
    return Plan(
        crews=tuple(field.crews),
        visits=visits,
        outings=tuple(_outing(field, slot, route) for slot, route, _ in routes),
        desk=tuple(sifted.desk),
        left_out=(*sifted.left_out, *unplaced(field, slots)),
        warned=tuple(
            each
            for name, when in days.items()
            for each in warned(field.problem, field.problem.subject[name], when)
        ),
    )


def _route(field: Field, slot: Slot, visits: list[int]) -> Route:
    day = field.day([slot], [(n, 1 << slot[1], None) for n in visits])
    route = schedule(day, 0, range(len(visits)))
    assert route, "every way was judged before"
    return route


def _visits(field: Field, slot: Slot, route: Route, names: list[int]) -> Iterator[Visit]:
    midnight = slot[1] * NIGHT
    for stop in route.stops:
        wanted = field.wanted[names[stop.visit]]
        yield Visit(
            subject=wanted.subject.id,
            day=field.calendar.days[slot[1]],
            crew=field.crews[slot[0]].name,
            arrives=stop.arrives - midnight,
            begins=stop.begins - midnight,
            ends=stop.ends - midnight,
            items=tuple(item.id for item in wanted.items),
            officers=_officers(field, slot, wanted),
        )


def _officers(field: Field, slot: Slot, wanted: Wanted) -> dict[str, tuple[str, ...]]:
    """By office, everybody of the crew who is certified for something looked at."""
    when, problem = field.calendar.days[slot[1]], field.problem
    return {
        office: tuple(
            officer.name
            for officer in present(problem, field.crews[slot[0]], when)
            if officer.office == office
            and any(
                when <= officer.domains.get(item.domain, when.min)
                for item in wanted.items
                if item.office == office
            )
        )
        for office in sorted(wanted.offices)
    }


def _outing(field: Field, slot: Slot, route: Route) -> Outing:
    midnight = slot[1] * NIGHT
    return Outing(
        crew=field.crews[slot[0]].name,
        day=field.calendar.days[slot[1]],
        leaves=route.leaves - midnight,
        back=route.back - midnight,
        lunch_at=None if route.lunch_at is None else route.lunch_at - midnight,
        metres=route.cost,
    )


def form(problem: Problem, visit: Visit) -> tuple[str, ...]:
    """One form: every question once, in the order in which the items ask."""
    return tuple(
        dict.fromkeys(question for item in visit.items for question in problem.item[item].questions)
    )
