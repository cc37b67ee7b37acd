"""Are those we order now like those we learnt from? Population stability index, per input."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from jianhu.kit.parameters import Parameter, read_parameters
from jianhu.planning.risk.known import Known, Numbers
from jianhu.planning.risk.model import FAINT, Model
from jianhu.planning.risk.themes import BY_CODE
from jianhu.planning.risk.visit import Visit

PARTS = 10
LEAST = 1e-4
"""Share given to an empty bin, so that the logarithm is finite."""


@dataclass(frozen=True)
class Drift:
    theme: str
    column: str
    index: float
    moves: float
    """By how much, in log-odds, it moves the estimates: an alarm that moves none is only seen."""

    @property
    def says(self) -> str:
        if parameters()["drift-alarm"].allows(self.index) and self.moves >= FAINT:
            return "告警"
        return "关注" if parameters()["drift-watch"].allows(self.index) else "平稳"


@cache
def parameters() -> dict[str, Parameter]:
    return read_parameters(Path(__file__).parent / "parameters")


def drifts(model: Model, visits: Sequence[Visit], known: Known) -> list[Drift]:
    """Return each input's drift, the largest first; what is the same all day is left out."""
    from scipy.stats import wasserstein_distance  # half a second to import

    rows = model.form.rows(visits, known)
    found = [
        Drift(*column, stability(learnt, now), wasserstein_distance(learnt, now) * abs(weight))
        for column, learnt, now, weight in zip(
            model.form.columns, model.learnt_from.T, rows.T, model.weights / model.spread,
            strict=True,
        )
        if not BY_CODE[column[0]].whole_day
    ]  # fmt: skip
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
