"""Parts of equal mixture: each label dealt out evenly, the rare ones too."""

import numpy as np
from numpy.typing import NDArray


def folds(labels: NDArray[np.int64], count: int, *, seed: int = 0) -> NDArray[np.int64]:
    """Return each text's part, 0 … count-1. A label with fewer texts misses some parts."""
    order = np.random.default_rng(seed).permutation(len(labels))
    order = order[np.argsort(labels[order], kind="stable")]
    part = np.empty(len(labels), np.int64)
    part[order] = np.arange(len(labels)) % count
    return part
