"""The day in PyVRP's words, and its answer in ours.

PyVRP has no lunch, so its clock stands still at noon, and what does not hold by the real clock is
mended by whoever asked. A visit with several windows is a group of which one is made. Who may go
where is a matter of profiles: elsewhere the way is longer than a day, but no longer than that
(ways of 10^12 and more made it stall).
"""

from typing import Any

import numpy as np
from pyvrp import (
    Activity,
    ActivityType,
    Client,
    ClientGroup,
    Depot,
    Location,
    ProblemData,
    Route,
    Solution,
    VehicleType,
)

from jianhu.planning.day import Day, Matrix, Window
from jianhu.planning.kinds import kinds_of
from jianhu.planning.noon import Noon
from jianhu.planning.schedule import schedule

Orders = list[list[int]]


class Asked:
    """One client for each window of a visit; one vehicle type for each kind of team."""

    def __init__(self, day: Day, start: Orders | None) -> None:
        self.day, self.kinds, self.noon = day, kinds_of(day), Noon.of(day.teams)
        whole = Window(0, max(team.shift.closes for team in day.teams))
        self.clients = [
            (number, window)
            for number, visit in enumerate(day.visits)
            for window in visit.windows or (whole,)
        ]
        self.members: list[list[int]] = [[] for _ in day.visits]
        for number, (visit, _) in enumerate(self.clients):
            self.members[visit].append(number)
        several = [visit for visit, members in enumerate(self.members) if len(members) > 1]
        self.group_of = {visit: group for group, visit in enumerate(several)}
        self.depots = sorted({place for team in day.teams for place in (team.start, team.end)})
        self.teams: list[list[int]] = [[] for _ in set(self.kinds.of_team)]
        for team, kind in enumerate(self.kinds.of_team):
            self.teams[kind].append(team)
        self.must = self._must(start)
        self.problem = self._problem()

    def solution(self, orders: Orders) -> Solution:
        routes = [
            Route(self.problem, self._activities(team, order), self.kinds.of_team[team])
            for team, order in enumerate(orders)
            if order
        ]
        return Solution(self.problem, routes)

    def _activities(self, team: int, order: list[int]) -> list[Activity]:
        """Say in which of its windows each visit is made."""
        route = schedule(self.day, team, order)
        return [
            Activity(ActivityType.CLIENT, number)
            for stop in (route.stops if route else ())
            for number in self.members[stop.visit]
            if self.clients[number][1].opens <= stop.begins <= self.clients[number][1].closes
        ]

    def orders(self, solution: Solution) -> Orders:
        orders: Orders = [[] for _ in self.day.teams]
        free = [iter(teams) for teams in self.teams]
        for route in solution.routes():
            orders[next(free[route.vehicle_type()])] = [
                self.clients[stop.idx][0] for stop in route if stop.is_client()
            ]
        return orders

    def _must(self, start: Orders | None) -> set[int]:
        """What is demanded of PyVRP: what can be served, so that it never chases the impossible."""
        served = {visit for order in start or () for visit in order}
        asked = {n for n, visit in enumerate(self.day.visits) if visit.prize is None}
        if start is not None:
            return asked & served
        return {n for n in asked if self.kinds.teams_of[self.kinds.of_visit[n]]}

    def _problem(self) -> ProblemData:
        places = [*self.depots, *(self.day.visits[visit].place for visit, _ in self.clients)]
        cost, travel = (m[np.ix_(places, places)] for m in (self.day.cost, self.day.travel))
        known = [self.kinds.known_to(teams[0]) for teams in self.teams]
        profiles = {each: number for number, each in enumerate(dict.fromkeys(known))}
        far = 1 + max(team.shift.closes for team in self.day.teams)
        return ProblemData(
            locations=[Location(0, 0) for _ in places],
            clients=[self._client(number) for number in range(len(self.clients))],
            depots=[Depot(number) for number in range(len(self.depots))],
            vehicle_types=[
                self._type(teams, profiles[known[kind]]) for kind, teams in enumerate(self.teams)
            ],
            distance_matrices=[self._only(cost, each, int(cost.max())) for each in profiles],
            duration_matrices=[self._only(travel, each, far) for each in profiles],
            groups=[
                ClientGroup(self.members[visit], visit in self.must) for visit in self.group_of
            ],
        )

    def _only(self, matrix: Matrix, known: frozenset[int], far: int) -> Any:
        """Put what a profile may not visit out of reach (an int64 matrix; the stubs say int)."""
        strange = [
            len(self.depots) + number
            for number, (visit, _) in enumerate(self.clients)
            if self.kinds.of_visit[visit] not in known
        ]
        matrix = matrix.astype(np.int64)
        matrix[strange, :] = matrix[:, strange] = far
        np.fill_diagonal(matrix, 0)
        return matrix

    def _client(self, number: int) -> Client:
        visit, window = self.clients[number]
        asked, grouped = self.day.visits[visit], self.group_of.get(visit)
        return Client(
            location=len(self.depots) + number,
            delivery=[asked.load],
            service_duration=asked.service,
            tw_early=self.noon.squeezed(window.opens),
            tw_late=self.noon.squeezed(window.closes),
            prize=0 if visit in self.must else self.day.worth(visit),
            required=visit in self.must and grouped is None,
            group=grouped,
        )

    def _type(self, teams: list[int], profile: int) -> VehicleType:
        team = self.day.teams[teams[0]]
        longest = team.shift.closes if team.longest is None else team.longest
        return VehicleType(
            num_available=len(teams),
            capacity=[1 << 40 if team.capacity is None else team.capacity],
            start_depot=self.depots.index(team.start),
            end_depot=self.depots.index(team.end),
            tw_early=self.noon.squeezed(team.shift.opens),
            tw_late=self.noon.squeezed(team.shift.closes),
            shift_duration=max(0, longest - self.noon.minutes),
            profile=profile,
        )
