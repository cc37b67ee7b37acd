"""Whom does the order serve, and whom does it burden? The same measure, group by group."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from jianhu.planning.risk.known import Numbers
from jianhu.planning.risk.reorder import in_first_half, simulated
from jianhu.planning.risk.visit import Visit

FEW = 20
"""Groups with fewer visits are told together."""
REST = "其他"

ASPECTS: dict[str, Callable[[Visit], str]] = {
    "风险等级": lambda visit: visit.risk_class,
    "业态": lambda visit: visit.kind,
    "片区": lambda visit: visit.area,
    "检查组": lambda visit: visit.group,
}


@dataclass(frozen=True)
class Share:
    aspect: str
    group: str
    visits: int
    critical: int
    chosen: float
    """Share of the group's visits put into the first half."""
    chosen_in_vain: float
    """The same of visits that found nothing critical: the burden on who did nothing wrong."""
    found_first: float
    """Share of the group's critical visits put into the first half."""
    days_earlier: float


def fairness(visits: Sequence[Visit], scores: Numbers) -> list[Share]:
    """Return each group of each aspect, the largest first."""
    real = np.array([visit.day.toordinal() for visit in visits])
    moved = simulated(real, scores)
    early, earlier = in_first_half(moved), real - moved
    critical = np.array([visit.critical for visit in visits], dtype=np.bool_)
    shares = []
    for aspect, named in ASPECTS.items():
        groups = np.array(_merged([named(visit) or "未知" for visit in visits]))
        for group, count in Counter(groups.tolist()).most_common():
            own = groups == group
            bad = own & critical
            shares.append(
                Share(
                    aspect, group, count, int(bad.sum()), float(early[own].mean()),
                    _mean(early[own & ~critical]), _mean(early[bad]), _mean(earlier[bad]),
                )
            )  # fmt: skip
    return shares


def _merged(groups: list[str]) -> list[str]:
    counts = Counter(groups)
    return [group if counts[group] >= FEW else REST for group in groups]


def _mean(values: Numbers) -> float:
    return float(values.mean()) if len(values) else 0.0
