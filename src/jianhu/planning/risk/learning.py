"""Learning from past visits, each seen as it was known on the first of its month."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from jianhu.kit.errors import Refusal
from jianhu.planning.risk.form import Form, form_of
from jianhu.planning.risk.known import Known, Numbers
from jianhu.planning.risk.model import Model
from jianhu.planning.risk.themes import BY_CODE, THEMES
from jianhu.planning.risk.visit import Visit

STIFFNESS = 0.01
"""Inverse of the penalty on weights: chosen on windows before the published one (README)."""
HARDLY = 0.01
"""An input that hardly differed is not blown up to the size of the others."""
YEAR = 365
SAMPLE = 2_000
SEED = 0


class NothingToLearn(Refusal):
    """The visits before the day teach nothing: too few, or all alike."""

    code = "nothing-to-learn"
    status = 422


class NoSuchTheme(Refusal):
    code = "no-such-theme"
    status = 422


@dataclass(frozen=True)
class Lesson:
    """What was found before a day, beside what had been known of it."""

    form: Form
    rows: Numbers
    critical: NDArray[np.bool_]
    days: NDArray[np.int64]
    until: date

    def without(self, themes: Sequence[str]) -> "Lesson":
        kept = [theme not in themes for theme, _ in self.form.columns]
        return replace(self, form=self.form.without(themes), rows=self.rows[:, kept])

    def learn(self, stiffness: float = STIFFNESS) -> Model:
        # A second to import, and most processes never learn.
        from sklearn.linear_model import LogisticRegression

        usual, spread = self.rows.mean(axis=0), self.rows.std(axis=0)
        spread[spread < HARDLY] = 1.0
        learner = LogisticRegression(C=stiffness, max_iter=3000)
        learner.fit((self.rows - usual) / spread, self.critical)
        weights, offset = learner.coef_[0], float(learner.intercept_[0])
        return Model(self.form, usual, spread, weights, offset, self._lately(), self.until)

    def _lately(self) -> Numbers:
        """Return the last year's rows, sampled: the first years had no past to look back on."""
        lately = self.rows[self.days >= self.until.toordinal() - YEAR]
        if len(lately) <= SAMPLE:
            return lately if len(lately) else self.rows
        chosen = np.random.default_rng(SEED).choice(len(lately), SAMPLE, replace=False)
        return lately[np.sort(chosen)]


def lesson(visits: Sequence[Visit], until: date) -> Lesson:
    """Lay out what was found before ``until``."""
    past = sorted((v for v in visits if v.day < until), key=lambda v: (v.day, v.number))
    if not past:
        raise NothingToLearn(f"{until} 之前没有检查，无从学习；请换一个较晚的日期。")
    critical = np.array([visit.critical for visit in past], dtype=np.bool_)
    if not critical.any() or critical.all():
        same = "都有" if critical.all() else "都没有"
        raise NothingToLearn(f"{until} 之前的检查{same}严重问题，分不出轻重，无从学习。")
    form = form_of(past)
    days = np.array([visit.day.toordinal() for visit in past])
    return Lesson(form, _as_known(past, form), critical, days, until)


def train(visits: Sequence[Visit], until: date, without: Sequence[str] = ()) -> Model:
    """Learn from what was found before ``until``; themes may be left out, by code."""
    if unknown := [theme for theme in without if theme not in BY_CODE]:
        said = "、".join(f"{theme.code}（{theme.name}）" for theme in THEMES)
        raise NoSuchTheme(f"没有名为 {unknown[0]} 的输入；可以不看的有：{said}。")
    return lesson(visits, until).without(without).learn()


def _as_known(past: Sequence[Visit], form: Form) -> Numbers:
    """Return the inputs of each visit by what was known before its month began."""
    months = groupby(past, lambda visit: visit.day.replace(day=1))
    return np.vstack([form.rows(list(some), Known(past, first)) for first, some in months])
