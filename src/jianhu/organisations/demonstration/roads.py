"""Roads of three orders: between towns, in the town's grid of streets, to every village."""

from collections.abc import Iterable
from functools import cache
from itertools import combinations
from typing import NamedTuple

import numpy as np
import shapely
from shapely import affinity

from jianhu.organisations.demonstration.county import areas_of
from jianhu.organisations.demonstration.mesh import TOWN_MIDDLE
from jianhu.organisations.demonstration.names import ACROSS, ALONG
from jianhu.organisations.demonstration.plane import Points, curve, dice
from jianhu.organisations.demonstration.towns import TOWNS, Town
from jianhu.organisations.demonstration.water import surface, waters

TILT = 7.0  # degrees by which the town's grid leans
GATES = ((-18_000, 9_500), (-18_000, -2_500), (18_000, 10_500), (18_500, -1_500), (1_500, 20_000))


class Road(NamedTuple):
    name: str
    level: str  # county, town, village, lane
    shape: shapely.Geometry

    @property
    def cls(self) -> str:
        return "main" if self.level == "county" else "street"


@cache
def roads() -> tuple[Road, ...]:
    county = areas_of("county")[0].shape
    found = [*_between_towns(), *_streets(), *_town_grids(), *_to_villages()]
    clipped = (each._replace(shape=each.shape.intersection(county)) for each in found)
    return tuple(each for each in clipped if not each.shape.is_empty)


@cache
def built_up() -> shapely.Geometry:
    """Return where the county town stands: its four streets towns, less the lake shore."""
    towns = shapely.union_all([t.shape for t in areas_of("town") if t.tier == "城区"])
    turns = np.linspace(0, 2 * np.pi, 90, endpoint=False)
    waves = 1 + 0.13 * np.sin(3 * turns + 1) + 0.1 * np.sin(5 * turns) + 0.05 * np.sin(11 * turns)
    ring = np.column_stack([4_600 * np.cos(turns), 4_200 * np.sin(turns)]) * waves[:, None]
    middle = shapely.Polygon(TOWN_MIDDLE + ring)
    lake = next(each.shape for each in waters() if each.kind == "lake")
    return towns.intersection(middle).difference(lake.buffer(120))


def tree(points: Points) -> list[tuple[int, int]]:
    """Return the shortest set of links that joins all points."""
    joined, links = [0], []
    away = np.hypot(*(points - points[0]).T)
    nearest = np.zeros(len(points), int)
    away[0] = np.inf
    while len(joined) < len(points):
        new = int(np.argmin(away))
        links.append((int(nearest[new]), new))
        joined.append(new)
        closer = np.hypot(*(points - points[new]).T)
        better = (closer < away) & (away < np.inf)
        nearest[better] = new
        away = np.where(away < np.inf, np.minimum(away, closer), np.inf)
        away[new] = np.inf
    return links


def _between_towns() -> Iterable[Road]:
    chance = dice("county roads")
    middles = np.array([(town.x, town.y) for town in TOWNS])
    far = {
        pair: np.hypot(*(middles[pair[0]] - middles[pair[1]]))
        for pair in combinations(range(len(TOWNS)), 2)
    }
    links = {(min(link), max(link)) for link in tree(middles)}
    for town in range(len(TOWNS)):
        links |= set(sorted((p for p in far if town in p), key=far.__getitem__)[:2])
    for one, other in sorted(links):
        name = f"{TOWNS[one].short[0]}{TOWNS[other].short[0]}线"
        line = curve(middles[[one, other]], chance, 0.07, 700)
        yield Road(name, "county", line.difference(built_up()))
    for gate in np.array(GATES, float):
        nearest = int(np.argmin(np.hypot(*(middles - gate).T)))
        line = curve(np.array([middles[nearest], gate]), chance, 0.06, 700)
        yield Road(f"{TOWNS[nearest].short}大道", "county", line.difference(built_up()))
    through = np.array(
        [(-19_000, 2_000), (-9_000, 6_300), (1_000, 9_600), (10_000, 9_200), (19_000, 13_500)]
    )
    yield Road("鉴湖高速公路", "county", curve(through, chance, 0.03, 1_500))


def _streets() -> Iterable[Road]:
    """The town's grid: every third street is a main one; gaps make blocks of all sizes."""
    chance, ground = dice("streets"), built_up()
    for names, upright in ((ACROSS, False), (ALONG, True)):
        offset, number = -4_800.0, 0
        while offset < 4_800:
            main = number % 3 == 1
            line = _across(offset, upright=upright, chance=chance)
            name = names[number % len(names)]
            if not main and chance.random() < 0.5:
                line = line.difference(_gap(chance))
            yield Road(name, "county" if main else "town", line.intersection(ground))
            offset += chance.uniform(290, 470)
            number += 1


def _across(offset: float, *, upright: bool, chance: np.random.Generator) -> shapely.LineString:
    ends = np.array([(-5_200.0, offset), (0.0, offset), (5_200.0, offset)])
    line = curve(ends[:, ::-1] if upright else ends, chance, 0.012, 900)
    turned = affinity.rotate(line, TILT, origin=(0, 0))
    return affinity.translate(turned, *TOWN_MIDDLE)


def _gap(chance: np.random.Generator) -> shapely.Geometry:
    return shapely.Point(TOWN_MIDDLE + chance.uniform(-3_500, 3_500, 2)).buffer(700)


def small_town(town: Town) -> tuple[float, float]:
    """Return how far a town reaches from its middle, in metres, and how it leans, in degrees."""
    return 900 if town.tier == "中心" else 560, dice(town.code).uniform(-20, 20)


def _town_grids() -> Iterable[Road]:
    """A handful of streets around the middle of each of the other towns."""
    for town in TOWNS:
        if town.tier == "城区":
            continue
        chance = dice(f"streets {town.code}")
        reach, turn = small_town(town)
        for names, upright in ((ACROSS, False), (ALONG, True)):
            for number, offset in enumerate(np.arange(-reach * 0.8, reach, 230)):
                ends = np.array([(-reach, offset), (reach, offset)]) * chance.uniform(0.75, 1)
                line = curve(ends[:, ::-1] if upright else ends, chance, 0.02, 300)
                line = affinity.translate(
                    affinity.rotate(line, turn, origin=(0, 0)), town.x, town.y
                )
                yield Road(f"{town.short}{names[number]}", "town", line)


def _to_villages() -> Iterable[Road]:
    town_ground = built_up().buffer(100)
    villages = areas_of("village")
    for town in TOWNS:
        chance = dice(f"village roads {town.code}")
        own = [each for each in villages if each.parent == town.code]
        points = np.array([(town.x, town.y), *(each.label for each in own)])
        for one, other in tree(points):
            line = _dry(points[[one, other]], chance).difference(town_ground)
            name = f"{own[other - 1].name.removesuffix('村').removesuffix('社区')}路"
            if not line.is_empty:
                yield Road(name, "village", line)


def _dry(ends: Points, chance: np.random.Generator) -> shapely.LineString:
    """Return a road that is least in the water, of a few tries; bridges there must be."""
    tries = [curve(ends, chance, roughness, 160) for roughness in (0.1, 0.14, 0.18)]
    wet = surface()
    shapely.prepare(wet)
    return min(tries, key=lambda line: line.intersection(wet).length if line.intersects(wet) else 0)
