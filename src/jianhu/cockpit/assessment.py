"""智慧化考核: how each office does what it was sent, scored from tasks that anyone can recount.

A scheme is a register file (``assessments/*.yaml``). Its parts are shares of tasks, weighted; a
part that would count fines stops the house at start-up, as with figures.
"""

from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, model_validator

from jianhu.base.models import Person
from jianhu.cockpit.rules import Parts, check_lawful, check_scored, share
from jianhu.command.queries import assessing
from jianhu.kit.errors import NotFound
from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape
from jianhu.organisations import queries as organisations


class Part(Shape):
    """A share with its weight; ``turned`` counts what did *not* happen (rework)."""

    name: str
    numerator: str
    denominator: str
    weight: float = Field(gt=0)
    turned: bool = False


class SchemeExample(Shape):
    say: str
    counts: dict[str, int]
    score: float | None


class Scheme(Shape):
    name: str
    source: str
    level: Level
    parts: tuple[Part, ...]
    examples: tuple[SchemeExample, ...]

    @model_validator(mode="after")
    def _lawful(self) -> "Scheme":
        for part in self.parts:
            check_lawful(part.name, part.name, part.numerator, part.denominator)
            check_scored(part.name, part.numerator, part.denominator)
        return self

    def read(self, counts: dict[str, int]) -> list[dict[str, Any]]:
        """Return each part with its numbers; a part without a denominator has no value."""
        return [_read(part, counts) for part in self.parts]

    def score(self, counts: dict[str, int]) -> float | None:
        """Return 0–100 over the parts that have a value; nothing if none has."""
        known = [each for each in self.read(counts) if each["value"] is not None]
        weight = float(sum(each["weight"] for each in known))
        if not weight:
            return None
        earned: float = sum(each["value"] * each["weight"] for each in known)
        return round(earned / weight, 2)


def schemes() -> dict[str, Scheme]:
    return read_yaml_folder(Path(__file__).parent / "assessments", Scheme)


def assess(person: Person, name: str, since: datetime, until: datetime) -> list[dict[str, Any]]:
    """Return every office that had a task in the period, with its score and how it came about."""
    scheme = scheme_of(name)
    offices = {office.pk: office for office in organisations.offices()}
    counted = assessing.by_office(person, since, until)
    found = [
        {
            "office": pk,
            "name": offices[pk].name,
            "kind": offices[pk].get_kind_display(),
            "score": scheme.score(counts),
            "tasks": counts.get("offered_offered", 0),
            "parts": scheme.read(counts),
        }
        for pk, counts in counted.items()
        if pk in offices
    ]
    return sorted(found, key=lambda row: (row["score"] is None, -(row["score"] or 0), row["name"]))


def scheme_of(name: str) -> Scheme:
    if name not in schemes():
        raise NotFound(f"没有“{name}”这个考核方案。")
    return schemes()[name]


def counted(name: str, part: str, side: Literal["numerator", "denominator"]) -> str:
    """Return the name of the count on one side of a scheme's part."""
    for each in scheme_of(name).parts:
        if each.name == part:
            return each.numerator if side == "numerator" else each.denominator
    raise NotFound(f"考核方案中没有“{part}”这一项。")


def _read(part: Part, counts: dict[str, int]) -> dict[str, Any]:
    parts = Parts(counts.get(part.numerator, 0), counts.get(part.denominator, 0))
    value = share(parts)
    if part.turned and value is not None:
        value = round(100 - value, 2)
    return {
        "name": part.name,
        "numerator": parts.numerator,
        "denominator": parts.denominator,
        "value": value,
        "weight": part.weight,
        "turned": part.turned,
    }
