"""Open311 GeoReport v2, all six methods, JSON and XML (https://wiki.open311.org/GeoReport_v2)."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, path
from django.views.decorators.csrf import csrf_exempt

from jianhu.command import services
from jianhu.command.queries import open311
from jianhu.command.rules.intake import BadLead
from jianhu.command.rules.open311 import as_xml, definition_as_xml
from jianhu.kit.errors import Refusal
from jianhu.sensing.queries import source_by_key

View = Callable[..., HttpResponse]


def listed(request: HttpRequest, form: str) -> HttpResponse:
    return _answer(form, "services", open311.services())


def defined(request: HttpRequest, code: str, form: str) -> HttpResponse:
    definition = open311.definition(code)
    if form == "xml":
        return HttpResponse(definition_as_xml(definition), content_type="text/xml; charset=utf-8")
    return _json(definition)


def requested(request: HttpRequest, form: str) -> HttpResponse:
    if request.method == "POST":
        return _answer(form, "service_requests", [_report(request)], status=201)
    rows = open311.requests_of(
        ids=request.GET.get("service_request_id", ""),
        service_code=request.GET.get("service_code", ""),
        status=request.GET.get("status", ""),
        start=_moment(request, "start_date"),
        end=_moment(request, "end_date"),
    )
    return _answer(form, "service_requests", rows)


def one(request: HttpRequest, number: str, form: str) -> HttpResponse:
    return _answer(form, "service_requests", [open311.request_of(number)])


def by_token(request: HttpRequest, token: str, form: str) -> HttpResponse:
    return _answer(form, "service_requests", [open311.request_of_token(token)])


def _report(request: HttpRequest) -> dict[str, Any]:
    given = request.POST
    source = source_by_key(given.get("api_key", ""))
    if source is None:
        raise BadKey("缺少有效的 api_key。")
    if not given.get("service_code"):
        raise BadLead("service_code 没有填写。")
    if not given.get("description"):
        raise BadLead("description 没有填写。")
    name = f"{given.get('last_name', '')}{given.get('first_name', '')}"
    lead = services.receive_report(
        channel="open311",
        text=given["description"],
        kind=open311.definition(given["service_code"])["service_code"],
        lon=_number(given.get("long")),
        lat=_number(given.get("lat")),
        place=given.get("address_string", "")[:120],
        reporter_name=name[:40],
        reporter_phone=given.get("phone", "")[:20],
    )
    return open311.request_of_token(lead.token or "") | {"service_notice": "", "account_id": ""}


class BadKey(Refusal):
    """Open311 wants a key for writing."""

    code = "bad-key"
    status = 403


def _answer(form: str, name: str, rows: list[dict[str, Any]], status: int = 200) -> HttpResponse:
    if form == "xml":
        return HttpResponse(
            as_xml(name, rows), status=status, content_type="text/xml; charset=utf-8"
        )
    return _json(rows, status)


def _json(said: Any, status: int = 200) -> HttpResponse:
    return JsonResponse(said, safe=False, status=status, json_dumps_params={"ensure_ascii": False})


def _number(given: str | None) -> float | None:
    try:
        return float(given) if given else None
    except ValueError as error:
        raise BadLead("lat 和 long 应当是数字。") from error


def _moment(request: HttpRequest, name: str) -> datetime | None:
    given = request.GET.get(name)
    try:
        return datetime.fromisoformat(given) if given else None
    except ValueError as error:
        raise BadLead(f"{name} 应当是 ISO 8601 时间。") from error


def _saying_no(view: View) -> View:
    """Say refusals in Open311's own words: a list of code and description."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, form: str, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, form=form, **kwargs)
        except Refusal as refusal:
            status = 400 if refusal.status == 422 else refusal.status
            rows = [{"code": status, "description": refusal.message}]
            return _answer(form, "errors", rows, status)

    return csrf_exempt(answered)


PLACES: tuple[tuple[str, View], ...] = (
    ("services", listed),
    ("services/<str:code>", defined),
    ("requests", requested),
    ("requests/<str:number>", one),
    ("tokens/<str:token>", by_token),
)
urlpatterns: list[URLPattern] = [
    path(f"{place}.{form}", _saying_no(view), {"form": form})
    for place, view in PLACES
    for form in ("json", "xml")
]
