"""Distances on the globe by the haversine formula: right to half a percent, so for any street."""

from math import asin, cos, radians, sin, sqrt

EARTH = 6_371_008.8  # mean radius in metres (IUGG)


def metres(lon1: float, lat1: float, lon2: float, lat2: float) -> float:
    """Return the distance between two points."""
    north, east = radians(lat2 - lat1) / 2, radians(lon2 - lon1) / 2
    a = sin(north) ** 2 + cos(radians(lat1)) * cos(radians(lat2)) * sin(east) ** 2
    return 2 * EARTH * asin(sqrt(min(1.0, a)))


def box_around(lon: float, lat: float, radius: float) -> tuple[float, float, float, float]:
    """Return west, south, east, north of a box that holds everything within a radius in metres.

    For the database's first, indexed look; measure what it finds.
    """
    north = radius / 111_000
    east = north / max(0.01, cos(radians(lat)))
    return lon - east, lat - north, lon + east, lat + north
