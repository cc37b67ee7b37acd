"""Lay a day out as arrays."""

from collections.abc import Sequence

import numpy as np

from jianhu.planning.day import Day, Team, Visit, Window
from jianhu.planning.kinds import kinds_of
from jianhu.planning.ruin.arrays import NEVER, Ground, Numbers

NEIGHBOURS = 200
RANDOM = 4


def ground_of(day: Day) -> Ground:
    kinds = kinds_of(day)
    first = [kinds.of_team.index(kind) for kind in range(max(kinds.of_team) + 1)]
    teams = [day.teams[number] for number in first]
    ends = [place for team in teams for place in (team.start, team.end)]
    places = [visit.place for visit in day.visits] + ends
    cost = day.cost[np.ix_(places, places)].astype(np.int32)
    opens, closes = _windows(day.visits)
    allowed = [[number in kinds.teams_of[kind] for kind in kinds.of_visit] for number in first]
    ground = Ground(
        travel=day.travel[np.ix_(places, places)].astype(np.int32),
        cost=cost,
        service=_numbers([visit.service for visit in day.visits] + [0] * len(ends)),
        opens=opens,
        closes=closes,
        prize=_numbers([day.worth(number) for number in range(len(day.visits))]),
        load=_numbers([visit.load for visit in day.visits]),
        kind=_numbers(kinds.of_team),
        allowed=np.array(allowed, np.bool_),
        shift=_numbers([(team.shift.opens, team.shift.closes) for team in teams]),
        longest=_numbers([NEVER if t.longest is None else t.longest for t in teams]),
        capacity=_numbers([NEVER if t.capacity is None else t.capacity for t in teams]),
        lunch=_numbers([_lunch(team) for team in teams]),
        near=_near(cost[: len(day.visits), : len(day.visits)]),
        orders=np.empty((0, 0), np.int64),
    )
    return ground._replace(orders=_orders(ground))


def _numbers(values: Sequence[int] | Sequence[tuple[int, ...]]) -> Numbers:
    return np.array(values, np.int64)


def _windows(visits: tuple[Visit, ...]) -> tuple[Numbers, Numbers]:
    """Windows as columns; who has fewer than the most repeats the last."""
    each = [visit.windows or (Window(-NEVER, NEVER - 1),) for visit in visits]
    most = max(map(len, each))
    filled = [[*windows, *[windows[-1]] * (most - len(windows))] for windows in each]
    return (
        _numbers([tuple(w.opens for w in windows) for windows in filled]),
        _numbers([tuple(w.closes for w in windows) for windows in filled]),
    )


def _lunch(team: Team) -> tuple[int, ...]:
    """From, until, how long; a negative length says there is none."""
    lunch = team.lunch
    return (lunch.between.opens, lunch.between.closes, lunch.minutes) if lunch else (0, 0, -1)


def _near(cost: np.ndarray) -> np.ndarray:
    away = cost.astype(np.float64)
    np.fill_diagonal(away, np.inf)
    return np.argsort(away, axis=1, kind="stable")[:, : min(len(away) - 1, NEIGHBOURS)].astype(
        np.int32
    )


def _orders(ground: Ground) -> Numbers:
    """In which order visits are put back, by the paper's weights: load, far, close, windows."""
    visits = len(ground.prize)
    away = ground.cost[visits, :visits].astype(np.int64)
    open_for = (ground.closes - ground.opens).sum(axis=1)
    ways = (
        *[-ground.load] * 4,
        *[-away] * 2,
        away,
        *[open_for] * 2,
        *[ground.opens[:, 0]] * 2,
        *[-ground.closes[:, -1]] * 2,
        *[-ground.prize] * 4,
    )
    return np.array(ways)
