"""鉴湖, the lake."""

from functools import cache

import numpy as np
import shapely

from jianhu.organisations.demonstration.plane import curve, dice

LAKE = [
    (-11_500, 300), (-8_800, -700), (-6_000, -250), (-3_000, -1_000), (0, -450),
    (3_200, -1_100), (6_200, -350), (9_200, -1_000), (11_800, 300),
]  # fmt: skip


@cache
def lake() -> shapely.Geometry:
    """A long lake of changing breadth with three islets, like a chain of pools."""
    chance = dice("lake")
    middle = curve(np.array(LAKE, float), chance, 0.1, 400)
    steps = np.linspace(0, 1, 240)
    points = shapely.line_interpolate_point(middle, steps, normalized=True)
    breadth = 140 + 330 * np.abs(np.sin(steps * 9.5)) ** 1.5 + chance.uniform(-25, 25, 240)
    pools = shapely.union_all(shapely.buffer(points, breadth * np.clip(9 * steps, 0.4, 1)))
    islets = [points[n].buffer(chance.uniform(45, 80)) for n in (38, 118, 196)]
    return pools.buffer(60).buffer(-60).difference(shapely.union_all(islets)).simplify(4)
