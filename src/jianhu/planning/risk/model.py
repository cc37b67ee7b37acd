"""A logistic regression one can read: a weight for each input, and a probability from the sum."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from jianhu.planning.risk.form import Form
from jianhu.planning.risk.known import Known, Numbers
from jianhu.planning.risk.themes import BY_CODE
from jianhu.planning.risk.visit import Visit

FAINT = 0.05
"""Less than this in log-odds, one chance in twenty more, is not given as a reason."""


@dataclass(frozen=True)
class Reason:
    theme: str
    says: str
    log_odds: float
    """What the theme adds, against the usual visit."""


@dataclass(frozen=True)
class Risk:
    """An estimate and its reasons. It orders visits; it is no colour, and decides nothing."""

    number: str
    probability: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Model:
    form: Form
    usual: Numbers
    spread: Numbers
    weights: Numbers
    offset: float
    learnt_from: Numbers
    """The last year of the rows, sampled: what drift is measured against."""
    until: date
    """The first day whose findings are not in it."""

    def probabilities(self, rows: Numbers) -> Numbers:
        odds: Numbers = self._parts(rows).sum(axis=1) + self.offset
        chances: Numbers = 1 / (1 + np.exp(-odds))
        return chances

    def risks(self, visits: Sequence[Visit], known: Known) -> list[Risk]:
        """Return an estimate for each visit, in their order."""
        rows = self.form.rows(visits, known)
        chances = self.probabilities(rows)
        parts = self._parts(rows)
        return [
            Risk(visit.number, float(chance), self._reasons(part))
            for visit, chance, part in zip(visits, chances, parts, strict=True)
        ]

    def _parts(self, rows: Numbers) -> Numbers:
        return (rows - self.usual) / self.spread * self.weights

    def _reasons(self, part: Numbers) -> tuple[Reason, ...]:
        """Return the themes that count, the strongest first."""
        sums = dict.fromkeys((theme for theme, _ in self.form.columns), 0.0)
        for (theme, _), added in zip(self.form.columns, part, strict=True):
            sums[theme] += float(added)
        strong = sorted((s for s in sums.items() if abs(s[1]) >= FAINT), key=lambda s: -abs(s[1]))
        return tuple(Reason(theme, _says(theme, added), added) for theme, added in strong)


def _says(theme: str, added: float) -> str:
    return BY_CODE[theme].raises if added > 0 else BY_CODE[theme].lowers
