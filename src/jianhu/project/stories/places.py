"""Named places of the demonstration county, and points a few metres off."""

from math import cos, radians

from jianhu.kit.errors import NotFound
from jianhu.organisations.queries import area_named_in
from jianhu.project import demonstration
from jianhu.project.stories.shape import Where

METRES = 111_320.0


def lonlat(where: Where) -> tuple[float, float]:
    lon, lat = where.point or _named(where.place)
    return (
        lon + where.east / (METRES * cos(radians(lat))),
        lat + where.north / METRES,
    )


def _named(name: str) -> tuple[float, float]:
    if (known := demonstration.place(name)) is not None:
        return known
    area = area_named_in(name)
    if area is None or area.lon is None or area.lat is None:
        raise NotFound(f"县里没有叫“{name}”的地方。")
    return area.lon, area.lat
