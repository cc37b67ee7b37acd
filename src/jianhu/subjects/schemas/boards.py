"""Counts, levels and lists, as they are shown."""

from typing import Any

from ninja import Field, Schema

from jianhu.subjects.schemas.parts import ListedMeasureOut, with_keys


class ColourBoardOut(Schema):
    industry: str
    name: str
    total: int
    pending: int
    colours: dict[str, int]


class SubjectTownOut(Schema):
    key: str
    name: str
    count: int = Field(alias="subjects")


class ColourLevelOut(Schema):
    key: str
    name: str
    subjects: int
    measures: list[ListedMeasureOut]

    @staticmethod
    def resolve_measures(level: Any) -> list[Any]:
        return with_keys(level.measures)


class ColourHoursOut(Schema):
    colour: str
    subjects: int
    hours: int
    per_subject: float


class SubjectPoint(Schema):
    """A point of the map, with how many items apply there."""

    code: str
    name: str
    kind: str
    industry: str
    colour: str
    lon: float
    lat: float
    items: int


class SubjectListKnown(Schema):
    key: str
    name: str
    office: str
    columns: list[str]


class SubjectListImported(Schema):
    added: int
    changed: int
    unchanged: int
    filed: int
    waiting: int
    refused: list[str]
