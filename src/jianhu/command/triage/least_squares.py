"""Planes for very many labels at once: regularised least squares by conjugate gradients.

A machine per label (LinearSVC) takes hours for 100,000 texts of hundreds of labels; here
all labels share each pass over the texts. Its answers are about as often right.
"""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy import sparse

CALM = 0.7
"""How strongly large weights are held down."""

STEPS = 12
TOGETHER = 64
"""Labels solved at once; what bounds the memory."""

Floats = NDArray[np.float32]


def planes(
    matrix: "sparse.csr_matrix", target: NDArray[np.int64], count: int, weight: NDArray[np.float64]
) -> tuple[Floats, Floats]:
    """Return a plane per label and its offset, from texts (rows) with their weights."""
    from scipy import sparse  # imported where something is learnt

    force = np.sqrt(weight).astype(np.float32)
    constant = sparse.csr_matrix(np.ones((len(target), 1), np.float32))
    rows = sparse.diags(force).dot(sparse.hstack((matrix, constant))).tocsr().astype(np.float32)
    found = np.empty((count, matrix.shape[1] + 1), np.float32)
    for start in range(0, count, TOGETHER):
        labels = np.arange(start, min(start + TOGETHER, count))
        wished = np.where(target[:, None] == labels, 1, -1).astype(np.float32) * force[:, None]
        found[labels] = (rows.T @ _solved(rows, wished)).T
    return found[:, :-1], found[:, -1]


def _solved(rows: "sparse.csr_matrix", wished: Floats) -> Floats:
    """Solve (rows·rowsᵀ + CALM) x = wished, each column by itself, side by side."""
    answer = np.zeros_like(wished)
    rest, way = wished.copy(), wished.copy()
    left = (rest**2).sum(axis=0)
    for _ in range(STEPS):
        there = rows @ (rows.T @ way) + CALM * way
        step = left / np.maximum((way * there).sum(axis=0), 1e-12)
        answer += step * way
        rest -= step * there
        now = (rest**2).sum(axis=0)
        way = rest + (now / np.maximum(left, 1e-12)) * way
        left = now
    return answer
