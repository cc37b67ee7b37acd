"""从轻、一般、从重: where inside a tier's range a publisher lets the fine lie."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Literal

from jianhu.kit.errors import NotFound
from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Shape
from jianhu.law.discretion.amounts import CENT, Bounds, Share, to_cent
from jianhu.law.discretion.assess import Assessment, within
from jianhu.law.discretion.table import Mark, Table
from jianhu.law.provisions import Provision

Way = Literal["lighter", "ordinary", "heavier"]
WAYS: dict[Way, str] = {"lighter": "从轻", "ordinary": "一般", "heavier": "从重"}


class WithoutFloor(Shape):
    """Shares of the most that may be fined."""

    lighter: Share
    ordinary: Share


class WithoutCeiling(Shape):
    """Multiples of the least that may be fined."""

    ordinary: Decimal
    heavier: Decimal


class LeaningExample(Shape):
    say: str
    given: Bounds
    way: Way
    expect: Bounds


class Leaning(Provision):
    """``middle``: how far from floor to ceiling an ordinary fine lies; lighter is below it."""

    area: str
    published_on: date
    since: date
    until: date | None = None
    middle: Share
    without_floor: WithoutFloor
    without_ceiling: WithoutCeiling
    mark: Mark
    examples: tuple[LeaningExample, ...]


def leanings() -> dict[str, Leaning]:
    return read_yaml_folder(Path(__file__).parents[1] / "leanings", Leaning)


def leaning_for(table: Table) -> Leaning:
    """Return the rule of the table's own publisher."""
    for known in leanings().values():
        if table.area.startswith(known.area):
            return known
    raise NotFound(f"没有登记适用于区划代码{table.area}的从轻、从重办法。")


def leant(found: Assessment, way: Way, by: Leaning) -> Assessment:
    """Return the part of the range that is left, inside what the statute allows."""
    kept = within(part_of(found.range, way, by), found.statutory)
    reason = f"{WAYS[way]}处罚：{found.range}中取{kept}"
    return found._replace(range=kept, reasons=(*found.reasons, reason))


def part_of(given: Bounds, way: Way, by: Leaning) -> Bounds:
    if given.min == given.max:
        return given
    if given.min is None:
        return _without_floor(given.max or Decimal(0), way, by)
    if given.max is None:
        return _without_ceiling(given.min, way, by)
    return _of_both(given.min, given.max, way, by)


def _of_both(low: Decimal, high: Decimal, way: Way, by: Leaning) -> Bounds:
    middle = to_cent(Fraction(low) + (Fraction(high) - Fraction(low)) * by.middle)
    if way == "lighter":
        return Bounds(min=low, max=max(middle - CENT, low))
    return Bounds(min=middle, max=middle if way == "ordinary" else high)


def _without_floor(high: Decimal, way: Way, by: Leaning) -> Bounds:
    """Of a heavier fine nothing is said but that it is no less than an ordinary one."""
    part = by.without_floor.lighter if way == "lighter" else by.without_floor.ordinary
    sum_ = to_cent(Fraction(high) * part)
    return Bounds(min=sum_, max=high if way == "heavier" else sum_)


def _without_ceiling(low: Decimal, way: Way, by: Leaning) -> Bounds:
    """Of a lighter fine nothing is said but that it is no more than an ordinary one."""
    times = by.without_ceiling.heavier if way == "heavier" else by.without_ceiling.ordinary
    return Bounds(min=low if way == "lighter" else to_cent(low * times), max=to_cent(low * times))
