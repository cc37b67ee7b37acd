"""What was known on the morning of a day: no finding of that day or later enters."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from jianhu.planning.risk.visit import Finding, Visit

Numbers = NDArray[np.float64]

HALF_LIFE = 500
"""Days after which a finding counts half."""
DOUBT = 5
"""Visits' worth of the common rate mixed into the rate of a small group of inspectors."""
MOST_MINOR = 8
GUESS = np.array([0.15, 0.25, 3.0, 0.2])
"""Critical, serious, minor, failed: what is taken for usual before anything was found …"""
GUESS_COUNTS = 20
"""… as if so many visits had told it."""


class Known:
    """Everything found before ``day``, and what follows from it for one visit."""

    def __init__(self, visits: Sequence[Visit], day: date) -> None:
        self.day = day
        self.visits = [visit for visit in visits if visit.day < day]
        self._findings: dict[str, dict[date, Finding]] = defaultdict(dict)
        for visit in self.visits:
            self._findings[visit.premises][visit.day] = visit.found
        for visit in self.visits:
            _add(self._findings[visit.premises], visit.previous)

    def findings(self, visit: Visit) -> list[Finding]:
        """Return the findings at these premises, the oldest first."""
        kept = dict(self._findings.get(visit.premises, {}))
        if visit.previous and visit.previous.day < self.day:
            _add(kept, visit.previous)
        return [kept[day] for day in sorted(kept)]

    def weight(self, day: date, half_life: float = HALF_LIFE) -> float:
        return float(0.5 ** ((self.day - day).days / half_life))

    @cached_property
    def usual(self) -> Numbers:
        """What a visit usually finds: critical, serious, minor, failed."""
        rows = [[*_counted(visit.found), visit.found.failed] for visit in self.visits]
        total = np.sum(np.array(rows, dtype=np.float64).reshape(-1, 4), axis=0)
        usual: Numbers = (total + GUESS_COUNTS * GUESS) / (len(rows) + GUESS_COUNTS)
        return usual

    @cached_property
    def expected(self) -> dict[str, Numbers]:
        """By group of inspectors: how often critical, how often serious, how many minor."""
        seen = defaultdict(list)
        for visit in self.visits:
            seen[visit.group].append(_counted(visit.found))
        rates = ((g, np.sum(rows, axis=0), len(rows)) for g, rows in seen.items())
        return {g: (total + DOUBT * self.usual[:3]) / (n + DOUBT) for g, total, n in rates}

    @cached_property
    def surprise(self) -> list[Numbers]:
        """By visit: found, less what its inspectors usually find."""
        return [_counted(visit.found) - self.expected[visit.group] for visit in self.visits]

    @cached_property
    def by_premises(self) -> dict[str, Numbers]:
        """Sums of surprise and, last, of weight; old visits count less."""
        sums: dict[str, Numbers] = defaultdict(lambda: np.zeros(4))
        for visit, surprise in zip(self.visits, self.surprise, strict=True):
            sums[visit.premises] += self.weight(visit.day) * np.append(surprise, 1.0)
        return sums

    @cached_property
    def temperature(self) -> float:
        """The usual heat of the seven days before; NaN where nobody wrote it down."""
        last = [v.temperature for v in self.visits if (self.day - v.day).days <= 7]
        written = [each for each in last if each == each]
        return float(np.median(written)) if written else float("nan")


def _counted(found: Finding) -> Numbers:
    minor = min(found.minor, MOST_MINOR)
    return np.array([found.critical > 0, found.serious > 0, minor], dtype=np.float64)


def _add(findings: dict[date, Finding], previous: Finding | None) -> None:
    """Add a finding written beside a later visit, unless we hold it; sources round its day."""
    if previous and not any(abs((previous.day - day).days) <= 1 for day in findings):
        findings[previous.day] = previous
