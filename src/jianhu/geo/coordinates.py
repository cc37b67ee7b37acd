"""GCJ-02, the shifted coordinates of Chinese web maps, to WGS84 (CGCS2000) and back.

Coordinates are stored in CGCS2000, which equals WGS84 at our accuracy. What arrives from a
provider that shifts (Amap, Tencent, WeChat) is converted at the door. ``TABLE`` is shared with
the web client's tests.
"""

from math import cos, pi, sin, sqrt

AXIS, FLATTENING = 6378245.0, 0.00669342162296594323  # Krasovsky 1940: radius in metres, e²

# WGS84 (lon, lat) and what the providers make of it. The first is the pair every library prints.
TABLE = (
    ((116.404, 39.915), (116.41024449916938, 39.91640428150164)),
    ((120.5, 30.05), (120.50431431231274, 30.047541658969983)),
    ((120.15, 30.28), (120.1547094727907, 30.277680670674574)),
    ((121.4737, 31.2304), (121.47822305927693, 31.22845773757727)),
)


def wgs84_to_gcj02(lon: float, lat: float) -> tuple[float, float]:
    """Return the shifted point; outside China nothing is shifted."""
    if not in_china(lon, lat):
        return lon, lat
    east, north = _shift(lon, lat)
    return lon + east, lat + north


def gcj02_to_wgs84(lon: float, lat: float) -> tuple[float, float]:
    """Return the point that is shifted to this one, found by iteration (to 1e-9 m)."""
    there = lon, lat
    for _ in range(20):
        shifted = wgs84_to_gcj02(*there)
        miss = shifted[0] - lon, shifted[1] - lat
        there = there[0] - miss[0], there[1] - miss[1]
        if max(map(abs, miss)) < 1e-12:
            break
    return there


def in_china(lon: float, lat: float) -> bool:
    """Whether the providers shift here: the rectangle they use, not a boundary."""
    return 72.004 <= lon <= 137.8347 and 0.8293 <= lat <= 55.8271


def _shift(lon: float, lat: float) -> tuple[float, float]:
    x, y = lon - 105, lat - 35
    wave = 20 * (sin(6 * x * pi) + sin(2 * x * pi))
    north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x))
    north += (wave + 20 * sin(y * pi) + 40 * sin(y / 3 * pi)) * 2 / 3
    north += (160 * sin(y / 12 * pi) + 320 * sin(y / 30 * pi)) * 2 / 3
    east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x))
    east += (wave + 20 * sin(x * pi) + 40 * sin(x / 3 * pi)) * 2 / 3
    east += (150 * sin(x / 12 * pi) + 300 * sin(x / 30 * pi)) * 2 / 3
    slope = lat / 180 * pi
    bend = 1 - FLATTENING * sin(slope) ** 2
    metres_north = AXIS * (1 - FLATTENING) / (bend * sqrt(bend))
    metres_east = AXIS / sqrt(bend) * cos(slope)
    return east * 180 / (metres_east * pi), north * 180 / (metres_north * pi)
