"""Learning from texts and their labels, and how sure to be afterwards."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from jianhu.command.triage.folds import folds
from jianhu.command.triage.least_squares import planes
from jianhu.command.triage.model import Model
from jianhu.command.triage.sureness import Sureness, found
from jianhu.command.triage.vector import Rows, learn

Pair = tuple[str, str]
Weights = tuple[NDArray[np.float32], NDArray[np.float32]]

PARTS = 3
"""Parts held back in turn to find the sharpness; of a long history only one is held back."""

LONG = 5_000

LARGE = 300_000
"""Texts times labels, above which one machine per label takes too long: least squares then."""

ROOM = 40_000_000
"""Weights a model may have (n-grams times labels): 160 MB."""

FARTHEST = np.float32(-2)
"""The offset of a label that has no text: it is never the best."""


def train(
    pairs: Iterable[Pair],
    *,
    weights: Sequence[float] | None = None,
    held_back: Sequence[Pair] = (),
) -> Model:
    """Learn from (text, label); the same pairs in the same order give the same model.

    How sure to be is found on ``held_back``, or where there is none by holding back parts.
    """
    known = list(pairs)
    texts = [text for text, _ in known]
    labels, target = numbered([label for _, label in known])
    weight = np.ones(len(texts)) if weights is None else np.asarray(weights, float)
    model = _learnt(texts, labels, target, weight)
    if held_back:
        return model.sure(_tried(model, held_back))
    return model.sure(_tried_on_parts(texts, labels, target, weight))


def numbered(said: Sequence[str]) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    """Return the different labels in order, and each text's label as its place among them."""
    labels = sorted(set(said))
    place = {label: number for number, label in enumerate(labels)}
    return tuple(labels), np.array([place[label] for label in said], np.int64)


def pick(texts: Sequence[str], places: NDArray[np.int64]) -> list[str]:
    return [texts[at] for at in places.tolist()]


def _learnt(
    texts: Sequence[str],
    labels: tuple[str, ...],
    target: NDArray[np.int64],
    weight: NDArray[np.float64],
) -> Model:
    vectoriser = learn(texts, at_most=ROOM // max(1, len(labels)))
    return Model(labels, vectoriser, *_fitted(vectoriser.rows(texts), target, len(labels), weight))


def _tried(model: Model, pairs: Sequence[Pair]) -> Sureness:
    place = {label: number for number, label in enumerate(model.labels)}
    asked = [(text, place[label]) for text, label in pairs if label in place]
    rows = model.vectoriser.rows([text for text, _ in asked])
    return found(model.scores(rows), rows.known, np.array([at for _, at in asked], np.int64))


def _tried_on_parts(
    texts: Sequence[str],
    labels: tuple[str, ...],
    target: NDArray[np.int64],
    weight: NDArray[np.float64],
) -> Sureness:
    part = folds(target, PARTS)
    seen = []
    for held in range(PARTS if len(texts) <= LONG else 1):
        inside, outside = np.flatnonzero(part != held), np.flatnonzero(part == held)
        if len(inside) and len(outside):
            rest = _learnt(pick(texts, inside), labels, target[inside], weight[inside])
            rows = rest.vectoriser.rows(pick(texts, outside))
            seen.append((rest.scores(rows), rows.known, target[outside]))
    if not seen:
        return Sureness()
    scores, known, right = (np.concatenate(each) for each in zip(*seen, strict=True))
    return found(scores, known, right)


def _fitted(
    rows: Rows, target: NDArray[np.int64], count: int, weight: NDArray[np.float64]
) -> Weights:
    """Return weights and offsets; a label with no text is never suggested."""
    present, place = np.unique(target, return_inverse=True)
    coefficients = np.zeros((rows.matrix.shape[1], count), np.float32)
    offsets = np.full(count, FARTHEST, np.float32)
    if len(present) < 2 or not rows.matrix.shape[1]:
        offsets[present] = 0
        return coefficients, offsets
    directions, cut = _separated(rows, place, weight)
    coefficients[:, present] = directions.T
    offsets[present] = cut
    return coefficients, offsets


def _separated(
    rows: Rows, target: NDArray[np.int64], weight: NDArray[np.float64]
) -> tuple[NDArray[np.floating], NDArray[np.floating]]:
    """Return each label's plane against all others; a rare label's texts weigh more."""
    many = np.bincount(target)
    evened = weight * np.sqrt(many.mean() / many)[target]
    if len(target) * len(many) > LARGE:
        return planes(rows.matrix, target, len(many), evened)
    from sklearn.svm import LinearSVC  # seconds to import, and most processes never learn

    machine = LinearSVC(C=5, tol=0.01, random_state=0)
    machine.fit(rows.matrix, target, evened)
    found, cut = machine.coef_, machine.intercept_
    if len(many) == 2:
        found, cut = np.vstack((-found, found)), np.concatenate((-cut, cut))
    return found, cut
