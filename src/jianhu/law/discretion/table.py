"""A discretion table (裁量基准) as data, in both ways they are published.

By tiers (阶次): conditions lead to a range. By weights (权重累加): a start and the grades of some
factors are shares that add up, and the sum is taken of a highest amount. A table may say both of
a citizen and of an organisation, or of two cases (限期内改正, 逾期未改正): one formula each.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Literal

from pydantic import Field, model_validator

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Shape
from jianhu.law.discretion.amounts import Bounds, Share
from jianhu.law.provisions import Provision

Party = Literal["anyone", "organisation", "citizen"]
PARTIES: dict[Party, str] = {"anyone": "", "organisation": "单位", "citizen": "个人"}
Mark = Literal["read", "recalled", "proposal"]


class Statutory(Shape):
    """What the statute itself allows, for whom, in which case."""

    party: Party = "anyone"
    case: str = ""
    range: Bounds


class Tier(Shape):
    """``when`` gives each column of the published table its condition."""

    when: dict[str, str]
    range: Bounds
    party: Party = "anyone"
    case: str = ""
    kinds: tuple[str, ...] = ("罚款",)
    source: str = ""


class Grade(Shape):
    name: str
    weight: Share


class Factor(Shape):
    name: str
    grades: tuple[Grade, ...] = Field(min_length=1)

    @property
    def lowest(self) -> Grade:
        return min(self.grades, key=lambda grade: grade.weight)


class Formula(Shape):
    """裁量百分值总和 × ``top``; with ``of``, × ``top`` × what that names.

    ``at_least`` and ``at_most`` bound the sum (“不足20%的，按20%计算”).
    """

    party: Party = "anyone"
    case: str = ""
    start: Share
    top: Decimal
    of: str = ""
    at_least: Share = Fraction(0)
    at_most: Share = Fraction(1)


class Example(Shape):
    """``grades``: what is found, as said to ``assess``. ``expect``: a range, or one sum."""

    say: str
    grades: dict[str, str]
    party: Party = "anyone"
    case: str = ""
    quantity: Decimal | None = None
    expect: Bounds


class Table(Provision):
    """``name`` is the conduct, ``basis`` the articles as published, ``item`` that of a catalogue.

    ``area``: the division whose agencies it binds, by the beginning of their code.
    ``ends_inside``: whether “3个月以下” has three months in it; the publisher says.
    ``of_at_least``: what a multiple is taken of at the least (“不足二十万元的，按二十万元计算”).
    ``unclear``: whether a factor that cannot be found out counts with its lowest grade.
    """

    code: str
    item: str = ""
    area: str
    mark: Mark
    published_on: date | None
    since: date
    until: date | None = None
    ends_inside: bool = True
    unclear: Literal["lowest", "refused"] = "refused"
    of_at_least: Decimal | None = None
    statutory: tuple[Statutory, ...] = Field(min_length=1)
    formulas: tuple[Formula, ...] = ()
    factors: tuple[Factor, ...] = ()
    tiers: tuple[Tier, ...] = ()
    notes: tuple[str, ...] = ()
    examples: tuple[Example, ...]

    @model_validator(mode="after")
    def _is_one_of_the_two(self) -> "Table":
        if bool(self.formulas and self.factors) == bool(self.tiers):
            raise ValueError("裁量表应当有阶次，或者有裁量要素和公式，二者之一")
        return self


def tables() -> dict[str, Table]:
    return read_yaml_folder(Path(__file__).parents[1] / "discretion_tables", Table)
