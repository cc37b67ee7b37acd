"""When a team is where, given the order of its visits: plain, and the judge of every engine."""

from collections.abc import Sequence
from itertools import pairwise

from jianhu.planning.day import Day, Lunch, Team, Visit
from jianhu.planning.plan import Route, Stop


def schedule(day: Day, team: int, visits: Sequence[int]) -> Route | None:
    """Return the route that is back earliest, left as late as possible; nothing if none fits.

    Every place for lunch is tried: after each stop before travelling on, and on arriving.
    """
    if not (_may(day, day.teams[team], visits) and _short(day, day.teams[team], visits)):
        return None
    tries = [Try(day, team, visits, leg) for leg in _legs(day.teams[team], len(visits))]
    ways = [way for each in tries if (way := each.route())]
    best = min(ways, key=lambda way: (way.back, -way.leaves), default=None)
    longest = day.teams[team].longest
    if best is None or (longest is not None and best.back - best.leaves > longest):
        return None
    return best


def _may(day: Day, team: Team, visits: Sequence[int]) -> bool:
    load = sum(day.visits[visit].load for visit in visits)
    return (team.capacity is None or load <= team.capacity) and all(
        team.may(day.visits[visit]) for visit in visits
    )


def _short(day: Day, team: Team, visits: Sequence[int]) -> bool:
    """Whether it could be done without any waiting; spares most tries on a full day."""
    places = [team.start, *(day.visits[visit].place for visit in visits), team.end]
    busy = sum(int(day.travel[leg]) for leg in pairwise(places))
    busy += sum(day.visits[visit].service for visit in visits)
    busy += team.lunch.minutes if team.lunch else 0
    return busy <= team.shift.closes - team.shift.opens


def _legs(team: Team, visits: int) -> range:
    """Twice the leg's number for lunch before it, one more for lunch after it."""
    return range(2 * (visits + 1)) if team.lunch else range(-1, 0)


class Try:
    """One order of visits with lunch on one leg."""

    def __init__(self, day: Day, team: int, visits: Sequence[int], lunch: int) -> None:
        self.day, self.number, self.team, self.visits = day, team, day.teams[team], visits
        places = [self.team.start, *(day.visits[v].place for v in visits), self.team.end]
        self.legs = list(pairwise(places))
        self.lunch = lunch

    def route(self) -> Route | None:
        first = self._forward(self.team.shift.opens)
        if first is None or first.back > self.team.shift.closes:
            return None
        return self._forward(self._latest_start(first.back))

    def _forward(self, moment: int) -> Route | None:
        stops: list[Stop] = []
        leaves, lunch_at = moment, None
        for leg, (here, there) in enumerate(self.legs):
            for way in self._parts(leg, here, there):
                if isinstance(way, Lunch):
                    lunch_at = max(moment, way.between.opens)
                    if lunch_at > way.between.closes:
                        return None
                    moment = lunch_at + way.minutes
                else:
                    moment += way
            if leg < len(self.visits):
                visit = self.day.visits[self.visits[leg]]
                begins = _begin(visit, moment)
                if begins is None:
                    return None
                stops.append(Stop(self.visits[leg], moment, begins, begins + visit.service))
                moment = begins + visit.service
        cost = sum(int(self.day.cost[leg]) for leg in self.legs) if self.visits else 0
        return Route(self.number, leaves, tuple(stops), moment, cost, lunch_at)

    def _latest_start(self, moment: int) -> int:
        """Go back from the moment of being home."""
        for leg in range(len(self.legs) - 1, -1, -1):
            if leg < len(self.visits):
                visit = self.day.visits[self.visits[leg]]
                moment = _begin_by(visit, moment - visit.service)
            for way in reversed(self._parts(leg, *self.legs[leg])):
                if isinstance(way, Lunch):
                    moment = min(way.between.closes, moment - way.minutes)
                else:
                    moment -= way
        return moment

    def _parts(self, leg: int, here: int, there: int) -> list[int | Lunch]:
        travel: list[int | Lunch] = [int(self.day.travel[here, there])]
        if self.team.lunch and self.lunch // 2 == leg:
            return [*travel, self.team.lunch] if self.lunch % 2 else [self.team.lunch, *travel]
        return travel


def _begin(visit: Visit, arrival: int) -> int | None:
    if not visit.windows:
        return arrival
    return next((max(arrival, w.opens) for w in visit.windows if arrival <= w.closes), None)


def _begin_by(visit: Visit, latest: int) -> int:
    if not visit.windows:
        return latest
    return max(min(latest, w.closes) for w in visit.windows if w.opens <= latest)
