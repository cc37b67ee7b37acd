"""In which order visits are put back (Christiaens & Vanden Berghe 2020, 5.3, and ours)."""

import numpy as np
from numpy.typing import NDArray

from jianhu.planning.ruin.arrays import Draft, Ground, Numbers
from jianhu.planning.ruin.compiled import bare, compiled
from jianhu.planning.ruin.fits import takes

TRIED = 0.5  # of those who were out already; measured, see benchmarks/county.py
AT_RANDOM = 4  # the weight of no order at all
PAYS, LOOSE = 0.9, np.array((0.2, 0.6, 1.2))  # measured, see benchmarks/county.py
Keys = NDArray[np.float64]


@compiled
def order_of(ground: Ground, draft: Draft, out: Numbers, before: int, torn: Numbers) -> Numbers:
    """Return who is put back, in order: of the first ``before`` a part, who may find room."""
    hopeful = np.empty(out.shape[0], np.int64)
    hopeful = hopeful[: _hopeful(ground, draft, out, before, torn, hopeful)]
    return hopeful[np.argsort(keys_of(ground, out[hopeful], before))]


@bare
def _hopeful(
    ground: Ground, draft: Draft, out: Numbers, before: int, torn: Numbers, hopeful: Numbers
) -> int:
    many = 0
    for index in range(out.shape[0]):
        hopeful[many] = index
        tried = index >= before or np.random.random() < TRIED
        many += tried and (index >= before or _may_come(ground, draft, out[index], torn))
    return many


@bare
def _may_come(ground: Ground, draft: Draft, visit: int, torn: Numbers) -> bool:
    for team in torn:
        if draft.most[team] >= ground.lasts[visit] and takes(ground, draft, team, visit):
            return True
    return False


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
