"""Learning from past visits, each seen as it was known on the first of its month."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

import numpy as np
from sklearn.linear_model import LogisticRegression

from jianhu.kit.errors import Refusal
from jianhu.planning.risk.form import Form, form_of
from jianhu.planning.risk.known import Known, Numbers
from jianhu.planning.risk.model import Model
from jianhu.planning.risk.visit import Visit

STIFFNESS = 0.01
"""Inverse of the penalty on weights: chosen on windows before the published one (README)."""
SAMPLE = 2_000
SEED = 0


class NothingToLearn(Refusal):
    """The visits before the day teach nothing: too few, or all alike."""

    code = "nothing-to-learn"
    status = 422


def train(
    visits: Sequence[Visit],
    until: date,
    *,
    without: Sequence[str] = (),
    stiffness: float = STIFFNESS,
) -> Model:
    """Learn from what was found before ``until``."""
    past = sorted((v for v in visits if v.day < until), key=lambda v: (v.day, v.number))
    critical = np.array([visit.critical for visit in past])
    if not critical.any() or critical.all():
        raise NothingToLearn(f"{until} 之前没有既有严重问题、又有无严重问题的检查，无从学习。")
    form = form_of(past, without)
    rows = _as_known(past, form)
    usual, spread = rows.mean(axis=0), rows.std(axis=0)
    spread[spread < 1e-9] = 1.0
    learner = LogisticRegression(C=stiffness, max_iter=3000)
    learner.fit((rows - usual) / spread, critical)
    return Model(
        form, usual, spread, learner.coef_[0], float(learner.intercept_[0]),
        _sample(rows), until.isoformat(),
    )  # fmt: skip


def _as_known(past: Sequence[Visit], form: Form) -> Numbers:
    """Return the inputs of each visit by what was known before its month began."""
    months = groupby(past, lambda visit: visit.day.replace(day=1))
    return np.vstack([form.rows(list(some), Known(past, first)) for first, some in months])


def _sample(rows: Numbers) -> Numbers:
    if len(rows) <= SAMPLE:
        return rows
    chosen = np.random.default_rng(SEED).choice(len(rows), SAMPLE, replace=False)
    return rows[np.sort(chosen)]
