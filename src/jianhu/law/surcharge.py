"""加处罚款: what a fine paid late costs more (行政处罚法 72, 行政强制法 45)."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape
from jianhu.law.deadlines import NotInForce


class RateVersion(Shape):
    since: date
    percent_per_day: Decimal
    percent_at_most: Decimal


class RateExample(Shape):
    say: str
    fine: Decimal
    days: int
    expect: Decimal


class Rate(Shape):
    name: str
    basis: str
    source: str
    level: Level
    versions: tuple[RateVersion, ...]
    examples: tuple[RateExample, ...]

    def on(self, day: date) -> RateVersion:
        known = [version for version in self.versions if version.since <= day]
        if not known:
            raise NotInForce(f"{day}还没有“{self.name}”。", basis=self.basis)
        return max(known, key=lambda version: version.since)


def rates() -> dict[str, Rate]:
    return read_yaml_folder(Path(__file__).parent / "rates", Rate)


def surcharge(rate: RateVersion, fine: Decimal, days: int) -> Decimal:
    """Return the yuan due after so many days beyond the term, to the cent."""
    percent = min(rate.percent_per_day * max(days, 0), rate.percent_at_most)
    return (fine * percent / 100).quantize(Decimal("0.01"))
