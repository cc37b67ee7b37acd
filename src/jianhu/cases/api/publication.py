"""Routes for everybody: decisions while they are shown, and how each office works."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from jianhu.base.access import Request, needs, open_to
from jianhu.cases.queries import header, publication
from jianhu.cases.schemas import SaidIn
from jianhu.cases.services import entrusting

router = Router(tags=["cases"], auth=None)
entrusted = Router(tags=["cases"])
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


class PublicityOfficeOut(Schema):
    name: str
    kind: str
    phone: str
    items: int
    statutes: list[str]
    procedures: list[WaysOut]
    remedies: list[RemedyOut]


class EntrustmentOut(Schema):
    id: int
    by: str
    to: str
    items: list[str]
    powers: str
    document: str
    since: date
    until: date
    by_published_on: date | None
    to_published_on: date | None


@router.get("", response=PublishedPage, operation_id="published_list")
@open_to("public")
def published(request: HttpRequest, cursor: str = "", limit: int = 50) -> Out:
    """公示中的行政处罚决定"""
    return publication.page(cursor=cursor, limit=limit)._asdict()


@offices.get("/{code}", response=PublicityOfficeOut, operation_id="publicity_office")
@open_to("public")
def office(request: HttpRequest, code: str) -> Out:
    """执法机关、依据、程序和救济途径"""
    return publication.publicity(code)


@entrusted.get("", auth=None, response=list[EntrustmentOut], operation_id="entrustments_list")
@open_to("public")
def entrustments(request: HttpRequest) -> list[Out]:
    """双方已公布的委托书"""
    return header.entrustments()


@entrusted.post("", response=EntrustmentOut, operation_id="entrustments_write")
@needs("cases.decide")
def entrust(request: Request, said: SaidIn) -> Out:
    """委托实施行政处罚"""
    return header.out(entrusting.entrust(request.user, said.said))


@entrusted.post("/{pk}/publication", response=EntrustmentOut, operation_id="entrustments_publish")
@needs("cases.decide")
def publish(request: Request, pk: int) -> Out:
    """公布委托书"""
    return header.out(entrusting.publish_entrustment(request.user, pk))
