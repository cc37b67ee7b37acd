"""Why a visit is where it is: who else could make it, and what that would cost."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from jianhu.planning.day import Day
from jianhu.planning.insertion import cheapest, way_of
from jianhu.planning.plan import Plan, Route


class Because(StrEnum):
    """Why this team makes the visit."""

    ONLY_ABLE = "只有该队具备所需资质、辖区和装载量"
    OTHERS_FULL = "其他能去的队伍当天排不下"
    SHORTEST = "由该队前往，增加的路程最少"
    COULD_MOVE = "改由另一队前往，增加的路程更少，可人工调整"


@dataclass(frozen=True)
class Placed:
    """``adds``: what the visit makes its team's way dearer by; beside it the next best team."""

    visit: int
    team: int
    because: Because
    adds: int
    other: int | None = None
    other_adds: int | None = None


def placed(day: Day, plan: Plan) -> Iterator[Placed]:
    """Explain every visit that is made, team by team in the order of their stops."""
    for route in plan.routes:
        for visit in route.visits:
            yield _placed(day, plan.routes, route, visit)


def _placed(day: Day, routes: tuple[Route, ...], route: Route, visit: int) -> Placed:
    adds = route.cost - way_of(day, route.team, [v for v in route.visits if v != visit])
    others = [r for r in routes if r is not route and day.teams[r.team].may(day.visits[visit])]
    if not others:
        return Placed(visit, route.team, Because.ONLY_ABLE, adds)
    way = cheapest(day, others, visit)
    if way is None:
        return Placed(visit, route.team, Because.OTHERS_FULL, adds)
    there = way.cost - routes[way.team].cost
    because = Because.SHORTEST if adds <= there else Because.COULD_MOVE
    return Placed(visit, route.team, because, adds, way.team, there)
