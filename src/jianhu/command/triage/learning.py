"""Learning from texts and their labels, and how sure to be afterwards."""

from collections.abc import Iterable, Sequence

import numpy as np

from jianhu.command.triage.model import Model, pairs_of
from jianhu.command.triage.vector import learn

FOLDS = 3


def train(pairs: Iterable[tuple[str, str]], *, weights: Sequence[float] | None = None) -> Model:
    """Learn from (text, label); the same pairs in the same order give the same model."""
    texts, said = pairs_of(pairs)
    labels, target = np.unique(np.array(said, dtype=object).astype(str), return_inverse=True)
    weight = np.ones(len(texts)) if weights is None else np.asarray(weights, float)
    vectoriser = learn(texts)
    matrix = vectoriser.matrix(texts)
    coefficients, offsets = fit(matrix, target, len(labels), weight)
    model = Model(tuple(map(str, labels)), vectoriser, coefficients, offsets)
    return model.sharpened(8.0)


def fit(matrix, target, count, weight):
    """Return weights and offsets; a label with no text is never suggested."""
    from sklearn.svm import LinearSVC  # seconds to import, and most processes never learn

    present = np.unique(target)
    coefficients = np.zeros((matrix.shape[1], count), np.float32)
    offsets = np.full(count, -10, np.float32)
    if len(present) == 1:
        offsets[present] = 0
        return coefficients, offsets
    machine = LinearSVC(C=1.0, tol=1e-3, class_weight=None, random_state=0)
    machine.fit(matrix, target, weight)
    found, cut = machine.coef_, machine.intercept_
    if len(present) == 2:
        found, cut = np.vstack((-found, found)), np.concatenate((-cut, cut))
    coefficients[:, present] = found.T
    offsets[present] = cut
    return coefficients, offsets
