"""Lay a day out as arrays."""

from collections.abc import Sequence

import numpy as np

from jianhu.planning.day import Day, Team, Visit, Window
from jianhu.planning.kinds import kinds_of
from jianhu.planning.ruin.arrays import NEVER, Ground, Numbers

NEIGHBOURS = 200
CLOSE = 5


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
        lasts=np.empty(0, np.int64),
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
        pays=np.empty(0),
    )
    return ground._replace(lasts=_lasts(ground), orders=_orders(ground), pays=_pays(ground))


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


def _lasts(ground: Ground) -> Numbers:
    """Return the least each visit takes, wherever one comes from and goes to."""
    visits = np.arange(len(ground.prize))
    there, on = ground.travel[:, visits].copy(), ground.travel[visits].copy()
    there[visits, visits] = on[visits, visits] = np.iinfo(np.int32).max
    return ground.service[visits] + there.min(axis=0) + on.min(axis=1)


def _pays(ground: Ground) -> np.ndarray:
    """Return what a visit is worth for each moment it takes, the way from a neighbour included."""
    visits, close = len(ground.prize), ground.near[:, :CLOSE]
    ways = ground.travel[np.arange(visits)[:, None], close].sum(axis=1) / max(1, close.shape[1])
    return np.asarray(ground.prize / (1 + ground.service[:visits] + ways))


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
