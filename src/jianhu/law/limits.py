"""Amounts, ages and numbers a statute sets: at most so much, at least so many."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Literal

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Shape
from jianhu.law.provisions import Dated, Provision


class LimitVersion(Dated):
    value: Decimal


class LimitExample(Shape):
    say: str
    day: date
    given: Decimal
    expect: bool


class Limit(Provision):
    """``within``: what the statute lets happen is at most, at least, or below the value.

    ``mark`` as for a term: read in the law's text, recalled, or a proposal of ours.
    """

    say: str
    unit: Literal["yuan", "year-old", "person", "time", "month", "copy"]
    within: Literal["at-most", "at-least", "below"]
    mark: Literal["read", "recalled", "proposal"]
    versions: tuple[LimitVersion, ...]
    examples: tuple[LimitExample, ...]

    def on(self, day: date) -> Decimal:
        """Return the value of the text in force on a day."""
        return self.text_of(self.versions, day).value

    def allows(self, given: Decimal | int, day: date) -> bool:
        value = self.on(day)
        return {
            "at-most": given <= value,
            "at-least": given >= value,
            "below": given < value,
        }[self.within]


def limits() -> dict[str, Limit]:
    return read_yaml_folder(Path(__file__).parent / "limits", Limit)


def limit(slug: str) -> Limit:
    return limits()[slug]
