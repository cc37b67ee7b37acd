"""Houses: rows of flats in the town's blocks, shops along its streets, clusters in the villages."""

from functools import cache
from typing import NamedTuple

import numpy as np
import shapely
from shapely import affinity

from jianhu.organisations.demonstration.county import areas_of
from jianhu.organisations.demonstration.plane import Points, dice
from jianhu.organisations.demonstration.roads import TILT, built_up, roads, small_town
from jianhu.organisations.demonstration.towns import TOWNS, Town
from jianhu.organisations.demonstration.water import surface


class Block(NamedTuple):
    use: str  # homes, shops, works, park, vacant
    shape: shapely.Geometry


@cache
def blocks() -> tuple[Block, ...]:
    """Return the pieces of ground between the town's streets, each with one use."""
    chance, ground = dice("blocks"), built_up()
    streets = [road.shape for road in roads() if road.shape.intersects(ground)]
    edges = shapely.union_all([*streets, ground.boundary])
    found = []
    for piece in shapely.get_parts(shapely.polygonize(shapely.get_parts(edges))):
        inner = piece.buffer(-16).difference(surface())
        if inner.area > 6_000 and ground.contains(piece.representative_point()):
            use = str(chance.choice(USES, p=LIKELY))
            found.append(Block(use, max(shapely.get_parts(inner), key=shapely.area)))
    return tuple(found)


USES = ("homes", "shops", "works", "park", "vacant")
LIKELY = (0.56, 0.17, 0.11, 0.09, 0.07)
# Breadth and depth of a building, and the room it takes in each direction, in metres.
PATTERNS = {
    "homes": (52, 14, 72, 44),
    "shops": (44, 30, 74, 60),
    "works": (82, 44, 120, 78),
}


@cache
def buildings() -> np.ndarray:
    """Return all buildings; none stands in the water or on a road."""
    town = [_rows(block, dice(f"block {n}")) for n, block in enumerate(blocks())]
    every = np.concatenate([*town, *_small_towns(), *_villages()])
    ways = shapely.buffer([road.shape for road in roads()], 9, quad_segs=2)
    return _clear_of(_clear_of(every, ways), shapely.get_parts(surface()))


def _rows(block: Block, chance: np.random.Generator) -> np.ndarray:
    """Rows that face south, as they do here, a few left out."""
    if block.use not in PATTERNS:
        return np.array([], dtype=object)
    breadth, depth, across, along = PATTERNS[block.use]
    level = affinity.rotate(block.shape, -TILT, origin=(0, 0))
    west, south, east, north = level.bounds
    xs, ys = np.meshgrid(
        np.arange(west + breadth / 2, east, across), np.arange(south + depth / 2, north, along)
    )
    centres = np.column_stack([xs.ravel(), ys.ravel()])
    centres = centres[chance.random(len(centres)) > 0.12]
    sizes = np.array([breadth, depth]) * chance.uniform(0.75, 1.1, (len(centres), 2))
    turn = np.radians(TILT)
    houses = boxes(turned(centres, turn), sizes, turn)
    return np.asarray(houses[shapely.contains_properly(block.shape, houses)])


def boxes(centres: Points, sizes: Points, turns: Points | float = 0.0) -> np.ndarray:
    """Return rectangles, each turned (in radians) about its centre."""
    corners = np.array([(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)])
    at = corners[None] * sizes[:, None]
    cos, sin = np.cos(turns), np.sin(turns)
    cos, sin = (np.broadcast_to(each, len(centres))[:, None] for each in (cos, sin))
    turned = np.stack(
        [at[..., 0] * cos - at[..., 1] * sin, at[..., 0] * sin + at[..., 1] * cos], -1
    )
    return np.asarray(shapely.polygons(turned + centres[:, None]))


def turned(points: Points, turn: float) -> Points:
    cos, sin = np.cos(turn), np.sin(turn)
    return np.asarray(points @ np.array([[cos, sin], [-sin, cos]]))


def _small_towns() -> list[np.ndarray]:
    return [_small_town(town, dice(f"houses {town.code}")) for town in TOWNS if town.tier != "城区"]


def _small_town(town: Town, chance: np.random.Generator) -> np.ndarray:
    """Rows that follow the streets, dense in the middle, thinning out."""
    reach, leaning = small_town(town)
    turn = np.radians(leaning)
    xs, ys = np.meshgrid(np.arange(-reach, reach, 46), np.arange(-reach, reach, 33))
    rows = np.column_stack([xs.ravel(), ys.ravel()])
    dense = 0.8 * np.exp(-((np.hypot(*rows.T) / (0.62 * reach)) ** 2))
    rows = rows[chance.random(len(rows)) < dense]
    sizes = chance.uniform((20, 11), (38, 17), (len(rows), 2))
    centres = turned(rows, turn) + np.array((town.x, town.y))
    return boxes(centres, sizes, turn)


def _villages() -> list[np.ndarray]:
    """Ten or twenty houses, all looking the same way, some touching rows between them."""
    found = []
    for village in areas_of("village"):
        if built_up().contains(shapely.Point(village.label)):
            continue
        chance = dice(f"houses {village.code}")
        count, turn = int(chance.integers(14, 30)), chance.normal(0, 0.3)
        places = chance.normal(0, 1, (count, 2)) * (120, 80)
        rows = np.round(places / (19, 27)) * (19, 27) + chance.normal(0, 1.5, (count, 2))
        sizes = chance.uniform((10, 9), (15, 12), (count, 2))
        found.append(_apart(boxes(turned(rows, turn) + village.label, sizes, turn)))
    return found


def _apart(houses: np.ndarray) -> np.ndarray:
    """Leave out a house that would stand in another."""
    one, other = shapely.STRtree(houses).query(houses, predicate="intersects")
    return np.delete(houses, np.unique(other[one < other]))


def _clear_of(houses: np.ndarray, obstacles: np.ndarray) -> np.ndarray:
    hit, _ = shapely.STRtree(obstacles).query(houses, predicate="intersects")
    return np.delete(houses, np.unique(hit))
