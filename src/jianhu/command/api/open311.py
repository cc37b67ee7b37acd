"""Open311 GeoReport v2, all six methods, JSON and XML (https://wiki.open311.org/GeoReport_v2)."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, path
from django.views.decorators.csrf import csrf_exempt

from jianhu.base import moments
from jianhu.command import services
from jianhu.command.queries import open311
from jianhu.command.rules import open311 as words
from jianhu.command.rules.intake import BadLead
from jianhu.kit.arriving import oddity, read_moment
from jianhu.kit.errors import Refusal
from jianhu.organisations import queries as organisations
from jianhu.sensing.queries import source_by_key

View = Callable[..., HttpResponse]
SINCE = "2026-11-28T00:00:00+08:00"  # of the addresses below


def discovered(request: HttpRequest, form: str) -> HttpResponse:
    address = request.build_absolute_uri(request.path).rpartition("/")[0]
    centre = next(iter(organisations.offices("command-centre")), None)
    contact = f"{centre.name} {centre.phone}".strip() if centre else ""
    said = words.discovery(address, contact, SINCE)
    return _xml(words.discovery_as_xml(said)) if form == "xml" else _json(said)


def listed(request: HttpRequest, form: str) -> HttpResponse:
    return _answer(form, "services", open311.services())


def defined(request: HttpRequest, code: str, form: str) -> HttpResponse:
    definition = open311.definition(code)
    return _xml(words.definition_as_xml(definition)) if form == "xml" else _json(definition)


def requested(request: HttpRequest, form: str) -> HttpResponse:
    if request.method == "POST":
        return _answer(form, "service_requests", [_report(request)], status=201)
    asked = request.GET
    words.check_statuses(asked.get("status", ""))
    rows = open311.requests_of(
        _reader(request),
        ids=asked.get("service_request_id", ""),
        service_code=asked.get("service_code", ""),
        status=asked.get("status", ""),
        start=_moment(request, "start_date"),
        end=_moment(request, "end_date"),
    )
    return _answer(form, "service_requests", rows)


def one(request: HttpRequest, number: str, form: str) -> HttpResponse:
    return _answer(form, "service_requests", [open311.request_of(number, _reader(request))])


def by_token(request: HttpRequest, token: str, form: str) -> HttpResponse:
    return _answer(form, "service_requests", [open311.request_of_token(token)])


def _report(request: HttpRequest) -> dict[str, Any]:
    given = request.POST.dict()
    source = source_by_key(str(given.pop("api_key", "")))
    if source is None:
        raise BadKey("缺少有效的 api_key。")
    said = {name: str(value) for name, value in given.items()}
    today = moments.local(moments.now()).date().isoformat()
    lead = services.receive_report(
        channel=open311.CHANNEL,
        source=source.code,
        ref=words.ref_of(today, said),
        **words.read_report(said),
    )
    return open311.request_of_token(lead.token or "") | {"service_notice": "", "account_id": ""}


def _reader(request: HttpRequest) -> str:
    """Who reads: a source by its key, or anybody; a wrong key is said, not ignored."""
    key = request.GET.get("api_key", "")
    source = source_by_key(key)
    if key and source is None:
        raise BadKey("api_key 无效。")
    return source.code if source else ""


class BadKey(Refusal):
    """Open311 wants a key for writing, and for reading more than anybody may."""

    code = "bad-key"
    status = 403


def _answer(form: str, name: str, rows: list[dict[str, Any]], status: int = 200) -> HttpResponse:
    return _xml(words.as_xml(name, rows), status) if form == "xml" else _json(rows, status)


def _xml(said: bytes, status: int = 200) -> HttpResponse:
    return HttpResponse(said, status=status, content_type="text/xml; charset=utf-8")


def _json(said: Any, status: int = 200) -> HttpResponse:
    return JsonResponse(said, safe=False, status=status, json_dumps_params={"ensure_ascii": False})


def _moment(request: HttpRequest, name: str) -> datetime | None:
    given = request.GET.get(name, "")
    found = read_moment(given.replace(" ", "+"))
    if given and found is None:
        raise BadLead(f"{name} 应当是 2000 年以后的 ISO 8601 时间，如 2026-11-28T09:00:00+08:00。")
    return found


def _saying_no(view: View) -> View:
    """Say refusals in Open311's own words: a list of code and description."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, form: str, **kwargs: Any) -> HttpResponse:
        try:
            if odd := oddity([request.path, *request.GET.keys(), *request.GET.values()]):
                raise BadLead(f"地址{odd}")
            return view(request, *args, form=form, **kwargs)
        except Refusal as refusal:
            status = 400 if refusal.status == 422 else refusal.status
            rows = [{"code": status, "description": refusal.message}]
            return _answer(form, "errors", rows, status)

    return csrf_exempt(answered)


PLACES: tuple[tuple[str, View], ...] = (
    ("discovery", discovered),
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
