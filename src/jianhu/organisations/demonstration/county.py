"""The county's areas: cells of the mesh put together to grids, villages, precincts and towns."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

import numpy as np
import shapely

from jianhu.organisations.demonstration.growing import grown, joined, shares, spread_out
from jianhu.organisations.demonstration.lake import lake
from jianhu.organisations.demonstration.mesh import Mesh, mesh
from jianhu.organisations.demonstration.names import QUIET, village_names
from jianhu.organisations.demonstration.plane import dice
from jianhu.organisations.demonstration.towns import COUNTY, COUNTY_NAME, TOWNS, VILLAGES, Town

CITY, PROVINCE = ("3306", "绍兴市"), ("33", "浙江省")


class Drawn(NamedTuple):
    """One area on the drawing plane; ``label`` is a point well inside."""

    code: str
    name: str
    kind: str
    parent: str | None
    shape: shapely.Geometry | None
    label: tuple[float, float] | None
    tier: str = ""
    tags: tuple[str, ...] = ()


@cache
def areas() -> tuple[Drawn, ...]:
    """Return all areas, parents first."""
    ground = mesh()
    of_town = _towns(ground)
    counts = shares([len(of_town[town.code]) for town in TOWNS], VILLAGES)
    names = _Names()
    towns: list[Drawn] = []
    below: list[Drawn] = []
    for town, count in zip(TOWNS, counts, strict=True):
        cells = of_town[town.code]
        villages = _villages(ground, town, cells, count)
        shape = joined([ground.cells[cell] for cell in cells])
        towns.append(_drawn(town.code, town.name, "town", COUNTY, shape, town))
        below += _precincts(ground, town, villages)
        below += _parts(ground, town, villages, names)
    county = _drawn(COUNTY, COUNTY_NAME, "county", CITY[0], joined([t.shape for t in towns]))
    above = (
        Drawn(*PROVINCE, "province", None, None, None),
        Drawn(*CITY, "city", PROVINCE[0], None, None),
    )
    order = {"village": 0, "precinct": 1, "grid": 2}
    below.sort(key=lambda each: (order[each.kind], each.code))
    return (*above, county, *towns, *below)


def areas_of(kind: str) -> tuple[Drawn, ...]:
    return tuple(each for each in areas() if each.kind == kind)


def _towns(ground: Mesh) -> Mapping[str, list[int]]:
    centres = np.array([(town.x, town.y) for town in TOWNS])
    seeds = [int(np.argmin(np.hypot(*(ground.sites - centre).T))) for centre in centres]

    def cost(one: int, other: int, town: int) -> float:
        away = np.hypot(*(ground.sites[other] - centres[town]))
        near = np.hypot(*(ground.sites[one] - centres[town]))
        step = np.hypot(*(ground.sites[one] - ground.sites[other]))
        return float((max(0.0, away - near) + 0.15 * step) / TOWNS[town].weight)

    found: dict[str, list[int]] = defaultdict(list)
    owner = grown(seeds, dict(enumerate(ground.neighbours)), cost)
    for cell in sorted(owner):
        found[TOWNS[owner[cell]].code].append(cell)
    return found


def _villages(ground: Mesh, town: Town, cells: list[int], count: int) -> list[list[int]]:
    """Divide a town's cells among its villages, the one at the town's middle first."""
    sites = ground.sites[cells]
    middle = int(np.argmin(np.hypot(*(sites - (town.x, town.y)).T)))
    seeds = [cells[each] for each in spread_out(sites, count, middle)]
    inside = {cell: [n for n in ground.neighbours[cell] if n in set(cells)] for cell in cells}
    owner = grown(seeds, inside, lambda one, other, seed: 1.0)
    found: list[list[int]] = [[] for _ in seeds]
    for cell, seed in owner.items():
        found[seed].append(cell)
    return found


def _precincts(ground: Mesh, town: Town, villages: list[list[int]]) -> Iterable[Drawn]:
    home = {cell: number for number, cells in enumerate(villages) for cell in cells}
    borders: dict[int, set[int]] = {number: set() for number in range(len(villages))}
    for cell, number in home.items():
        borders[number] |= {home[n] for n in ground.neighbours[cell] if n in home} - {number}
    middles = np.array([ground.sites[cells].mean(axis=0) for cells in villages])
    farthest = int(np.argmax(np.hypot(*(middles - middles.mean(axis=0)).T)))
    seeds = spread_out(middles, town.precincts, farthest)
    owner = grown(seeds, borders, lambda one, other, seed: 1.0)
    for number in range(town.precincts):
        cells = [
            cell for village, seed in owner.items() if seed == number for cell in villages[village]
        ]
        shape = joined([ground.cells[cell] for cell in cells])
        name = f"{town.short}第{'一二三'[number]}片区"
        yield _drawn(f"{town.code}P{number + 1:02}", name, "precinct", town.code, shape)


def _parts(ground: Mesh, town: Town, villages: list[list[int]], names: "_Names") -> Iterable[Drawn]:
    """Draw villages and their grids. Communities are numbered from 001, villages from 200."""
    urban = (
        len(villages)
        if town.tier == "城区"
        else max(1, len(villages) // (4 if town.tier == "中心" else 9))
    )
    for number, cells in enumerate(villages):
        serial = number + 1 if number < urban else 200 + number - urban
        code = f"{town.code}{serial:03}"
        name = names.community(town, number) if number < urban else names.village(town)
        shape = joined([ground.cells[cell] for cell in cells])
        yield _drawn(code, name, "village", town.code, shape)
        for grid, cell in enumerate(sorted(cells), start=1):
            yield _drawn(
                f"{code}{grid:03}", f"{name}第{grid}网格", "grid", code, ground.cells[cell]
            )


class _Names:
    """Hands out each name once."""

    def __init__(self) -> None:
        taken = {town.short for town in TOWNS}
        self.quiet = (name for name in QUIET if name not in taken)
        self.low = village_names(dice("lowland"), hills=False)
        self.high = village_names(dice("hills"), hills=True)
        self.given: set[str] = set()

    def community(self, town: Town, number: int) -> str:
        quiet = town.short if number == 0 else next(self.quiet, None) or self._new(self.low)
        return f"{quiet}社区"

    def village(self, town: Town) -> str:
        return f"{self._new(self.high if town.y < -2_000 else self.low)}村"

    def _new(self, names: Iterator[str]) -> str:
        name = next(name for name in names if name not in self.given)
        self.given.add(name)
        return name


def _drawn(
    code: str, name: str, kind: str, parent: str, shape: shapely.Geometry, town: Town | None = None
) -> Drawn:
    middle = shapely.Point(town.x, town.y) if town else shape.centroid
    dry = shape.difference(lake().buffer(60)) if kind == "village" else shape
    label = middle if dry.contains(middle) else dry.representative_point()
    at = (round(label.x, 1), round(label.y, 1))
    return Drawn(
        code, name, kind, parent, shape, at, town.tier if town else "", town.tags if town else ()
    )
