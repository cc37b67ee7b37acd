"""What a publisher takes off the fine that its table gives, and never below the statute's floor."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from jianhu.kit.errors import NotFound
from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Shape
from jianhu.law.discretion.amounts import Bounds, Share, to_cent
from jianhu.law.discretion.assess import Assessment, within
from jianhu.law.discretion.standing import NotUsable
from jianhu.law.discretion.table import Mark, Table
from jianhu.law.provisions import Provision


class AdjustmentExample(Shape):
    say: str
    given: Bounds
    statutory: Bounds
    expect: Bounds


class Adjustment(Provision):
    """``least`` to ``most`` of the fine is taken off. ``unless``: when it must not be."""

    area: str
    published_on: date
    since: date
    until: date | None = None
    least: Share
    most: Share
    unless: tuple[str, ...] = ()
    mark: Mark
    examples: tuple[AdjustmentExample, ...]


def adjustments() -> dict[str, Adjustment]:
    return read_yaml_folder(Path(__file__).parents[1] / "adjustments", Adjustment)


def for_table(name: str, table: Table) -> Adjustment:
    """Return the adjustment by its name; another publisher's does not reach this table."""
    known = adjustments().get(name)
    if known is None:
        raise NotFound(f"没有“{name}”这一调整；可选：{'、'.join(adjustments())}。")
    if not table.area.startswith(known.area):
        raise NotUsable(f"“{known.name}”只适用于区划代码{known.area}开头的地区的裁量表。")
    return known


def adjusted(found: Assessment, by: Adjustment) -> Assessment:
    """Return the assessment with what may be taken off, and the reason for it."""
    low, high = _left(found.range.min, by.most), _left(found.range.max, by.least)
    kept = within(Bounds(min=low, max=high), found.statutory)
    reason = f"{by.name}：{found.range}降低后为{kept}（不低于法定下限）"
    return found._replace(range=kept, reasons=(*found.reasons, reason))


def _left(end: Decimal | None, off: Fraction) -> Decimal | None:
    return None if end is None else to_cent(Fraction(end) * (1 - off))
