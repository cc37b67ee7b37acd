"""Does what was promised come true? Brier score and bins of reliability."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jianhu.planning.risk.known import Numbers

BINS = 10


@dataclass(frozen=True)
class Bin:
    """One tenth of the visits, by rising probability."""

    visits: int
    promised: float
    found: float


@dataclass(frozen=True)
class Calibration:
    brier: float
    brier_of_rate: float
    """What promising everybody the common rate would have scored."""
    error: float
    """Mean distance of promised and found, each bin by its visits."""
    bins: tuple[Bin, ...]


def calibration(chances: Numbers, critical: NDArray[np.bool_], parts: int = BINS) -> Calibration:
    order = np.argsort(chances, kind="stable")
    bins = tuple(
        Bin(len(some), float(chances[some].mean()), float(critical[some].mean()))
        for some in np.array_split(order, parts)
        if len(some)
    )
    return Calibration(
        float(((chances - critical) ** 2).mean()),
        float(critical.mean() * (1 - critical.mean())),
        sum(each.visits * abs(each.promised - each.found) for each in bins) / len(chances),
        bins,
    )
