"""What may be done next, and the procedure as a table."""

from datetime import date
from typing import Any

from ninja import Schema

Said = dict[str, Any]


class MissingOut(Schema):
    says: str
    basis: str
    article: str


class CaseMoveOut(Schema):
    name: str
    label: str
    basis: str
    article: str
    mine: bool
    missing: list[MissingOut]
    form: Said


class PossibleMeasureOut(Schema):
    """A coercive measure by the moves it can begin with."""

    procedure: str
    procedure_name: str
    article: str
    moves: list[CaseMoveOut]


class RowOfTable(Schema):
    name: str
    label: str
    source: str
    target: str
    article: str
    permission: str
    needs: list[MissingOut]
    form: Said
    papers: list[str]


class EditionOut(Schema):
    """``since``: from when it is in force; ``source``: the text of the law it carries out."""

    since: date
    source: str


class ProcedureOut(Schema):
    name: str
    label: str
    edition: date
    editions: list[EditionOut]
    start: str
    steps: dict[str, str]
    moves: list[RowOfTable]
