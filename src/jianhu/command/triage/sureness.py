"""How sure to be: scores turned into probabilities that come true."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

TRIED = np.geomspace(0.1, 100, 121)

USUAL = 0.05
"""One held-back text in twenty is stranger than what still counts as usual."""

ALMOST = 1e-6


@dataclass(frozen=True)
class Sureness:
    """Found on texts held back; too few numbers to learn those by heart."""

    sharpness: float = 5.0
    """How much a difference in score says (temperature scaling, Guo et al. 2017)."""
    slope: float = 1.0
    shift: float = 0.0
    """How the first choice's log-odds are then corrected (Platt 1999)."""
    usual: float = 0.0
    """How much of a text is usually known; below it, nothing is said with confidence."""

    def probabilities(self, scores: Numbers, known: Numbers) -> Numbers:
        """Return a row per text; a row's sum is at most one, and 0 where nothing is known."""
        plain = softmax(scores * self.sharpness)
        first = plain.max(axis=1)
        better = 1 / (1 + np.exp(-(self.slope * odds(first) + self.shift)))
        rest = (1 - better) / np.maximum(1 - first, ALMOST)
        spread = np.minimum(plain * rest[:, None], better[:, None])
        spread[np.arange(len(first)), plain.argmax(axis=1)] = better
        return np.asarray(spread * self._trust(known)[:, None], np.float64)

    def _trust(self, known: Numbers) -> Numbers:
        share = np.minimum(1, known / self.usual) if self.usual else np.ones(len(known))
        return np.asarray(np.where(known > 0, share**2, 0), np.float64)


def found(scores: Numbers, known: Numbers, right: NDArray[np.int64]) -> Sureness:
    """Find how sure to be, from held-back texts' scores and which label was right."""
    if not len(right):
        return Sureness()
    sharpness = float(min(TRIED, key=lambda sharp: _surprise(scores * sharp, right)))
    plain = softmax(scores * sharpness)
    slope, shift = _corrected(odds(plain.max(axis=1)), plain.argmax(axis=1) == right)
    return Sureness(sharpness, slope, shift, float(np.quantile(known, USUAL)))


def softmax(values: Numbers) -> Numbers:
    raised = np.exp(values - values.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True), np.float64)


def odds(probability: Numbers) -> Numbers:
    inside = np.clip(probability, ALMOST, 1 - ALMOST)
    return np.asarray(np.log(inside / (1 - inside)))


def _surprise(values: Numbers, right: NDArray[np.int64]) -> float:
    chances = softmax(values)[np.arange(len(right)), right]
    return float(-np.log(np.maximum(chances, 1e-12)).mean())


def _corrected(first: Numbers, was_right: NDArray[np.bool_]) -> tuple[float, float]:
    """Return slope and shift; surer never becomes less probable, so no slope below nought."""
    from sklearn.linear_model import LogisticRegression  # imported where something is learnt

    if was_right.all() or not was_right.any():
        return 1.0, 0.0
    line = LogisticRegression(C=10).fit(first[:, None], was_right)
    return max(0.05, float(line.coef_[0, 0])), float(line.intercept_[0])
