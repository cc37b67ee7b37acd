"""A map the server draws, for a touch that needs no script: outlines and names to go by."""

from collections.abc import Iterator
from html import escape
from typing import Any

from jianhu.organisations import queries as organisations
from jianhu.portal.rules import View

SIDE = 340  # CSS pixels: the browser sends the touch in these, so the picture is never scaled
PAPER, INK, EDGE, PIN = "#f7f9fb", "#33424f", "#9fb0bf", "#a31218"
VILLAGES_WITHIN = 0.12  # degrees: closer than this the villages have names


def whole() -> View | None:
    """Return the county's square, or nothing where no outlines were imported."""
    corners = [corner for _, shape in _towns() for ring in _rings(shape) for corner in ring]
    if not corners:
        return None
    lons, lats = [each[0] for each in corners], [each[1] for each in corners]
    half = max(max(lons) - min(lons), max(lats) - min(lats)) * 0.53
    lon, lat = (max(lons) + min(lons)) / 2, (max(lats) + min(lats)) / 2
    return View(lon - half, lat - half, lon + half, lat + half)


def drawn(view: View, pin: tuple[float, float] | None) -> str:
    """Return the map as SVG."""
    parts = [*_outlines(view), *_names(view)]
    if pin:
        right, down = _spot(view, *pin)
        parts.append(
            f'<path d="M{right:.1f} {down:.1f}l-9-20a10 10 0 1118 0z" fill="{PIN}" stroke="#fff"/>'
            f'<circle cx="{right:.1f}" cy="{down - 23:.1f}" r="3.6" fill="#fff"/>'
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIDE}" height="{SIDE}" '
        f'viewBox="0 0 {SIDE} {SIDE}" font-family="sans-serif">'
        f'<rect width="{SIDE}" height="{SIDE}" fill="#e3e9ee"/>{"".join(parts)}</svg>'
    )


def _outlines(view: View) -> Iterator[str]:
    for _, shape in _towns():
        path = "".join(_path(view, ring) for ring in _rings(shape))
        yield f'<path d="{path}" fill="{PAPER}" stroke="{EDGE}" stroke-width="1.2"/>'


def _names(view: View) -> Iterator[str]:
    close = view.east - view.west < VILLAGES_WITHIN
    for kind, size in (("village", 11), ("town", 14)) if close else (("town", 12),):
        for area in organisations.areas(kind):
            if area.lon is None or not (view.west < area.lon < view.east):
                continue
            right, down = _spot(view, area.lon, area.lat or 0)
            if 0 < down < SIDE:
                yield (
                    f'<text x="{right:.0f}" y="{down:.0f}" font-size="{size}" fill="{INK}" '
                    f'text-anchor="middle">{escape(area.name)}</text>'
                )


def _towns() -> list[tuple[str, Any]]:
    return [(each.name, each.shape) for each in organisations.drawn("town") if each.shape]


def _rings(shape: Any) -> list[list[list[float]]]:
    polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
    return [polygon[0] for polygon in polygons]


def _path(view: View, ring: list[list[float]]) -> str:
    spots = (_spot(view, *corner[:2]) for corner in ring)
    return "M" + "L".join(f"{right:.1f} {down:.1f}" for right, down in spots) + "Z"


def _spot(view: View, lon: float, lat: float) -> tuple[float, float]:
    right = (lon - view.west) / (view.east - view.west) * SIDE
    down = (view.north - lat) / (view.north - view.south) * SIDE
    return right, down
