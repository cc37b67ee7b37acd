"""What crosses the wire."""

from datetime import date
from typing import Literal

from ninja import Schema

Cell = str | float | int | bool | None


class Drill(Schema):
    to: str


class Slice(Schema):
    """``key`` is what the records route takes as ``part``."""

    key: str
    name: str
    value: float | None


class FigureOut(Schema):
    key: str
    name: str
    value: float | None
    unit: str
    definition: str
    basis: str
    numerator: int | None
    denominator: int | None
    drill: Drill
    better: Literal["up", "down"] | None
    span: Literal["now", "today", "period"]
    slices: list[Slice]


class ModuleOut(Schema):
    key: Literal["organisation", "matters", "operations", "data"]
    name: str
    figures: list[FigureOut]


class Records(Schema):
    columns: list[str]
    rows: list[list[Cell]]
    links: list[str]
    next: str | None


class Day(Schema):
    day: date
    value: float | None
    numerator: int | None
    denominator: int | None


class HotOut(Schema):
    code: str
    name: str
    incidents: int
    open: int
    lon: float
    lat: float
    most: str


class PartOut(Schema):
    name: str
    numerator: int
    denominator: int
    value: float | None
    weight: float
    turned: bool


class Assessed(Schema):
    office: int
    name: str
    kind: str
    score: float | None
    tasks: int
    parts: list[PartOut]


class Assessment(Schema):
    name: str
    source: str
    offices: list[Assessed]


class SchemeOut(Schema):
    code: str
    name: str


class ThirdOut(Schema):
    """``figure``: its key; number and definition stand with the figure."""

    word: str
    figure: str


class TriadOut(Schema):
    key: str
    name: str
    source: str
    thirds: list[ThirdOut]
