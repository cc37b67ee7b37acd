"""Texts as rows of weights: n-grams counted, damped, and rare ones made to weigh more."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from jianhu.command.triage.grams import cut
from jianhu.command.triage.text import fold

BATCH = 1000


@dataclass(frozen=True)
class Vectoriser:
    """The n-grams known, in the order of their numbers, and how telling each one is."""

    codes: NDArray[np.uint64]
    idf: NDArray[np.float32]
    rarest: float
    """The weight of an n-gram never seen. It counts in a text's length, so that a text
    made of strange n-grams comes out short and is answered with little confidence."""

    def matrix(self, texts: Sequence[str]) -> sparse.csr_matrix:
        blocks = [self._block(batch) for batch in _batches(texts)]
        return sparse.vstack(blocks, format="csr") if blocks else self._block([])

    def columns(self, code: NDArray[np.uint64]) -> NDArray[np.int64]:
        """Return each n-gram's column, or how many columns there are if it has none."""
        at = np.searchsorted(self.codes, code)
        known = at < len(self.codes)
        known[known] = self.codes[at[known]] == code[known]
        return np.where(known, at, len(self.codes))

    def _block(self, texts: Sequence[str]) -> sparse.csr_matrix:
        row, code, times = _counted(texts)
        column = self.columns(code)
        weight = (1 + np.log(times)) * np.append(self.idf, self.rarest)[column]
        length = np.sqrt(np.bincount(row, weight**2, minlength=len(texts)))
        weight = weight / length[row]
        known = column < len(self.codes)
        places = (weight[known].astype(np.float32), (row[known], column[known]))
        return sparse.csr_matrix(places, shape=(len(texts), len(self.codes)))


def learn(texts: Sequence[str], *, at_least: int = 1, at_most: int = 400_000) -> Vectoriser:
    """Learn which n-grams there are; of too many, keep those in most texts."""
    code, seen = np.empty(0, np.uint64), np.empty(0, np.int64)
    for batch in _batches(texts):
        code = np.concatenate((code, _counted(batch)[1]))
        seen = np.concatenate((seen, np.ones(len(code) - len(seen), np.int64)))
        code, place = np.unique(code, return_inverse=True)
        seen = np.bincount(place, seen).astype(np.int64)
    keep = seen >= at_least
    if keep.sum() > at_most:
        keep &= seen > np.partition(seen, -at_most)[-at_most]
    idf = 1 + np.log((1 + len(texts)) / (1 + seen[keep]))
    return Vectoriser(code[keep], idf.astype(np.float32), float(1 + np.log((1 + len(texts)) / 2)))


def _batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(texts), BATCH):
        yield texts[start : start + BATCH]


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
