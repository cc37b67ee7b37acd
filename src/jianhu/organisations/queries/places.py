"""Where a point lies: one indexed lookup, rebuilt when an area changes."""

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from jianhu.geo.shapes import AreaIndex
from jianhu.organisations.models import MapState
from jianhu.organisations.queries.areas import drawn

if TYPE_CHECKING:
    import numpy as np

FROM_SMALL_TO_LARGE = ("grid", "village", "town", "county")


class Place(NamedTuple):
    """The codes of the areas around a point, each ``None`` where nothing is drawn."""

    county: str | None = None
    town: str | None = None
    village: str | None = None
    precinct: str | None = None
    grid: str | None = None

    @property
    def smallest(self) -> str:
        """The code of the smallest area drawn around the point; nothing outside the county."""
        return self.grid or self.village or self.town or self.county or ""


class Index:
    """One index per level, read when first asked: grids are usually enough."""

    def __init__(self) -> None:
        self._levels: dict[str, AreaIndex] = {}

    def level(self, kind: str) -> AreaIndex:
        if kind not in self._levels:
            shapes = drawn(kind).filter(shape__isnull=False).values_list("code", "shape")
            self._levels[kind] = AreaIndex(dict(shapes))
        return self._levels[kind]

    def at(self, lon: float, lat: float) -> Place:
        found = (self.level(kind).at(lon, lat) for kind in FROM_SMALL_TO_LARGE)
        smallest = next((code for code in found if code), None)
        return _place(smallest, self.level("precinct").at(lon, lat) if smallest else None)


def place_of(lon: float, lat: float) -> Place:
    return index().at(lon, lat)


def places_of(lonlat: "np.ndarray") -> list[Place]:
    """Return the places of many points at once (rows of longitude and latitude)."""
    now = index()
    grids = now.level("grid").at_many(lonlat)
    precincts = now.level("precinct").at_many(lonlat)
    return [
        _place(grid, precinct) if grid else now.at(*map(float, point))
        for grid, precinct, point in zip(grids, precincts, lonlat, strict=True)
    ]


def index() -> Index:
    """Return the index of the areas as they are now; without a token nothing is kept."""
    token = MapState.objects.values_list("token", flat=True).first()
    return _kept(token) if token else Index()


@lru_cache(maxsize=1)
def _kept(token: str) -> Index:
    return Index()


def _place(code: str | None, precinct: str | None) -> Place:
    if code is None:
        return Place()
    county, town, village, grid = (code[:n] if len(code) >= n else None for n in (6, 9, 12, 15))
    return Place(county, town, village, precinct, grid)
