"""重复检查: one item of one subject, planned by several offices within some days (row 5)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from jianhu.inspections.rules.parameters import parameters


@dataclass(frozen=True)
class Planned:
    """Who means to check what, between two days. ``where``: the plan's or the visit's number."""

    subject: int
    item: str
    office: int
    first: date
    last: date
    where: str


@dataclass(frozen=True)
class Double:
    """``planned``: at least two offices' intentions, each near another office's; oldest first."""

    subject: int
    item: str
    planned: tuple[Planned, ...]

    @property
    def offices(self) -> tuple[int, ...]:
        return tuple(dict.fromkeys(each.office for each in self.planned))


def doubles(rows: Iterable[Planned]) -> list[Double]:
    """Return one double for each subject and item, however many plans are in it."""
    found: dict[tuple[int, str], list[Planned]] = defaultdict(list)
    for each in rows:
        found[each.subject, each.item].append(each)
    near = ((key, _near_another(some)) for key, some in sorted(found.items()))
    return [Double(*key, tuple(some)) for key, some in near if some]


def _near_another(rows: Sequence[Planned]) -> list[Planned]:
    ordered = sorted(rows, key=lambda each: (each.first, each.last, each.where))
    return [
        one
        for one in ordered
        if any(one.office != two.office and _near(one, two) for two in ordered)
    ]


def _near(one: Planned, two: Planned) -> bool:
    """Where their days overlap, nothing lies between them."""
    earlier, later = sorted((one, two), key=lambda each: each.first)
    apart = max(0, (later.first - earlier.last).days)
    return parameters()["doubled-within"].allows(apart)
