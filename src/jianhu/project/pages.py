"""The pages a browser opens: the desk, the wall, and the base map beneath both."""

import re
from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe
from shapely.geometry import shape

from jianhu.inspections.rules.clock import clock_off
from jianhu.kit.errors import NotFound
from jianhu.organisations import queries as organisations
from jianhu.project.built import assets

BASE_MAP = "/static/map/base.pmtiles"
Bounds = tuple[float, float, float, float]


@require_safe
@login_required
@ensure_csrf_cookie
def desk(request: HttpRequest, rest: str = "") -> HttpResponse:
    return _page(request, "src/desk/main.ts", "指挥台")


@require_safe
@login_required
@ensure_csrf_cookie
def wall(request: HttpRequest, rest: str = "") -> HttpResponse:
    return _page(request, "src/wall/main.ts", "驾驶舱")


def _page(request: HttpRequest, entry: str, title: str) -> HttpResponse:
    built = assets(entry)
    shown = {"title": title, "built": built, "settings": client_settings()}
    return render(request, "project/app.html", shown, status=200 if built else 503)


def client_settings() -> dict[str, object]:
    """Everything the browser must know before it asks anything."""
    name, bounds = _county()
    return {
        "basemap": _basemap(),
        "demo": settings.DEMO,
        "county": name,
        "bounds": bounds,  # west, south, east, north: what the map shows first
        "clock_off": clock_off(),
    }


def _county() -> tuple[str, Bounds]:
    try:
        county = organisations.county()
    except NotFound:  # nothing imported yet: the desk says so by being empty
        return "", around(120.5, 30.05)
    return county.name, _bounds(county.code, county.since)


@cache
def _bounds(code: str, since: date) -> Bounds:
    """The county's extent; a new edition of the areas has a new first day."""
    county = organisations.county()
    if county.shape:
        west, south, east, north = shape(county.shape).bounds
        return west, south, east, north
    return around(county.lon or 120.5, county.lat or 30.05)


def around(lon: float, lat: float) -> Bounds:
    return lon - 0.25, lat - 0.2, lon + 0.25, lat + 0.2


def _basemap() -> dict[str, object]:
    if settings.BASE_MAP:
        return dict(settings.BASE_MAP)
    return {"kind": "pmtiles", "url": BASE_MAP} if _map_file().exists() else {"kind": "none"}


def _map_file() -> Path:
    return Path(settings.HOME) / "map" / "base.pmtiles"


@require_safe
def base_map(request: HttpRequest) -> HttpResponseBase:
    """The base map, in the pieces the browser asks for."""
    path = _map_file()
    if not path.exists():
        raise Http404
    size = path.stat().st_size
    wanted = re.fullmatch(r"bytes=([0-9]{1,18})-([0-9]{0,18})", request.headers.get("Range", ""))
    if not wanted:
        return FileResponse(path.open("rb"), content_type="application/octet-stream")
    first, last = int(wanted[1]), min(int(wanted[2] or size - 1), size - 1)
    if first > last:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    return _piece(path, first, last, size)


def _piece(path: Path, first: int, last: int, size: int) -> HttpResponse:
    with path.open("rb") as file:
        file.seek(first)
        piece = file.read(last - first + 1)
    headers = {
        "Content-Range": f"bytes {first}-{last}/{size}",
        "Accept-Ranges": "bytes",
        "Cache-Control": "no-cache",
        "ETag": f'"{path.stat().st_mtime_ns:x}-{size:x}"',
    }
    return HttpResponse(piece, status=206, content_type="application/octet-stream", headers=headers)
