"""Measures by colour: a published list, each with its basis and its time limit. Pure."""

from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from jianhu.kit.errors import Refusal
from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape
from jianhu.subjects.rules.colours import Colour

ONLY_PUBLISHED = "国办发〔2020〕49号"


class NotOnTheList(Refusal):
    """Only what the published list has for this level may be applied."""

    code = "measure-not-listed"
    status = 409


class MeasureExample(Shape):
    say: str
    colour: Colour
    willing: bool = True
    day: date
    expect: bool


class Measure(Shape):
    """What may be done with subjects of these colours, from the day it was published.

    ``unwilling``: only for who does not want to correct (诸暨三级监管). ``days`` is the limit.
    """

    name: str
    matter: str
    kind: Literal["incentive", "guidance", "penalty"]
    colours: tuple[Colour, ...]
    unwilling: bool = False
    days: int
    basis: str
    published_on: date
    withdrawn_on: date | None = None
    source: str
    level: Level
    examples: tuple[MeasureExample, ...]

    def fits(self, colour: str, on: date, *, willing: bool = True) -> bool:
        listed = self.published_on <= on and (self.withdrawn_on is None or on < self.withdrawn_on)
        return listed and colour in self.colours and not (self.unwilling and willing)

    def due(self, on: date) -> date:
        return on + timedelta(days=self.days)


def measures() -> dict[str, Measure]:
    return read_yaml_folder(Path(__file__).parents[1] / "measures", Measure)


def measures_for(colour: str, on: date, *, willing: bool = True) -> dict[str, Measure]:
    """Return exactly what a level yields on a day."""
    return {key: m for key, m in measures().items() if m.fits(colour, on, willing=willing)}


def listed(key: str, colour: str, on: date, *, willing: bool = True) -> Measure:
    """Return a measure of the published list, or refuse."""
    found = measures_for(colour, on, willing=willing).get(key)
    if found is None:
        raise NotOnTheList(
            "公布的分级监管措施清单中，没有适用于这一等级的这项措施。", basis=ONLY_PUBLISHED
        )
    return found
