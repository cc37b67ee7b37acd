"""How far it is: as the crow flies, with a detour; a road graph takes the same place."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from jianhu.geo.distance import EARTH
from jianhu.planning.day import Matrix

Point = tuple[float, float]  # longitude, latitude


class Ways(Protocol):
    """Metres and minutes between all points given."""

    def __call__(self, points: Sequence[Point]) -> tuple[Matrix, Matrix]: ...


@dataclass(frozen=True)
class Crow:
    """``detour`` and ``speed`` (metres a minute) are proposals of ours for a county's roads."""

    detour: float = 1.35
    speed: float = 550.0
    parking: int = 3  # minutes from the car to the door

    def __call__(self, points: Sequence[Point]) -> tuple[Matrix, Matrix]:
        crow = crow_metres(np.asarray(points, float).reshape(-1, 2))
        metres = np.rint(crow * self.detour).astype(np.int64)
        minutes = np.ceil(metres / self.speed).astype(np.int64) + self.parking * (metres > 0)
        return metres, minutes


def crow_metres(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Measure by the haversine formula: the same for two points, whoever else is there."""
    east, north = np.radians(points).T
    a = np.sin((north[:, None] - north) / 2) ** 2
    a += np.cos(north)[:, None] * np.cos(north) * np.sin((east[:, None] - east) / 2) ** 2
    whole: NDArray[np.float64] = 2 * EARTH * np.arcsin(np.sqrt(np.minimum(1.0, a)))
    return whole


def plane(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Lay points of a county flat, in metres, to see which lie near each other."""
    flat = np.radians(points.reshape(-1, 2)) * EARTH
    flat[:, 0] *= np.cos(flat[:, 1].mean() / EARTH) if len(flat) else 1
    return flat
