"""How the model was chosen: on six windows of two months before the published one, never on it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from jianhu.planning.risk.evaluation import fitting
from jianhu.planning.risk.known import Known, Numbers
from jianhu.planning.risk.learning import SEED, STIFFNESS, Lesson, lesson
from jianhu.planning.risk.reading import Inspections, Window
from jianhu.planning.risk.reorder import gain
from jianhu.planning.risk.themes import THEMES
from jianhu.planning.risk.visit import Visit

WINDOWS = 6
STIFFNESSES = (0.001, 0.003, 0.03, 0.1, 1.0)
HANDFUL = 20


@dataclass(frozen=True)
class Tried:
    """A candidate, and its means over the windows."""

    name: str
    auc: float
    days_earlier: float
    first_half: float


def choose(inspections: Inspections, window: Window) -> list[Tried]:
    """Measure every candidate; nothing of the published window is looked at."""
    first = min(visit.day for visit in inspections.those(window.numbers))
    past = [visit for visit in inspections.visits if visit.day < first]
    own = [visit for visit in inspections.those(window.earlier) if visit.day < first]
    told: dict[str, list[tuple[float, float, float]]] = {}
    for some in (each for each in windows(own) if _can_teach(past, each)):
        for name, figures in _tried(past, some):
            told.setdefault(name, []).append(figures)
    means = ((name, np.mean(rows, axis=0)) for name, rows in told.items())
    return [Tried(name, *map(float, mean)) for name, mean in means]


def windows(visits: Sequence[Visit]) -> list[list[Visit]]:
    """Return the visits of the last six times two months, the oldest first."""
    if not visits:
        return []
    end = max(visit.day for visit in visits)
    found = []
    for _ in range(WINDOWS):
        start = _month_before(end.replace(day=1))
        found.append([visit for visit in visits if start <= visit.day <= end])
        end = start - timedelta(days=1)
    return [some for some in reversed(found) if some]


def _can_teach(past: Sequence[Visit], some: Sequence[Visit]) -> bool:
    """Enough was found critical before it, and in it something was and something was not."""
    first = min(visit.day for visit in some).replace(day=1)
    before = sum(visit.critical for visit in past if visit.day < first)
    return before >= HANDFUL and len({visit.critical for visit in some}) > 1


def _month_before(first: date) -> date:
    return (first - timedelta(days=1)).replace(day=1)


def _tried(
    past: Sequence[Visit], some: Sequence[Visit]
) -> Iterator[tuple[str, tuple[float, float, float]]]:
    first = min(visit.day for visit in some).replace(day=1)
    known = Known(past, first)
    full = fitting(lesson(past, first), some)
    for name, learnt, stiffness in _candidates(full):
        model = learnt.learn(stiffness)
        yield name, _figures(some, model.probabilities(model.form.rows(some, known)))
    yield "梯度提升树", _figures(some, _boosted(full, full.form.rows(some, known)))


def _candidates(full: Lesson) -> Iterator[tuple[str, Lesson, float]]:
    yield f"选用（C={STIFFNESS}）", full, STIFFNESS
    for stiffness in STIFFNESSES:
        yield f"C={stiffness}", full, stiffness
    for theme in THEMES:
        if any(code == theme.code for code, _ in full.form.columns):
            yield f"去掉：{theme.name}", full.without([theme.code]), STIFFNESS


def _boosted(full: Lesson, rows: Numbers) -> Numbers:
    # A second to import, and most processes never choose.
    from sklearn.ensemble import HistGradientBoostingClassifier

    learner = HistGradientBoostingClassifier(
        learning_rate=0.04, max_iter=200, max_leaf_nodes=5, min_samples_leaf=40,
        l2_regularization=5, random_state=SEED,
    )  # fmt: skip
    chances: Numbers = learner.fit(full.rows, full.critical).predict_proba(rows)[:, 1]
    return chances


def _figures(some: Sequence[Visit], chances: Numbers) -> tuple[float, float, float]:
    from sklearn.metrics import roc_auc_score

    critical = np.array([visit.critical for visit in some], dtype=np.bool_)
    got = gain([visit.day for visit in some], chances, critical)
    return float(roc_auc_score(critical, chances)), got.days_earlier, got.first_half
