"""The drawing plane: metres east and north of the county's middle, and curves drawn on it."""

from itertools import pairwise
from typing import Any

import numpy as np
import shapely

SEED = 19210504
MIDDLE = (120.50, 30.05)
PER_DEGREE = np.array([96_360.0, 110_860.0])  # metres in one degree of longitude, latitude here

Points = np.ndarray  # rows of east and north


def dice(name: str) -> np.random.Generator:
    """Return a source of chance of one's own, the same in every run."""
    return np.random.default_rng([SEED, *name.encode()])


def to_degrees(geometry: Any) -> Any:
    """Return a geometry, or an array of them, in longitude and latitude, to a tenth of a metre."""
    return shapely.transform(geometry, lambda xy: np.round(xy / PER_DEGREE + MIDDLE, 6))


def degrees(x: float, y: float) -> tuple[float, float]:
    lon, lat = np.round(np.array([x, y]) / PER_DEGREE + MIDDLE, 6)
    return float(lon), float(lat)


def wiggled(
    start: Points, end: Points, chance: np.random.Generator, roughness: float, step: float
) -> Points:
    """Return a natural line between two points, displaced sideways and halved, again and again."""
    line = np.array([start, end])
    length = float(np.hypot(*(end - start)))
    for _ in range(max(0, int(np.ceil(np.log2(max(length / step, 1)))))):
        middle = (line[:-1] + line[1:]) / 2
        along = line[1:] - line[:-1]
        middle += np.column_stack([-along[:, 1], along[:, 0]]) * chance.uniform(
            -roughness, roughness, (len(middle), 1)
        )
        longer = np.empty((len(line) + len(middle), 2))
        longer[::2], longer[1::2] = line, middle
        line = longer
    return line


def curve(
    through: Points, chance: np.random.Generator, roughness: float = 0.1, step: float = 120.0
) -> shapely.LineString:
    """Return a bending line near the given points, its corners rounded off."""
    pieces = [wiggled(a, b, chance, roughness, step)[:-1] for a, b in pairwise(through)]
    line = np.vstack([*pieces, through[-1:]])
    for _ in range(2):
        quarter = line[:-1] * 0.75 + line[1:] * 0.25
        three = line[:-1] * 0.25 + line[1:] * 0.75
        rounded = np.stack([quarter, three], axis=1).reshape(-1, 2)
        line = np.vstack([line[:1], rounded, line[-1:]])
    return shapely.LineString(line).simplify(2.0)
