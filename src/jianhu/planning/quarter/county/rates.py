"""The county's rates: files, not code; ``README.md`` says where each comes from."""

from functools import cache
from pathlib import Path

import yaml

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape
from jianhu.planning.quarter.problem import Colour, Source

HERE = Path(__file__).parent


class Asked(Shape):
    code: str
    domain: str
    minutes: int
    questions: tuple[str, ...]


class Planned(Shape):
    """``weight``: how likely the office has such a subject on its plan, beside others."""

    office: str
    weight: float
    items: tuple[Asked, ...]


class KindExample(Shape):
    """``minutes``: what the office with most to see needs when everything is due at once."""

    say: str
    offices: int
    minutes: int


class Kind(Shape):
    label: str
    share: float
    hours: tuple[tuple[int, int], ...]
    weekend: bool
    source: str
    level: Level
    plans: tuple[Planned, ...]
    examples: tuple[KindExample, ...]


class Span(Shape):
    days: int
    share: float


class Force(Shape):
    """``areas``: whether its teams belong to one of four groups of towns, or go anywhere."""

    office: str
    teams: int
    areas: bool
    domains: dict[str, float]


class CapRow(Shape):
    visits: int
    article: str
    free: tuple[Source, ...]


class PatternRow(Shape):
    days: int
    visits: int
    article: str


class RatesExample(Shape):
    say: str
    made: int
    left: int


class Rates(Shape):
    say: str
    source: str
    level: Level
    colours: dict[Colour, float]
    sources: dict[Source, float]
    windows: tuple[Span, ...]
    urgent: tuple[int, int]
    desk: float
    made: float
    closed: float
    off: float
    teams: tuple[Force, ...]
    caps: tuple[CapRow, ...]
    patterns: tuple[PatternRow, ...]
    examples: tuple[RatesExample, ...]


def kinds() -> dict[str, Kind]:
    return read_yaml_folder(HERE / "kinds", Kind)


@cache
def rates() -> Rates:
    return Rates.model_validate(yaml.safe_load((HERE / "rates.yaml").read_text(encoding="utf-8")))
