"""What crosses the wire."""

from datetime import date
from typing import Any

from ninja import Field, Schema


class ScenarioItemOut(Schema):
    name: str
    use: str
    kind: str
    kind_name: str
    item: str
    item_name: str
    office: str


class ScenePlace(Schema):
    code: str
    name: str
    since: date
    shape: dict[str, Any]


class ScenarioOut(Schema):
    code: str
    name: str
    say: str
    lead: str
    partners: list[str]
    subject: str
    items: list[ScenarioItemOut]
    watches: list[str]
    places: list[ScenePlace]
    troubles: list[str]


class PlaceIn(Schema):
    code: str = Field(min_length=1, max_length=60, pattern=r"^[a-z0-9-]+$")
    name: str = Field(min_length=1, max_length=60)
    shape: dict[str, Any]
