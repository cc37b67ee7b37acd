"""Hills and parks: what is green between the water and the houses."""

from functools import cache
from typing import NamedTuple

import numpy as np
import shapely

from jianhu.organisations.demonstration.buildings import blocks
from jianhu.organisations.demonstration.county import areas_of
from jianhu.organisations.demonstration.plane import curve, dice
from jianhu.organisations.demonstration.roads import roads
from jianhu.organisations.demonstration.water import surface


class Green(NamedTuple):
    kind: str  # forest, park
    shape: shapely.Geometry


@cache
def greens() -> tuple[Green, ...]:
    parks = [Green("park", block.shape) for block in blocks() if block.use == "park"]
    return tuple([Green("forest", each) for each in _forest()] + parks)


def _forest() -> list[shapely.Geometry]:
    """Everything south of the lake that is no valley: villages and roads lie in the valleys."""
    chance = dice("forest")
    edge = np.array(
        [
            (-20_000, -2_900),
            (-12_000, -1_900),
            (-4_000, -3_000),
            (3_000, -2_300),
            (11_000, -3_300),
            (20_000, -1_900),
        ]
    )
    north = curve(edge.astype(float), chance, 0.12, 300)
    hills = shapely.Polygon([*north.coords, (20_000, -25_000), (-20_000, -25_000)])
    middles = np.array([village.label for village in areas_of("village")]).repeat(4, axis=0)
    clearings = shapely.points(middles + chance.normal(0, 260, middles.shape))
    fields = shapely.buffer(clearings, chance.uniform(120, 420, len(clearings)), quad_segs=3)
    ways = [road.shape.buffer(150) for road in roads() if road.level in ("county", "village")]
    valleys = shapely.union_all([*fields, *ways, surface().buffer(230)]).buffer(120).buffer(-120)
    left = hills.intersection(areas_of("county")[0].shape).difference(valleys)
    smooth = left.buffer(-90).buffer(110).simplify(10)
    return [each for each in shapely.get_parts(smooth) if each.area > 60_000]
