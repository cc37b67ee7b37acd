"""What is sent in."""

from datetime import date
from typing import Literal

from ninja import Field, Schema

from jianhu.cases.schemas.moves import Said


class SaidIn(Schema):
    """What is said with a move; its fields are the move's ``form``."""

    said: Said = {}


class MeasureIn(SaidIn):
    """``move``: by which it begins; without one, the procedure's first."""

    procedure: str
    move: str = ""


class OpenIn(Schema):
    matter: Said
    party: Said


class SpotIn(OpenIn):
    """A proof with ``hand`` is what the party drew; it is put on the paper."""

    decision: Said
    proofs: list[Said] = Field(default=[], max_length=20)


class WaiveIn(OpenIn):
    waiver: Said
    proofs: list[Said] = Field(default=[], max_length=20)


class LenientIn(Schema):
    """Who did what, before there is a case."""

    item: str = Field(max_length=40)
    kind: Literal["citizen", "organisation"]
    name: str = Field(min_length=1, max_length=80)
    identity: str = Field(default="", max_length=40)
    happened_on: date
    born_on: date | None = None
