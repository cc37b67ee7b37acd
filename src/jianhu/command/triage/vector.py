"""Texts as rows of weights: n-grams counted, damped, and rare ones made to weigh more."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from jianhu.command.triage.grams import cut, sizes_of
from jianhu.command.triage.text import fold

if TYPE_CHECKING:
    from scipy import sparse

BATCH = 1000

FORCE = np.array((0, 1, 1, 0.5, 0.35))
"""What an n-gram of one, two, three, four letters weighs. Long ones are many and mostly
say again what their parts said; at full weight they drown the parts in a small history."""

OFTEN = np.array((0, 1, 1, 2, 2))
"""In how many texts an n-gram of that many letters must be, to be learnt."""


@dataclass(frozen=True)
class Rows:
    """Each text's n-grams as weights (every row of length one), and how much of it is known."""

    matrix: "sparse.csr_matrix"
    known: NDArray[np.float64]
    """1 for a text of n-grams all learnt, 0 for one of none: a strange text is not judged
    with confidence by the little of it that looks familiar."""


@dataclass(frozen=True)
class Vectoriser:
    """The n-grams known, in the order of their numbers, and how telling each one is."""

    codes: NDArray[np.uint64]
    idf: NDArray[np.float32]
    rarest: float
    """How telling an n-gram never seen would have been."""

    def rows(self, texts: Sequence[str]) -> Rows:
        from scipy import sparse  # imported where texts are read

        blocks = [self._block(batch) for batch in _batches(texts)] or [self._block([])]
        matrix = sparse.vstack([block.matrix for block in blocks], format="csr")
        return Rows(matrix, np.concatenate([block.known for block in blocks]))

    def columns(self, code: NDArray[np.uint64]) -> NDArray[np.int64]:
        """Return each n-gram's column, or how many columns there are if it has none."""
        at = np.searchsorted(self.codes, code)
        found = at < len(self.codes)
        found[found] = self.codes[at[found]] == code[found]
        return np.where(found, at, len(self.codes))

    def _block(self, texts: Sequence[str]) -> Rows:
        from scipy import sparse

        row, code, times = _counted(texts)
        column = self.columns(code)
        known = column < len(self.codes)
        weight = (1 + np.log(times)) * np.append(self.idf, 0)[column]
        strange = self.rarest * FORCE[sizes_of(code)] * ~known
        inside = np.bincount(row, weight**2, minlength=len(texts))
        outside = np.bincount(row, strange**2, minlength=len(texts))
        weight /= np.sqrt(np.where(inside > 0, inside, 1))[row]
        places = (weight[known].astype(np.float32), (row[known], column[known]))
        matrix = sparse.csr_matrix(places, shape=(len(texts), len(self.codes)))
        total = inside + outside
        return Rows(matrix, np.sqrt(inside / np.where(total > 0, total, 1)))


def learn(texts: Sequence[str], *, at_most: int = 1_000_000) -> Vectoriser:
    """Learn which n-grams there are; of too many, keep those in most texts."""
    code, seen = np.empty(0, np.uint64), np.empty(0, np.int64)
    for batch in _batches(texts):
        code = np.concatenate((code, _counted(batch)[1]))
        seen = np.concatenate((seen, np.ones(len(code) - len(seen), np.int64)))
        code, place = np.unique(code, return_inverse=True)
        seen = np.bincount(place, seen).astype(np.int64)
    keep = seen >= OFTEN[sizes_of(code)]
    if keep.sum() > at_most:
        keep &= seen > np.partition(seen, -at_most)[-at_most]
    idf = 1 + np.log((1 + len(texts)) / (1 + seen[keep]))
    force = FORCE[sizes_of(code[keep])]
    rarest = float(1 + np.log((1 + len(texts)) / 2))
    return Vectoriser(code[keep], (idf * force).astype(np.float32), rarest)


def _batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    edges = [*range(0, len(texts), BATCH), len(texts)]
    yield from (texts[start:end] for start, end in pairwise(edges) if end > start)


def _counted(
    texts: Sequence[str],
) -> tuple[NDArray[np.int64], NDArray[np.uint64], NDArray[np.float64]]:
    """Return each text's different n-grams, as (row, code, times)."""
    grams = cut([fold(text) for text in texts])
    order = np.lexsort((grams.code, grams.row))
    row, code = grams.row[order], grams.code[order]
    first = np.ones(len(row), bool)
    first[1:] = (row[1:] != row[:-1]) | (code[1:] != code[:-1])
    at = np.flatnonzero(first)
    return row[at], code[at], np.diff(np.append(at, len(row))).astype(np.float64)
