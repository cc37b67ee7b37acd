"""A linear model over character n-grams: which kind a text is of, how surely, and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from jianhu.command.triage.because import words_for
from jianhu.command.triage.vector import Vectoriser

Probabilities = NDArray[np.float64]


@dataclass(frozen=True)
class Suggestion:
    """One likely label, its probability, and the words of the text that speak for it."""

    label: str
    probability: float
    words: tuple[str, ...]


@dataclass(frozen=True)
class Model:
    """What was learnt. ``weights`` has a row per n-gram and a column per label."""

    labels: tuple[str, ...]
    vectoriser: Vectoriser
    weights: NDArray[np.float32]
    offsets: NDArray[np.float32]
    sharpness: float = 1.0
    """How much a difference in score says; found on texts held back while training."""

    def scores(self, texts: Sequence[str]) -> NDArray[np.float64]:
        return scored(self.vectoriser.matrix(texts), self.weights, self.offsets)

    def probabilities(self, texts: Sequence[str]) -> Probabilities:
        """Return a row per text and a column per label; each row sums to one."""
        return softmax(self.scores(texts) * self.sharpness)

    def suggest(self, text: str, *, top: int = 3) -> tuple[Suggestion, ...]:
        return self.suggest_many([text], top=top)[0]

    def suggest_many(
        self, texts: Sequence[str], *, top: int = 3, because: bool = True
    ) -> list[tuple[Suggestion, ...]]:
        """Return for each text its likeliest labels, best first; equals in label order."""
        answers = []
        for text, row in zip(texts, self.probabilities(texts), strict=True):
            best = np.argsort(-row, kind="stable")[:top]
            whys = words_for(self, text, best) if because else [()] * len(best)
            answers.append(
                tuple(
                    Suggestion(self.labels[label], float(row[label]), why)
                    for label, why in zip(best, whys, strict=True)
                )
            )
        return answers

    def predict(self, texts: Sequence[str]) -> list[str]:
        return [self.labels[best] for best in self.scores(texts).argmax(axis=1)]

    def sharpened(self, sharpness: float) -> "Model":
        return replace(self, sharpness=sharpness)


def scored(
    matrix: sparse.csr_matrix, weights: NDArray[np.float32], offsets: NDArray[np.float32]
) -> NDArray[np.float64]:
    return np.asarray(matrix @ weights + offsets, np.float64)


def softmax(scores: NDArray[np.float64]) -> Probabilities:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


def pairs_of(pairs: Iterable[tuple[str, str]]) -> tuple[list[str], list[str]]:
    texts, labels = [], []
    for text, label in pairs:
        texts.append(text)
        labels.append(label)
    return texts, labels
