"""From what amount on a violation may be a crime: the thresholds of judicial interpretations."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import Field

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Shape
from jianhu.law.provisions import Dated, Provision

Measure = Literal["value", "volume", "saplings", "weight"]
MEASURES = {
    "value": ("价值", "元"),
    "volume": ("立木蓄积", "立方米"),
    "saplings": ("幼树", "株"),
    "weight": ("重量", "千克"),
}


class Found(NamedTuple):
    """What somebody counted, weighed or valued."""

    measure: Measure
    amount: Decimal


class Threshold(Shape):
    """``adds``: amounts below their thresholds are added up by their proportion (折算合计)."""

    measure: Measure
    begins: Decimal = Field(gt=0)
    adds: bool = False

    def says(self) -> str:
        name, unit = MEASURES[self.measure]
        return f"{name}{self.begins.normalize():f}{unit}以上"


class ThresholdVersion(Dated):
    """``in_protected_area``: what the interpretation adds where nature is protected."""

    source: str
    mark: Literal["read", "recalled", "proposal"]
    thresholds: tuple[Threshold, ...] = Field(min_length=1)
    in_protected_area: str = ""


class ThresholdExample(Shape):
    say: str
    name: str
    day: date
    found: dict[Measure, Decimal]
    expect: bool


class Crime(Provision):
    """``words``: a conduct with all of them may be this crime, unless it has one of ``but``."""

    say: str
    words: tuple[str, ...] = Field(min_length=1)
    but: tuple[str, ...] = ()
    versions: tuple[ThresholdVersion, ...] = Field(min_length=1)
    examples: tuple[ThresholdExample, ...]

    def concerns(self, conduct: str) -> bool:
        return all(each in conduct for each in self.words) and not any(
            each in conduct for each in self.but
        )


class Reached(NamedTuple):
    """A threshold that was reached, by what was found."""

    crime: Crime
    version: ThresholdVersion
    threshold: str
    found: str


def crimes() -> dict[str, Crime]:
    return read_yaml_folder(Path(__file__).parent / "crime_thresholds", Crime)


def crime_of(conduct: str) -> Crime | None:
    return next((each for each in crimes().values() if each.concerns(conduct)), None)


def reached(conduct: str, found: Iterable[Found], day: date) -> Reached | None:
    """Return the threshold reached by what was found, by the text of the day of the act."""
    crime = crime_of(conduct)
    known = {each.measure: each.amount for each in found}
    if crime is None or not any(version.since <= day for version in crime.versions):
        return None
    version = crime.text_of(crime.versions, day)
    by = next((each for each in version.thresholds if _passes(each, known)), None)
    if by is not None:
        return Reached(crime, version, by.says(), _told(by, known))
    together = [each for each in version.thresholds if each.adds and each.measure in known]
    if sum(known[each.measure] / each.begins for each in together) < 1:
        return None
    told = "、".join(_told(each, known) for each in together)
    return Reached(crime, version, "、".join(each.says() for each in together) + "折算合计", told)


def _passes(threshold: Threshold, known: dict[Measure, Decimal]) -> bool:
    return known.get(threshold.measure, Decimal(0)) >= threshold.begins


def _told(threshold: Threshold, known: dict[Measure, Decimal]) -> str:
    name, unit = MEASURES[threshold.measure]
    return f"{name}{known[threshold.measure].normalize():f}{unit}"
