"""Character n-grams as numbers: four characters of sixteen bits fill one 64-bit word.

No table of strings and no collisions: the n-gram is its own number, a shorter one has
zeros in front. A batch is cut with a few array operations.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SIZES = (1, 2, 3, 4)
BLANK = ord(" ")


@dataclass(frozen=True)
class Grams:
    """Each n-gram of a batch: its text's row, its number, where it begins, its length."""

    row: NDArray[np.int64]
    code: NDArray[np.uint64]
    start: NDArray[np.int64]
    size: NDArray[np.int64]

    def only(self, which: NDArray[np.bool_]) -> "Grams":
        return Grams(self.row[which], self.code[which], self.start[which], self.size[which])


def cut(texts: Sequence[str], sizes: Sequence[int] = SIZES) -> Grams:
    """Cut folded texts into n-grams; none reaches across a mark or a blank."""
    letters = np.frombuffer(" ".join((*texts, "")).encode("utf-16-le", "surrogatepass"), "<u2")
    lengths = np.fromiter((len(text) + 1 for text in texts), np.int64, len(texts))
    row = np.repeat(np.arange(len(texts)), lengths)
    start = np.arange(len(letters)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    whole, code = letters != BLANK, letters.astype(np.uint64)
    parts = []
    for size in range(1, max(sizes) + 1):
        if size > 1:
            whole = whole[:-1] & (letters[size - 1 :] != BLANK)
            code = (code[:-1] << np.uint64(16)) | letters[size - 1 :]
        if size in sizes:
            at = np.flatnonzero(whole)
            parts.append((row[at], code[at], start[at], np.full(len(at), size)))
    return Grams(*(np.concatenate(part) for part in zip(*parts, strict=True)))


def sizes_of(code: NDArray[np.uint64]) -> NDArray[np.int64]:
    """Return how many letters each n-gram has: its number says it."""
    return np.searchsorted(np.array([2**16, 2**32, 2**48], np.uint64), code, side="right") + 1
