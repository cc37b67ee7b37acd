"""A county day drawn by chance: 300 visits wanted, 20 teams with skills, hours and a lunch."""

import numpy as np

from jianhu.planning.day import Day, Lunch, Team, Visit, Window

VISITS, TEAMS, TOWNS, WIDE = 300, 20, 16, 40_000  # metres from one end to the other
SKILLS = ("食品", "消防", "环保", "特种设备", "文旅")
MORNING, NOON, EVENING = 510, 720, 1020  # minutes after midnight
LUNCH = Lunch(Window(690, 750), 60)
A_MINUTE = 500  # metres driven


def county_day(seed: int = 0) -> Day:
    """More is wanted than twenty teams can do; one in twenty visits must be made."""
    chance = np.random.default_rng(seed)
    towns = chance.uniform(0, WIDE, (TOWNS, 2))
    lies_in = chance.integers(0, TOWNS, VISITS)
    points = np.concatenate((towns[lies_in] + chance.normal(0, 1500, (VISITS, 2)), towns))
    metres = np.linalg.norm(points[:, None] - points[None], axis=2).astype(np.int64)
    return Day(
        tuple(_visit(chance, number, int(lies_in[number])) for number in range(VISITS)),
        tuple(_team(chance, number) for number in range(TEAMS)),
        metres // A_MINUTE + (metres > 0),
        metres,
    )


def _visit(chance: np.random.Generator, number: int, town: int) -> Visit:
    windows = ((), (Window(540, NOON),), (Window(540, 660), Window(840, 960)), (Window(900, 990),))
    return Visit(
        name=f"检查{number + 1}",
        place=number,
        service=int(chance.choice((20, 30, 45, 60))),
        windows=windows[chance.choice(4, p=(0.5, 0.2, 0.2, 0.1))],
        skills=frozenset(str(s) for s in chance.choice(SKILLS, chance.integers(0, 3), False)),
        town=f"镇{town}",
        prize=None if chance.random() < 0.05 else int(chance.integers(1, 11)) * 3000,
    )


def _team(chance: np.random.Generator, number: int) -> Team:
    home = VISITS + number % TOWNS
    return Team(
        name=f"第{number + 1}队",
        start=home,
        end=home,
        shift=Window(MORNING, EVENING),
        lunch=LUNCH,
        skills=frozenset(str(s) for s in chance.choice(SKILLS, 3, False)),
    )
