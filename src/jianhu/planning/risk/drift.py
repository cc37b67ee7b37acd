"""Are those we order now like those we learnt from? Population stability index, per input."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jianhu.planning.risk.known import Numbers
from jianhu.planning.risk.model import Model
from jianhu.planning.risk.themes import BY_CODE

WATCH, ALARM = 0.1, 0.25
"""The customary marks of the index (Siddiqi, Credit Risk Scorecards, 2006)."""
PARTS = 10
LEAST = 1e-4
"""Share given to an empty bin, so that the logarithm is finite."""


@dataclass(frozen=True)
class Drift:
    theme: str
    column: str
    index: float

    @property
    def says(self) -> str:
        return "告警" if self.index >= ALARM else "关注" if self.index >= WATCH else "平稳"


def drifts(model: Model, rows: Numbers) -> list[Drift]:
    """Return each input's drift, the largest first; what is the same all day is left out."""
    found = [
        Drift(theme, column, stability(model.learnt_from[:, at], rows[:, at]))
        for at, (theme, column) in enumerate(model.form.columns)
        if not BY_CODE[theme].whole_day
    ]
    return sorted(found, key=lambda each: -each.index)


def stability(learnt: Numbers, now: Numbers) -> float:
    """Return the index over tenths of what was learnt from; of few values, over the values."""
    edges = np.unique(np.quantile(learnt, np.linspace(0, 1, PARTS + 1)[1:-1]))
    if len(values := np.unique(learnt)) <= PARTS:
        edges = values  # and one bin more, for what is greater than all that was met
    before, after = _shares(learnt, edges), _shares(now, edges)
    return float(((after - before) * np.log(after / before)).sum())


def _shares(values: Numbers, edges: Numbers) -> NDArray[np.float64]:
    counts = np.bincount(np.searchsorted(edges, values), minlength=len(edges) + 1)
    shares: NDArray[np.float64] = np.maximum(counts / len(values), LEAST)
    return shares
