"""The columns of a model: the numbers, and one column for each level met while learning."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jianhu.planning.risk.inputs import numbers
from jianhu.planning.risk.known import Known, Numbers
from jianhu.planning.risk.themes import NUMBERED
from jianhu.planning.risk.visit import Visit

RARE = 20
"""A level met fewer times has no column: nothing could be learnt of it."""


@dataclass(frozen=True)
class Form:
    themes: tuple[str, ...]
    """The themes with numbers that are drawn in, by code."""
    levels: tuple[tuple[str, str], ...]
    """Theme and level."""

    @property
    def columns(self) -> tuple[tuple[str, str], ...]:
        """Return theme and name of each column."""
        named = ((theme.code, name) for theme in NUMBERED for name in theme.columns)
        return (*(each for each in named if each[0] in self.themes), *self.levels)

    def without(self, themes: Sequence[str]) -> "Form":
        return Form(
            tuple(theme for theme in self.themes if theme not in themes),
            tuple(level for level in self.levels if level[0] not in themes),
        )

    def rows(self, visits: Sequence[Visit], known: Known) -> Numbers:
        """Return the inputs of each visit, as known on that morning."""
        drawn = [theme.code in self.themes for theme in NUMBERED for _ in theme.columns]
        met = [[level in set(_levels(visit)) for level in self.levels] for visit in visits]
        levels: NDArray[np.float64] = np.array(met, dtype=np.float64).reshape(len(visits), -1)
        return np.hstack([numbers(visits, known)[:, drawn], levels])


def form_of(visits: Sequence[Visit]) -> Form:
    """Return the columns that can be learnt from these visits."""
    met = Counter(level for visit in visits for level in _levels(visit))
    kept = (level for level, times in sorted(met.items()) if RARE <= times < len(visits))
    return Form(tuple(theme.code for theme in NUMBERED), tuple(kept))


def _levels(visit: Visit) -> Iterator[tuple[str, str]]:
    yield "kind", visit.kind
    yield "risk_class", visit.risk_class
    yield "group", visit.group
    for trait in visit.traits:
        yield "licences", trait
