"""How much earlier an order finds what is critical: the measure Chicago published.

The visits of a window are sorted by score and given the window's own days in turn, so every day
keeps its number of visits. Source: Chicago/food-inspections-evaluation, ``CODE/functions/
simulated_date_diff_mean.R`` and ``simulated_bin_summary.R``, halves as in ``31_xgboost_model_
evaluation.R``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Gain:
    days_earlier: float
    """Mean over critical visits: real day less simulated day."""
    first_half: float
    """Share of critical visits on days before the midpoint of all visits."""


def gain(days: Sequence[date], scores: Numbers, critical: NDArray[np.bool_]) -> Gain:
    """Return what the order of falling ``scores`` would have gained; ties keep their place."""
    if not critical.any():
        return Gain(0.0, 0.0)
    real = np.array([day.toordinal() for day in days])
    moved = simulated(real, scores)
    return Gain(
        float((real - moved)[critical].mean()),
        float(in_first_half(moved)[critical].mean()),
    )


def simulated(real: NDArray[np.int64], scores: Numbers) -> NDArray[np.int64]:
    moved = np.empty_like(real)
    moved[np.argsort(-scores, kind="stable")] = np.sort(real)
    return moved


def in_first_half(days: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whole days: a day belongs to the first half if the visits up to its end are under half."""
    each, visits = np.unique(days, return_counts=True)
    return np.isin(days, each[np.cumsum(visits) < len(days) / 2])
