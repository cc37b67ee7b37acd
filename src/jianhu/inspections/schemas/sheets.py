"""What a plan's sheet says, as it crosses the wire."""

from datetime import date

from ninja import Schema


class PlanSheetRow(Schema):
    line: int
    subject: str
    name: str
    item: str
    item_name: str
    earliest: date
    due: date
    minutes: int


class PlanSheetRefused(Schema):
    line: int
    says: str
    basis: str


class PlanSheetOut(Schema):
    rows: list[PlanSheetRow]
    refused: list[PlanSheetRefused]
