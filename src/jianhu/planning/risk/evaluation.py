"""The published test: each order of the same visits, measured alike.

Everything of the window is scored as known on the morning of its first day. A day-by-day score
would know findings of days that the new order has not reached yet.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from jianhu.planning.risk.calibration import Calibration, calibration
from jianhu.planning.risk.drift import Drift, drifts
from jianhu.planning.risk.fairness import Share, fairness
from jianhu.planning.risk.known import Known, Numbers
from jianhu.planning.risk.learning import Lesson, lesson
from jianhu.planning.risk.model import Risk
from jianhu.planning.risk.reading import Inspections, Window
from jianhu.planning.risk.reorder import gain, simulated
from jianhu.planning.risk.visit import Visit

SHOWN = 5


@dataclass(frozen=True)
class Order:
    name: str
    days_earlier: float
    margin: float
    """Half of the 95 % interval of the mean: the window is one draw of many."""
    first_half: float


@dataclass(frozen=True)
class Lead:
    """How many days our order is ahead of the city's, visit by visit."""

    of: str
    days: float
    margin: float


@dataclass(frozen=True)
class Report:
    file: str
    first: date
    last: date
    visits: int
    critical: int
    learnt_from: int
    orders: tuple[Order, ...]
    leads: tuple[Lead, ...]
    calibration: Calibration
    drifts: tuple[Drift, ...]
    fairness: tuple[Share, ...]
    highest: tuple[Risk, ...]


def evaluate(inspections: Inspections) -> list[Report]:
    return [_of_window(inspections, window) for window in inspections.tests()]


def _of_window(inspections: Inspections, window: Window) -> Report:
    visits = inspections.those(window.numbers)
    first = min(visit.day for visit in visits)
    known = Known(inspections.visits, first)
    learnt = fitting(lesson(inspections.visits, first), visits)
    model, blind = learnt.learn(), learnt.without(["group"]).learn()
    chances = model.probabilities(model.form.rows(visits, known))
    ours = {"本模型": chances}
    if blind.form != model.form:
        ours["本模型，不看检查组"] = blind.probabilities(blind.form.rows(visits, known))
    city = {name: np.array(scores) for name, scores in window.scores.items()}
    best = np.argsort(-chances, kind="stable")[:SHOWN]
    return Report(
        window.file, first, max(visit.day for visit in visits), len(visits),
        sum(visit.critical for visit in visits), len(learnt.critical),
        tuple(orders(visits, {"原来的顺序": _as_was(visits), **city, **ours})),
        tuple(_lead(visits, name, each, chances) for name, each in city.items()),
        calibration(chances, _critical(visits)),
        tuple(drifts(model, visits, known)), tuple(fairness(visits, chances)),
        tuple(model.risks([visits[at] for at in best], known)),
    )  # fmt: skip


def fitting(learnt: Lesson, visits: Sequence[Visit]) -> Lesson:
    """Leave the inspectors' groups out where the visits to be ordered do not name theirs."""
    return learnt if any(visit.group for visit in visits) else learnt.without(["group"])


def orders(visits: Sequence[Visit], scores: dict[str, Numbers]) -> list[Order]:
    days, critical = [visit.day for visit in visits], _critical(visits)
    found = {name: gain(days, each, critical) for name, each in scores.items()}
    return [
        Order(name, got.days_earlier, _margin(_earlier(visits, scores[name])), got.first_half)
        for name, got in found.items()
    ]


def _earlier(visits: Sequence[Visit], scores: Numbers) -> Numbers:
    """Return by how many days each critical visit is earlier."""
    real = np.array([visit.day.toordinal() for visit in visits])
    earlier: Numbers = (real - simulated(real, scores))[_critical(visits)].astype(np.float64)
    return earlier


def _lead(visits: Sequence[Visit], name: str, city: Numbers, ours: Numbers) -> Lead:
    ahead = _earlier(visits, ours) - _earlier(visits, city)
    return Lead(name, float(ahead.mean()) if len(ahead) else 0.0, _margin(ahead))


def _margin(days: Numbers) -> float:
    return float(1.96 * days.std() / len(days) ** 0.5) if len(days) else 0.0


def _as_was(visits: Sequence[Visit]) -> Numbers:
    return -np.array([visit.day.toordinal() for visit in visits], dtype=np.float64)


def _critical(visits: Sequence[Visit]) -> NDArray[np.bool_]:
    return np.array([visit.critical for visit in visits], dtype=np.bool_)
