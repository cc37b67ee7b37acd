"""Why a label: the stretches of the text whose n-grams speak for it most."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from jianhu.command.triage.grams import cut
from jianhu.command.triage.text import fold, shorten

if TYPE_CHECKING:
    from jianhu.command.triage.model import Model

MOST = 4
"""Stretches shown."""

TELLING = 0.4
"""Share of the strongest character's weight that a character needs to be shown."""


def words_for(
    model: "Model", text: str, labels: Sequence[int] | NDArray[np.int64]
) -> list[tuple[str, ...]]:
    """Return for each label the stretches of the text that led to it, strongest first."""
    shown = shorten(text)
    grams = cut([fold(text)])
    column = model.vectoriser.columns(grams.code)
    known = column < len(model.vectoriser.codes)
    start, size, column = grams.start[known], grams.size[known], column[known]
    weights = model.weights[column]
    beyond = weights - weights.mean(axis=1, keepdims=True)
    share = beyond * (model.vectoriser.idf[column] / size)[:, None]
    return [_stretches(shown, start, size, share[:, label]) for label in labels]


def _stretches(
    text: str, start: NDArray[np.int64], size: NDArray[np.int64], share: NDArray[np.float32]
) -> tuple[str, ...]:
    force = np.zeros(len(text) + 1)
    for length in np.unique(size):
        at = size == length
        for step in range(length):
            np.add.at(force, start[at] + step, share[at])
    if force.max(initial=0) <= 0:
        return ()
    edges = np.diff((force >= TELLING * force.max()).astype(int), prepend=0)
    spans = zip(np.flatnonzero(edges > 0), np.flatnonzero(edges < 0), strict=True)
    found = {text[begin:end]: force[begin:end].sum() for begin, end in spans if end - begin > 1}
    return tuple(sorted(found, key=lambda word: -found[word])[:MOST])
