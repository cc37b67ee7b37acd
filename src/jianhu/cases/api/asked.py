"""What several routes ask of a request, and how a file is answered."""

from datetime import datetime
from urllib.parse import quote

from django.http import HttpResponse
from django.http.response import HttpResponseBase

from jianhu.base.access import Request
from jianhu.kit.arriving import read_moment

MAKERS = (
    "cases.handle",
    "cases.review",
    "cases.decide",
    "cases.chair",
    "cases.collect",
    "cases.designate",
    "cases.advise",
)


def as_file(name: str, kind: str, content: bytes) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f"inline; filename*=UTF-8''{quote(name)}"
    keep_private(response)
    return response


def keep_private(response: HttpResponseBase) -> None:
    """Papers and evidence speak of people: no cache on the way or on a shared machine has them."""
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"


def house_of(request: Request) -> str:
    return request.build_absolute_uri("/").rstrip("/")


def said_at(request: Request) -> datetime | None:
    """When it was done by the phone's clock, if it was offline then."""
    return read_moment(request.headers.get("X-Jianhu-Said-At", ""))
