"""What is known of the neighbours and of the same firm's other branches."""

import re
from collections import defaultdict
from collections.abc import Sequence
from math import cos, radians

import numpy as np
from numpy.typing import NDArray

from jianhu.planning.risk.known import Known, Numbers
from jianhu.planning.risk.visit import Visit

REACH = 500.0
"""Metres at which a neighbour counts six tenths."""
RECENT = 540
"""Days a neighbour's finding is looked at."""
RECENT_COMPLAINTS = 90
DOUBT = 10
BRANCHES_DOUBT = 6
METRES_PER_DEGREE = 111_000.0
COMPLAINTS = slice(2, 5)
NAME = re.compile(r"[^A-Z\u4e00-\u9fff]")


def around(visits: Sequence[Visit], known: Known) -> Numbers:
    """Return per visit: neighbours' critical and serious surprise, and three densities."""
    kept = [at for at, visit in enumerate(known.visits) if _recent(visit, known)]
    places = np.array([known.visits[at].place for at in kept], dtype=np.float64).reshape(-1, 2)
    surprise = np.array([known.surprise[at][:2] for at in kept]).reshape(-1, 2)
    density, lately = _complaints([known.visits[at] for at in kept], known)
    rows = np.zeros((len(visits), 5))
    if kept:
        rows[:, COMPLAINTS] = (density[lately] if lately.any() else density).mean(axis=0)
    for at, visit in enumerate(visits):
        if visit.place and kept:
            near = _nearness(places, visit.place)
            rows[at, :2] = (near @ surprise) / (near.sum() + DOUBT)
            rows[at, COMPLAINTS] += _above(near * lately, density, rows[at, COMPLAINTS])
    return rows


def _recent(visit: Visit, known: Known) -> bool:
    return visit.place is not None and (known.day - visit.day).days <= RECENT


def _complaints(visits: Sequence[Visit], known: Known) -> tuple[Numbers, NDArray[np.bool_]]:
    density = np.array([v.complaints or (0.0, 0.0, 0.0) for v in visits]).reshape(-1, 3)
    lately = [v.complaints and (known.day - v.day).days <= RECENT_COMPLAINTS for v in visits]
    return density, np.array(lately, dtype=np.bool_)


def _nearness(places: Numbers, here: tuple[float, float]) -> Numbers:
    """Return a bell of the distance; the house itself does not count as its neighbour."""
    east = (places[:, 0] - here[0]) * METRES_PER_DEGREE * cos(radians(here[1]))
    north = (places[:, 1] - here[1]) * METRES_PER_DEGREE
    square = east**2 + north**2
    near: Numbers = np.exp(-square / (2 * REACH**2))
    near[square < 1.0] = 0.0
    return near


def _above(near: Numbers, density: Numbers, usual: Numbers) -> Numbers:
    found: Numbers = (near @ (density - usual)) / (near.sum() + 1.0)
    return found


def branches(visits: Sequence[Visit], known: Known) -> Numbers:
    """Return per visit: critical and serious surprise at other premises of the same name."""
    firms: dict[str, Numbers] = defaultdict(lambda: np.zeros(3))
    own: dict[tuple[str, str], Numbers] = defaultdict(lambda: np.zeros(3))
    for visit, surprise in zip(known.visits, known.surprise, strict=True):
        if name := _firm(visit):
            told = np.array([*surprise[:2], 1.0])
            firms[name] += told
            own[name, visit.premises] += told
    rows = np.zeros((len(visits), 2))
    for at, visit in enumerate(visits):
        others = firms[_firm(visit)] - own[_firm(visit), visit.premises]
        rows[at] = others[:2] / (others[2] + BRANCHES_DOUBT)
    return rows


def _firm(visit: Visit) -> str:
    return NAME.sub("", visit.name.upper())[:12]
