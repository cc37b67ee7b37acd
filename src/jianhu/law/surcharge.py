"""加处罚款: what a fine paid late costs more (行政处罚法 72, 行政强制法 45)."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Shape
from jianhu.law.provisions import Dated, Provision


class RateVersion(Dated):
    percent_per_day: Decimal
    percent_at_most: Decimal


class RateExample(Shape):
    say: str
    fine: Decimal
    days: int
    expect: Decimal


class Rate(Provision):
    versions: tuple[RateVersion, ...]
    examples: tuple[RateExample, ...]

    def on(self, day: date) -> RateVersion:
        """Return the rate of the text in force on a day."""
        return self.text_of(self.versions, day)


def rates() -> dict[str, Rate]:
    return read_yaml_folder(Path(__file__).parent / "rates", Rate)


def surcharge(rate: RateVersion, fine: Decimal, days: int) -> Decimal:
    """Return the yuan due after so many days beyond the term, to the cent."""
    percent = min(rate.percent_per_day * max(days, 0), rate.percent_at_most)
    return (fine * percent / 100).quantize(Decimal("0.01"))
