"""The mesh: six hundred cells with natural, shared borders; all areas are put together from it.

The corners come from a Voronoi diagram, dense in the town and wide in the hills; then each edge
is roughened once, for both its neighbours, so that nothing gapes and nothing overlaps.
"""

from functools import cache
from typing import NamedTuple

import numpy as np
import shapely

from jianhu.organisations.demonstration.plane import Points, dice, wiggled

TOWN_MIDDLE = np.array([200.0, 3_600.0])
REACH = 23_000.0


class Mesh(NamedTuple):
    """Cells in the county, with the site each grew from, and who borders on whom."""

    sites: Points
    cells: np.ndarray
    neighbours: tuple[tuple[int, ...], ...]


@cache
def mesh() -> Mesh:
    sites = _sites()
    inside = _in_county(sites)
    rough = _roughened(shapely.voronoi_polygons(shapely.MultiPoint(sites)))
    owner, face = shapely.STRtree(shapely.points(sites)).query(rough, predicate="contains")[::-1]
    order = np.full(len(sites), -1)
    order[owner] = face
    kept = np.flatnonzero(inside & (order >= 0))
    cells = rough[order[kept]]
    return Mesh(sites[kept], cells, _neighbours(cells))


def _sites() -> Points:
    """Throw darts that keep their distance: 420 m in the town, 1250 m in the hills."""
    darts = dice("sites").uniform(-REACH, REACH, (14_000, 2))
    away = np.hypot(*(darts - TOWN_MIDDLE).T)
    room = (420 + 830 * (1 - np.exp(-((away / 9_000) ** 2)))) ** 2
    kept, count = np.full((2_000, 2), 1e9), 0
    for dart, enough in zip(darts, room, strict=True):
        if np.min(np.square(kept[: count + 1] - dart).sum(axis=1)) > enough:
            kept[count] = dart
            count += 1
    return np.round(kept[:count], 1)


def _in_county(points: Points) -> np.ndarray:
    """A rounded county of about a thousand square kilometres, longer from north to south."""
    turn = np.arctan2(points[:, 1], points[:, 0])
    waves = 0.07 * np.sin(2 * turn + 0.7) + 0.06 * np.sin(3 * turn + 2.1)
    waves += 0.05 * np.sin(5 * turn + 4.0) + 0.03 * np.sin(9 * turn + 1.0)
    return np.asarray(np.hypot(points[:, 0] / 0.95, points[:, 1] / 1.05) < 17_600 * (1 + waves))


def _roughened(diagram: shapely.GeometryCollection) -> np.ndarray:
    chance = dice("borders")
    borders = shapely.union_all([cell.exterior for cell in diagram.geoms])
    straight = [
        np.array(ends)
        for line in shapely.get_parts(borders)
        for ends in zip(line.coords[:-1], line.coords[1:], strict=True)
    ]
    rough = np.array([_edge(ends, chance) for ends in straight], dtype=object)
    while len(crossed := _crossed(rough)):
        rough[crossed] = [shapely.LineString(np.round(straight[each], 2)) for each in crossed]
    return np.array(shapely.polygonize(rough).geoms, dtype=object)


def _crossed(lines: np.ndarray) -> np.ndarray:
    """Return the lines that meet another elsewhere than at an end: they went too far."""
    one, other = shapely.STRtree(lines).query(lines, predicate="intersects")
    one, other = one[one < other], other[one < other]
    ends = shapely.intersection(shapely.boundary(lines[one]), shapely.boundary(lines[other]))
    wrong = ~shapely.equals(shapely.intersection(lines[one], lines[other]), ends)
    return np.unique(np.concatenate([one[wrong], other[wrong]]))


def _edge(ends: Points, chance: np.random.Generator) -> shapely.LineString:
    """Straighter in the town, where borders follow streets."""
    away = np.hypot(*(ends.mean(axis=0) - TOWN_MIDDLE))
    roughness = 0.06 + 0.14 * (1 - np.exp(-((away / 6_000) ** 2)))
    return shapely.LineString(np.round(wiggled(ends[0], ends[1], chance, roughness, 90.0), 2))


def _neighbours(cells: np.ndarray) -> tuple[tuple[int, ...], ...]:
    """Return for each cell those it shares a line with; a shared corner is not enough."""
    one, other = shapely.STRtree(cells).query(cells, predicate="intersects")
    shared = shapely.length(shapely.intersection(cells[one], cells[other])) > 30
    found: list[list[int]] = [[] for _ in cells]
    for a, b in zip(one[shared].tolist(), other[shared].tolist(), strict=True):
        if a != b:
            found[a].append(b)
    return tuple(tuple(sorted(each)) for each in found)
