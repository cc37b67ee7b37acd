"""In which order visits are put back (Christiaens & Vanden Berghe 2020, 5.3, and ours)."""

import numpy as np
from numpy.typing import NDArray

from jianhu.planning.ruin.arrays import Ground, Numbers
from jianhu.planning.ruin.compiled import compiled

AT_RANDOM = 4  # the weight of no order at all
PAYS, LOOSE = 0.9, np.array((0.2, 0.6, 1.2))  # measured, see benchmarks/county.py
Keys = NDArray[np.float64]


@compiled
def keys_of(ground: Ground, out: Numbers, before: int) -> Keys:
    """Say who comes first: mostly who pays best, loosely, where not everybody finds room."""
    order = np.random.randint(len(ground.orders) + AT_RANDOM)
    keys: Keys = np.random.random(out.shape)
    if before and np.random.random() < PAYS:
        keys = -ground.pays[out] * (1.0 + np.random.choice(LOOSE) * (keys - 0.5))
    elif order < len(ground.orders):
        keys = ground.orders[order][out].astype(np.float64)
    return keys
