"""Whom to visit first where there is no model: by colour, then by what was found before (row 6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

RANKS = {"red": 0, "yellow": 1, "": 2, "blue": 3, "green": 3}
WEIGHTS = {"case": "critical", "correction": "serious", "corrected": "minor", "education": "minor"}
"""What an outcome weighs for an estimate: a case is what a visit is made to find."""


@dataclass(frozen=True)
class Standing:
    """``found``: visits that found something, of ``made``; ``last``: the day of the last visit."""

    colour: str
    made: int = 0
    found: int = 0
    last: date | None = None


@dataclass(frozen=True)
class Placed:
    """``place``: 1 is the riskiest. ``because``: in words."""

    place: int
    because: str


def placed(known: Mapping[int, Standing]) -> dict[int, Placed]:
    """Return the place of each subject; of two alike, who was not visited for longer is first."""
    order = sorted(known, key=lambda key: (*_order(known[key]), key))
    return {key: Placed(n, _says(known[key])) for n, key in enumerate(order, 1)}


def by_estimate(estimates: Mapping[int, tuple[float, Sequence[str]]]) -> dict[int, Placed]:
    """Return the places by a model's probabilities, with its two strongest reasons."""
    order = sorted(estimates, key=lambda key: (-estimates[key][0], key))
    return {key: Placed(n, "、".join(estimates[key][1][:2])) for n, key in enumerate(order, 1)}


def _order(one: Standing) -> tuple[int, int, date]:
    return RANKS[one.colour], -one.found, one.last or date.min


def _says(one: Standing) -> str:
    colour = {"red": "红码", "yellow": "黄码", "": "未赋码"}.get(one.colour, "绿码")
    return f"{colour}，以往检查{one.made}次，{one.found}次发现问题"
