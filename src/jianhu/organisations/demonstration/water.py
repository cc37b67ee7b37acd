"""The lake the county is named after, its streams from the hills, and the canals of the plain."""

from functools import cache
from typing import NamedTuple

import numpy as np
import shapely

from jianhu.organisations.demonstration.county import areas_of
from jianhu.organisations.demonstration.lake import lake
from jianhu.organisations.demonstration.plane import curve, dice


class River(NamedTuple):
    name: str
    half: float  # half its width, in metres
    through: list[tuple[float, float]]


STREAMS = (
    River("若耶溪", 26,
          [(5_200, -17_500), (4_000, -12_000), (6_300, -7_600), (4_600, -3_500), (4_400, -900)]),
    River("樵风泾", 24,
          [(-9_500, -13_500), (-7_200, -9_000), (-7_400, -4_900), (-5_200, -500)]),
    River("云溪", 20,
          [(-2_500, -17_500), (-400, -12_600), (-1_600, -8_000), (-600, -4_000), (-900, -700)]),
    River("镜水江", 48,
          [(4_400, -800), (4_900, 3_000), (5_200, 7_500), (5_900, 12_000), (5_200, 19_000)]),
    River("沙地江", 40,
          [(-5_000, -400), (-4_400, 3_800), (-5_300, 8_500), (-5_900, 13_500), (-5_000, 19_000)]),
    River("百草运河", 36,
          [(-18_000, 6_300), (-8_000, 7_300), (500, 8_200), (7_000, 9_300), (18_000, 8_200)]),
    River("乌篷河", 22, [(9_600, -700), (11_500, 2_600), (12_400, 6_200), (11_000, 9_000)]),
    River("平桥河", 22, [(-11_200, 200), (-12_200, 3_300), (-11_600, 6_900)]),
)  # fmt: skip


class Water(NamedTuple):
    name: str
    kind: str  # lake, river, canal, pond
    shape: shapely.Geometry


@cache
def waters() -> tuple[Water, ...]:
    county = areas_of("county")[0].shape
    chance = dice("water")
    found = [Water("鉴湖", "lake", lake())]
    for river in STREAMS:
        line = curve(np.array(river.through, float), chance, 0.12, 260)
        found.append(Water(river.name, "river", line.buffer(river.half, quad_segs=3)))
    found += [Water("", "canal", each) for each in _canals(chance)]
    found += [Water("", "pond", each) for each in _ponds(chance)]
    clipped = (each._replace(shape=each.shape.intersection(county)) for each in found)
    return tuple(each for each in clipped if not each.shape.is_empty)


@cache
def surface() -> shapely.Geometry:
    """Return all water as one shape, to keep houses out of it."""
    return shapely.union_all([each.shape for each in waters()])


def _canals(chance: np.random.Generator) -> list[shapely.Geometry]:
    """Short canals everywhere in the plain, east to west and north to south."""
    found = []
    for _ in range(60):
        start = chance.uniform((-14_000, 2_500), (14_000, 17_000))
        length = chance.uniform(900, 2_800)
        turn = chance.choice([0, np.pi / 2]) + chance.normal(0, 0.25)
        end = start + length * np.array([np.cos(turn), np.sin(turn)])
        line = curve(np.array([start, (start + end) / 2, end]), chance, 0.1, 200)
        found.append(line.buffer(chance.uniform(7, 13), quad_segs=2))
    return found


def _ponds(chance: np.random.Generator) -> list[shapely.Geometry]:
    found = []
    for middle in chance.uniform((-14_500, 1_500), (14_500, 17_000), (90, 2)):
        turns = np.linspace(0, 2 * np.pi, 14, endpoint=False)
        radius = chance.uniform(35, 110) * (1 + chance.uniform(-0.3, 0.3, 14))
        ring = middle + np.column_stack([np.cos(turns), np.sin(turns)]) * radius[:, None]
        found.append(shapely.Polygon(ring).buffer(15).buffer(-10))
    return found
