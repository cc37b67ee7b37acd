"""The arithmetic of an evaluation: per label, confusions, reliability, threshold."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from jianhu.command.triage.report import Bin, Confusion, OfLabel, Threshold

TENTHS = 10
MOST_CONFUSED = 15
WISHED = 0.95
FEWEST = 30
"""Answers a threshold must stand on; three lucky ones are no evidence."""

Said = NDArray[np.object_]
Chances = NDArray[np.float64]
Right = NDArray[np.bool_]


def of_label(said: Said, answered: Said) -> tuple[OfLabel, ...]:
    """Return each label's figures, the commonest first."""
    there, given = Counter(said.tolist()), Counter(answered.tolist())
    hit = Counter(said[said == answered].tolist())
    rows = []
    for label, texts in there.items():
        precision = hit[label] / given[label] if given[label] else 0.0
        recall = hit[label] / texts
        both = precision + recall
        rows.append(
            OfLabel(label, texts, precision, recall, 2 * precision * recall / both if both else 0.0)
        )
    return tuple(sorted(rows, key=lambda row: (-row.texts, row.label)))


def confusions(said: Said, answered: Said) -> tuple[Confusion, ...]:
    pairs = Counter(
        (label, answer) for label, answer in zip(said, answered, strict=True) if label != answer
    )
    worst = sorted(pairs.items(), key=lambda row: (-row[1], row[0]))[:MOST_CONFUSED]
    return tuple(Confusion(label, answer, times) for (label, answer), times in worst)


def bins(chance: Chances, right: Right) -> tuple[Bin, ...]:
    """Return the reliability curve; an empty tenth has count 0."""
    tenth = np.minimum((chance * TENTHS).astype(int), TENTHS - 1)
    found = []
    for number in range(TENTHS):
        here = tenth == number
        count = int(here.sum())
        promised = float(chance[here].mean()) if count else 0.0
        found.append(
            Bin(number / TENTHS, count, promised, float(right[here].mean()) if count else 0.0)
        )
    return tuple(found)


def calibration_error(curve: Sequence[Bin]) -> float:
    """Return the mean distance between promised and come true, over texts (ECE)."""
    return sum(row.count * abs(row.promised - row.right) for row in curve) / sum(
        row.count for row in curve
    )


def threshold(chance: Chances, right: Right, part: NDArray[np.int64]) -> Threshold | None:
    """Return from where on answers are right as often as wished; None if nowhere."""
    lowest = lowest_for(chance, right)
    if lowest is None:
        return None
    taken = chance >= lowest
    by_others = np.zeros(len(chance), bool)
    for held in np.unique(part):
        elsewhere = lowest_for(chance[part != held], right[part != held])
        if elsewhere is not None:
            by_others |= (part == held) & (chance >= elsewhere)
    return Threshold(
        wished=WISHED,
        probability=lowest,
        share=float(taken.mean()),
        right=float(right[taken].mean()),
        checked=float(right[by_others].mean()) if by_others.any() else 0.0,
        checked_share=float(by_others.mean()),
    )


def lowest_for(chance: Chances, right: Right) -> float | None:
    """Return the lowest probability from which on the wished share of answers was right."""
    order = np.argsort(-chance, kind="stable")
    share = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    last = np.append(chance[order][1:] != chance[order][:-1], True)
    enough = np.flatnonzero((share >= WISHED) & last & (np.arange(len(order)) >= FEWEST - 1))
    return float(chance[order][enough[-1]]) if len(enough) else None
