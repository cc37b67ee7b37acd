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


class Index(NamedTuple):
    """One index per level: an installation may have drawn its towns but no grid yet."""

    levels: tuple[AreaIndex, ...]
    precincts: AreaIndex

    def at(self, lon: float, lat: float) -> Place:
        found = (level.at(lon, lat) for level in self.levels)
        smallest = next((code for code in found if code), None)
        return _place(smallest, self.precincts.at(lon, lat) if smallest else None)


def place_of(lon: float, lat: float) -> Place:
    return index().at(lon, lat)


def places_of(lonlat: "np.ndarray") -> list[Place]:
    """Return the places of many points at once (rows of longitude and latitude)."""
    now = index()
    left = list(now.levels[0].at_many(lonlat))
    precincts = now.precincts.at_many(lonlat)
    return [
        _place(grid, precinct) if grid else now.at(*map(float, point))
        for grid, precinct, point in zip(left, precincts, lonlat, strict=True)
    ]


def index() -> Index:
    token = MapState.objects.values_list("token", flat=True).first()
    return _kept(token) if token else _read()


@lru_cache(maxsize=1)
def _kept(token: str) -> Index:
    return _read()


def _read() -> Index:
    return Index(tuple(map(_level, FROM_SMALL_TO_LARGE)), _level("precinct"))


def _level(kind: str) -> AreaIndex:
    return AreaIndex(dict(drawn(kind).exclude(shape=None).values_list("code", "shape")))


def _place(code: str | None, precinct: str | None) -> Place:
    if code is None:
        return Place()
    county, town, village, grid = (code[:n] if len(code) >= n else None for n in (6, 9, 12, 15))
    return Place(county, town, village, precinct, grid)
