"""Why a label: the stretches of the text whose n-grams speak for it most."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from jianhu.command.triage.grams import cut
from jianhu.command.triage.text import fold, shorten

if TYPE_CHECKING:
    from jianhu.command.triage.model import Model

Why = tuple[str, ...]

MOST = 4
"""Stretches shown."""

TELLING, BESIDE = 0.35, 0.12
"""Shares of the strongest letter's weight: some letter of a stretch has the one, all the other."""


def words_for(model: "Model", texts: Sequence[str], labels: NDArray[np.int64]) -> list[list[Why]]:
    """Return for each text and label the stretches that led to it, strongest first."""
    grams = cut([fold(text) for text in texts])
    column = model.vectoriser.columns(grams.code)
    known = column < len(model.vectoriser.codes)
    grams, column = grams.only(known), column[known]
    line = _Line.of([shorten(text) for text in texts])
    begin = line.begins[grams.row] + grams.start
    telling = model.vectoriser.idf[column] / grams.size
    whys = []
    for rank in range(labels.shape[1]):
        for_it = model.weights[column, labels[grams.row, rank]] - model.middle[column]
        whys.append(line.stretches(begin, begin + grams.size, for_it * telling))
    return [list(each) for each in zip(*whys, strict=True)]


@dataclass(frozen=True)
class _Line:
    """All texts of a batch laid end to end, each followed by one empty place."""

    texts: Sequence[str]
    begins: NDArray[np.int64]
    row: NDArray[np.int64]

    @classmethod
    def of(cls, texts: Sequence[str]) -> "_Line":
        places = np.array([len(text) + 1 for text in texts], np.int64)
        return cls(texts, np.cumsum(places) - places, np.repeat(np.arange(len(texts)), places))

    def stretches(
        self, begin: NDArray[np.int64], end: NDArray[np.int64], share: NDArray[np.float32]
    ) -> list[Why]:
        """Lay each n-gram's share over its letters; return what stands out of each text."""
        room = len(self.row) + 1
        force = np.cumsum(np.bincount(begin, share, room) - np.bincount(end, share, room))[:-1]
        most = np.maximum.reduceat(force, self.begins)
        most = np.maximum(most, 1e-6)[self.row]
        stands, telling = force > BESIDE * most, force > TELLING * most
        edges = np.diff(stands.astype(np.int8), prepend=0)
        heap = np.append(0, np.cumsum(force))
        found: list[dict[str, float]] = [{} for _ in self.texts]
        for first, last in zip(np.flatnonzero(edges > 0), np.flatnonzero(edges < 0), strict=True):
            if last - first > 1 and telling[first:last].any():
                row = self.row[first]
                at = slice(first - self.begins[row], last - self.begins[row])
                found[row][self.texts[row][at]] = heap[last] - heap[first]
        return [tuple(sorted(words, key=lambda word: -words[word])[:MOST]) for words in found]
