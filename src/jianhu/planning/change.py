"""What a new plan changes about an old one; visits and teams are the same by their names."""

from dataclasses import dataclass

from jianhu.planning.day import Day
from jianhu.planning.plan import Plan


@dataclass(frozen=True)
class Change:
    """Numbers are those of the new day. ``moved``: made by another team than before.

    ``retimed``: the same team comes at another time. ``dropped``: planned before, left out now.
    """

    plan: Plan
    moved: tuple[int, ...]
    retimed: tuple[int, ...]
    dropped: tuple[int, ...]
    added: tuple[int, ...]


def change(before: Day, plan: Plan, now: Day, new_plan: Plan) -> Change:
    old, new = made(before, plan), made(now, new_plan)
    numbers = {visit.name: number for number, visit in enumerate(now.visits)}
    both = [name for name in numbers if name in old and name in new]
    return Change(
        plan=new_plan,
        moved=tuple(numbers[v] for v in both if old[v][0] != new[v][0]),
        retimed=tuple(numbers[v] for v in both if old[v][0] == new[v][0] and old[v] != new[v]),
        dropped=tuple(numbers[v] for v in numbers if v in old and v not in new),
        added=tuple(numbers[v] for v in numbers if v in new and v not in old),
    )


def made(day: Day, plan: Plan) -> dict[str, tuple[str, int]]:
    """Return who makes each visit, and when it begins."""
    return {
        day.visits[stop.visit].name: (day.teams[route.team].name, stop.begins)
        for route in plan.routes
        for stop in route.stops
    }
