"""Small days to plan, drawn by chance but the same every time."""

import numpy as np

from jianhu.planning.day import Day, Lunch, Team, Visit, Window

SHIFT = Window(510, 1020)
LUNCH = Lunch(Window(690, 780), 60)
SKILLS = ("食品", "消防", "环保")
TOWNS = ("鲁镇", "安桥头", "未庄")


def a_day(seed=0, visits=24, teams=4, lunch=LUNCH, longest=None):
    """More is wanted than can be done; some of it can be done by nobody."""
    chance = np.random.default_rng(seed)
    points = chance.integers(0, 60, (visits + 2, 2))
    travel = np.abs(points[:, None] - points[None]).sum(axis=2).astype(np.int64)
    return Day(
        tuple(_visit(chance, number) for number in range(visits)),
        tuple(_team(chance, number, visits, lunch, longest) for number in range(teams)),
        travel,
        travel * 7,
    )


def _visit(chance, number):
    opens = int(chance.integers(480, 900))
    windows = {
        0: (),
        1: (Window(opens, opens + 90),),
        2: (Window(480, 600), Window(870, 960)),
        3: (Window(1100, 1200),),
    }[int(chance.choice(4, p=[0.4, 0.28, 0.28, 0.04]))]
    return Visit(
        name=f"户{number}",
        place=number,
        service=int(chance.integers(10, 50)),
        windows=windows,
        skills=frozenset({str(chance.choice(SKILLS))} if chance.random() < 0.5 else ()),
        town=str(chance.choice(TOWNS)),
        prize=None if chance.random() < 0.15 else int(chance.integers(50, 3000)),
        load=int(chance.integers(0, 3)),
    )


def _team(chance, number, visits, lunch, longest):
    return Team(
        name=f"{number + 1}队",
        start=visits,
        end=visits + number % 2,
        shift=SHIFT,
        lunch=lunch,
        skills=frozenset(str(s) for s in chance.choice(SKILLS[:2], size=1 + number % 2)),
        towns=frozenset() if number else frozenset(TOWNS[:2]),
        longest=longest,
        capacity=12,
    )
