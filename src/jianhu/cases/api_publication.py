"""Routes for everybody: decisions while they are shown, and how each office works."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from jianhu.base.access import open_to
from jianhu.cases.queries import publication

router = Router(tags=["cases"], auth=None)
offices = Router(tags=["cases"], auth=None)
Out = dict[str, Any]


class PublishedOut(Schema):
    number: str
    office: str
    item: str
    party: str
    kinds: list[str]
    fine: Decimal | None
    decided_on: date
    since: date
    until: date


class PublishedPage(Schema):
    items: list[PublishedOut]
    next: str | None


class RemedyOut(Schema):
    name: str
    says: str
    article: str


class WaysOut(Schema):
    name: str
    basis: str
    steps: list[str]


class OfficeOut(Schema):
    name: str
    kind: str
    phone: str
    items: int
    statutes: list[str]
    procedures: list[WaysOut]
    remedies: list[RemedyOut]


@router.get("", response=PublishedPage, operation_id="published_list")
@open_to("public")
def published(request: HttpRequest, cursor: str = "", limit: int = 50) -> Out:
    """公示中的行政处罚决定"""
    return publication.page(cursor=cursor, limit=limit)._asdict()


@offices.get("/{code}", response=OfficeOut, operation_id="publicity_office")
@open_to("public")
def office(request: HttpRequest, code: str) -> Out:
    """执法机关、依据、程序和救济途径"""
    return publication.publicity(code)
