"""The numbers known of a visit on the morning of a day, in the order of ``themes.NUMBERED``."""

from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np

from jianhu.planning.risk.around import around, branches
from jianhu.planning.risk.known import Known, Numbers
from jianhu.planning.risk.visit import Finding, Visit

HALF_LIFE = 365
FIRST_VISIT = 2.5
"""Years since the last visit, where there was none; longer gaps count the same."""
MILD = 15.0
"""Degrees where nobody wrote down the weather."""
OLDEST, YOUNG, UNKNOWN_AGE = 12.0, 4.0, 5.0
MANY, MANY_MINOR = 6, 10


def numbers(visits: Sequence[Visit], known: Known) -> Numbers:
    """Return one row per visit."""
    own = np.array([list(_own(visit, known)) for visit in visits]).reshape(len(visits), -1)
    heat = MILD if known.temperature != known.temperature else known.temperature
    weather = np.full((len(visits), 1), heat)
    return np.hstack([own, around(visits, known), branches(visits, known), weather])


def _own(visit: Visit, known: Known) -> Iterator[float]:
    findings = known.findings(visit)
    yield from _past(findings, known)
    yield from _last(findings, known)
    sums = known.by_premises.get(visit.premises, np.zeros(4))
    yield from sums[:3] / (sums[3] + 1)
    yield _years(findings, known.day)
    yield float(not findings)
    yield from _age(visit, known.day)


def _past(findings: Sequence[Finding], known: Known) -> Iterator[float]:
    """Premises are taken for usual, as if one visit had told it, until theirs say more."""
    weights = np.array([known.weight(found.day, HALF_LIFE) for found in findings])
    rows = np.array([_marks(found) for found in findings]).reshape(-1, 4)
    yield from (weights @ rows + known.usual) / (weights.sum() + 1)
    yield min(len(findings), MANY)


def _marks(found: Finding) -> tuple[float, float, float, float]:
    return float(found.critical > 0), float(found.serious > 0), found.minor, float(found.failed)


def _last(findings: Sequence[Finding], known: Known) -> tuple[float, float, float, float]:
    if not findings:
        return 0.0, 0.0, float(known.usual[2]), 0.0
    critical, serious, minor, failed = _marks(findings[-1])
    return critical, serious, min(minor, MANY_MINOR), failed


def _years(findings: Sequence[Finding], day: date) -> float:
    return min((day - findings[-1].day).days / 365, FIRST_VISIT) if findings else FIRST_VISIT


def _age(visit: Visit, day: date) -> tuple[float, float]:
    """Return the years on the day of planning, not of the visit, and whether they are few."""
    unknown = visit.age != visit.age
    years = UNKNOWN_AGE if unknown else visit.age - (visit.day - day).days / 365
    return min(years, OLDEST), float(years <= YOUNG)
