"""Which area a point lies in, for one point or for a million.

A million points are looked up in a fine raster laid over the areas: a cell that no border
touches lies in one area as a whole. Only points in border cells are measured exactly.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from shapely.geometry import shape

if TYPE_CHECKING:
    from numpy.typing import NDArray

CELLS = 2048  # across and down; 16 MB, built when first needed
FEW = 5_000  # below this, measuring is quicker than building the raster
NONE, BORDER = -1, -2


class AreaIndex:
    """Areas by code, each a GeoJSON geometry. On a shared border the smaller code has the point."""

    def __init__(self, shapes: Mapping[str, Any]) -> None:
        self.codes: list[str] = sorted(shapes)
        self._names = np.array([*self.codes, None], dtype=object)
        self._areas = np.array([shape(shapes[code]) for code in self.codes], dtype=object)
        shapely.prepare(self._areas)
        self._tree = shapely.STRtree(self._areas)

    def __len__(self) -> int:
        return len(self.codes)

    def at(self, lon: float, lat: float) -> str | None:
        near = self._tree.query(shapely.Point(lon, lat))
        hits = near[shapely.intersects_xy(self._areas[near], lon, lat)]
        return self.codes[hits.min()] if len(hits) else None

    def at_many(self, lonlat: "NDArray[np.float64]") -> "NDArray[np.object_]":
        """Return the codes for rows of longitude and latitude; ``None`` where there is no area."""
        points = np.asarray(lonlat, dtype=float).reshape(-1, 2)
        if len(points) < FEW or not self.codes:
            return np.asarray(self._names[self._measured(points)])
        found = self._raster[self._cells(points)]
        unsure = np.flatnonzero(found == BORDER)
        found[unsure] = self._measured(points[unsure])
        return np.asarray(self._names[found])

    def _measured(self, points: "NDArray[np.float64]") -> "NDArray[np.int32]":
        """Return positions in ``codes``, exactly."""
        found = np.full(len(points), NONE, dtype=np.int32)
        if not self.codes or not len(points):
            return found
        point, area = self._tree.query(shapely.points(points))
        inside = shapely.intersects_xy(self._areas[area], points[point, 0], points[point, 1])
        point, area = point[inside], area[inside]
        order = np.argsort(-area, kind="stable")  # the smallest code is written last
        found[point[order]] = area[order]
        return found

    @cached_property
    def _frame(self) -> tuple["NDArray[np.float64]", "NDArray[np.float64]"]:
        """Return the south-west corner of the raster and the size of a cell."""
        west, south, east, north = shapely.total_bounds(self._areas)
        size = np.maximum([east - west, north - south], 1e-9) / (CELLS - 4)
        return np.array([west, south]) - 2 * size, size

    def _cells(self, points: "NDArray[np.float64]") -> tuple[Any, Any]:
        """Return the cells of points; what lies outside falls into the empty margin."""
        corner, size = self._frame
        cells = np.nan_to_num((points - corner) / size, nan=0.0)
        column, row = np.clip(cells, 0, CELLS - 1).astype(np.int32).T
        return row, column

    @cached_property
    def _raster(self) -> "NDArray[np.int32]":
        raster = np.full((CELLS, CELLS), NONE, dtype=np.int32)
        row, column = self._border_cells()
        for down in (-1, 0, 1):
            for right in (-1, 0, 1):
                raster[row + down, column + right] = BORDER
        return self._filled(raster)

    def _border_cells(self) -> tuple[Any, Any]:
        """Return cells along the borders, no gap between them wider than one cell."""
        corner, size = self._frame
        lines = shapely.transform(shapely.boundary(self._areas), lambda xy: (xy - corner) / size)
        points = shapely.get_coordinates(shapely.segmentize(lines, 0.5)).astype(np.int32)
        column, row = np.unique(points, axis=0).T
        return row, column

    def _filled(self, raster: "NDArray[np.int32]") -> "NDArray[np.int32]":
        """Fill each run of cells between two borders with the area of its first cell."""
        corner, size = self._frame
        border = raster == BORDER
        starts = ~border
        starts[:, 1:] &= border[:, :-1]
        row, column = np.nonzero(starts)
        centres = corner + (np.column_stack([column, row]) + 0.5) * size
        areas = self._measured(centres)
        run = np.cumsum(starts.ravel()) - 1
        free = ~border.ravel()
        raster.ravel()[free] = areas[run[free]]
        return raster
