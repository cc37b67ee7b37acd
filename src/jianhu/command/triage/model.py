"""A linear model over character n-grams: which kind a text is of, how surely, and why."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from jianhu.command.triage.because import Why, words_for
from jianhu.command.triage.sureness import Sureness
from jianhu.command.triage.vector import Rows, Vectoriser

NOTHING = ""
"""The label of texts about nothing to be handled; it takes its share and is not suggested."""

AT_ONCE = 2_000


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
    sureness: Sureness = field(default_factory=Sureness)

    @cached_property
    def middle(self) -> NDArray[np.float32]:
        """What each n-gram says for a label on average."""
        return np.asarray(self.weights.mean(axis=1))

    def scores(self, rows: Rows) -> NDArray[np.float64]:
        return np.asarray(rows.matrix @ self.weights + self.offsets, np.float64)

    def probabilities(self, texts: Sequence[str]) -> NDArray[np.float64]:
        """Return a row per text and a column per label; a row's sum is at most one."""
        rows = self.vectoriser.rows(texts)
        return self.sureness.probabilities(self.scores(rows), rows.known)

    def suggest(self, text: str, *, top: int = 3) -> tuple[Suggestion, ...]:
        """Return the likeliest labels, best first; none for a text that says nothing."""
        return self.suggest_many([text], top=top)[0]

    def suggest_many(
        self, texts: Sequence[str], *, top: int = 3, because: bool = True
    ) -> list[tuple[Suggestion, ...]]:
        """Return for each text its likeliest labels; equals in the labels' order."""
        if not self.labels:
            return [()] * len(texts)
        found: list[tuple[Suggestion, ...]] = []
        for start in range(0, len(texts), AT_ONCE):
            found += self._suggested(texts[start : start + AT_ONCE], top, because)
        return found

    def predict(self, texts: Sequence[str]) -> list[str]:
        """Return each text's likeliest label, however unlikely."""
        return [self.labels[best] for best in self._named(self.probabilities(texts)).argmax(1)]

    def sure(self, sureness: Sureness) -> "Model":
        return replace(self, sureness=sureness)

    def _suggested(
        self, texts: Sequence[str], top: int, because: bool
    ) -> list[tuple[Suggestion, ...]]:
        chances = self._named(self.probabilities(texts))
        best = np.argsort(-chances, axis=1, kind="stable")[:, :top]
        nothing: list[list[Why]] = [[()] * top] * len(texts)
        whys = words_for(self, texts, best) if because else nothing
        return [
            tuple(
                Suggestion(self.labels[label], float(chance[label]), why)
                for label, why in zip(labels, words, strict=False)
                if chance[label] > 0
            )
            for labels, chance, words in zip(best, chances, whys, strict=True)
        ]

    def _named(self, chances: NDArray[np.float64]) -> NDArray[np.float64]:
        if NOTHING in self.labels:
            chances[:, self.labels.index(NOTHING)] = -1
        return chances
