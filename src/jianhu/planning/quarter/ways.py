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
        metres = np.rint(plane_distance(np.asarray(points, float)) * self.detour).astype(np.int64)
        minutes = np.ceil(metres / self.speed).astype(np.int64) + self.parking * (metres > 0)
        return metres, minutes


def plane(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Lay points of a county flat, in metres; right to a thousandth over a hundred kilometres."""
    flat = np.radians(points) * EARTH
    flat[:, 0] *= np.cos(np.radians(points[:, 1].mean())) if len(points) else 1
    return flat


def plane_distance(points: NDArray[np.float64]) -> NDArray[np.float64]:
    flat = plane(points)
    return np.hypot(*(flat[:, None, axis] - flat[None, :, axis] for axis in (0, 1)))
