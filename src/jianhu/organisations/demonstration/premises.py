"""What stands in the county: shops, kitchens, building sites, cameras, the climbing centre."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry import mapping

from jianhu.geo.shapes import AreaIndex
from jianhu.organisations.demonstration.buildings import blocks, buildings
from jianhu.organisations.demonstration.county import areas_of
from jianhu.organisations.demonstration.names import ACROSS, SURNAMES
from jianhu.organisations.demonstration.plane import Points, degrees, dice, to_degrees
from jianhu.organisations.demonstration.roads import GATES, Road, roads
from jianhu.organisations.demonstration.towns import TOWNS
from jianhu.organisations.demonstration.water import Water, waters

VENUE = "稽山攀岩中心"
VENUE_AT = (3_350.0, 900.0)
TRADES = (
    "面馆",
    "小吃店",
    "便利店",
    "水果店",
    "药店",
    "理发店",
    "五金店",
    "服装店",
    "茶叶店",
    "黄酒铺",
    "烟杂店",
    "文具店",
)
KITCHENS = ("酒店", "饭庄", "菜馆", "烧烤店", "火锅店", "大排档", "土菜馆", "海鲜楼")
KNOWN = (
    ("咸亨酒店", "330699100"),
    ("鲁镇饭庄", "330699100"),
    ("茴香豆小吃店", "330699005"),
    ("三味面馆", "330699002"),
    ("百草园餐厅", "330699001"),
    ("乌篷菜馆", "330699107"),
)


class Premise(NamedTuple):
    """One place of interest; ``grid`` is the code of the grid it lies in."""

    code: str
    kind: str  # shop, kitchen, site, venue, eye, street, traffic, gate, water
    name: str
    lon: float
    lat: float
    grid: str


@cache
def premises() -> tuple[Premise, ...]:
    return (*_shops(), *_sites(), *_venue(), *_cameras())


def premises_of(*kinds: str) -> list[Premise]:
    return [each for each in premises() if each.kind in kinds]


def venue_shape() -> dict[str, object]:
    """Return the climbing centre with its surroundings, as GeoJSON."""
    return dict(mapping(to_degrees(venue_ground())))


def venue_ground() -> shapely.Geometry:
    return shapely.Point(VENUE_AT).buffer(150, quad_segs=2)


def _shops() -> list[Premise]:
    """Four hundred shops in houses by the road; the first sixty and each sixth cook."""
    chance = dice("shops")
    spots = shapely.get_coordinates(shapely.centroid(buildings()))
    streets = shapely.STRtree([road.shape for road in roads() if road.level in ("county", "town")])
    near, _ = streets.query(shapely.points(spots), predicate="dwithin", distance=45)
    chosen = chance.choice(np.unique(near), 400, replace=False)
    found = []
    for number, spot in enumerate(spots[chosen]):
        cooks = number < 60 or number % 6 == 0
        name = _shop_name(chance, KITCHENS if cooks else TRADES)
        found.append(_premise("kitchen" if cooks else "shop", number, name, spot))
    return _with_known_names(found)


def _with_known_names(shops: list[Premise]) -> list[Premise]:
    """Give the kitchens everybody knows to the towns they belong to."""
    wanted = list(KNOWN)
    for number, shop in enumerate(shops):
        mine = [known for known in wanted if shop.kind == "kitchen" and shop.grid[:9] == known[1]]
        if mine:
            shops[number] = shop._replace(name=mine[0][0])
            wanted.remove(mine[0])
    return shops


def _shop_name(chance: np.random.Generator, trades: tuple[str, ...]) -> str:
    family = SURNAMES[chance.integers(len(SURNAMES))]
    return f"{family}{chance.choice(['记', '氏', '家', '家姐妹', '府'])}{chance.choice(trades)}"


def _sites() -> list[Premise]:
    """Building sites: on the town's vacant blocks first, then at the edges of other towns."""
    chance = dice("sites of work")
    vacant = [block.shape.representative_point() for block in blocks() if block.use == "vacant"]
    spots = [(point.x, point.y) for point in vacant][:36]
    others = [town for town in TOWNS if town.tier != "城区"]
    while len(spots) < 60:
        town = others[len(spots) % len(others)]
        spots.append((town.x + chance.normal(0, 500), town.y + chance.normal(0, 500)))
    uses = ("安置房", "学校扩建", "商住楼", "标准厂房", "农贸市场改造", "卫生院迁建")
    return [
        _premise(
            "site",
            n,
            f"{chance.choice(ACROSS)[:-1]}{n + 1}号地块{chance.choice(uses)}工程",
            np.array(spot),
        )
        for n, spot in enumerate(spots)
    ]


def _venue() -> list[Premise]:
    return [_premise("venue", 0, VENUE, np.array(VENUE_AT))]


def _cameras() -> list[Premise]:
    main = [road for road in roads() if road.level == "county"]
    streets = [road for road in roads() if road.level == "town"]
    rivers = [each for each in waters() if each.kind in ("river", "lake")]
    towns = np.array([(town.x, town.y) for town in TOWNS])
    return [
        *_row("eye", "高位鹰眼", towns),
        *_row("street", "路面感知", _along(streets, 40)),
        *_row("traffic", "道路事件检测", _along(main, 24)),
        *_row("gate", "车辆卡口", np.array(GATES) * 0.84),
        *_row("water", "水利监控", _on_water(rivers)),
    ]


def _row(kind: str, label: str, spots: Points) -> list[Premise]:
    found = (_premise(kind, n, f"{label}{n + 1:02}号", spot) for n, spot in enumerate(spots))
    return [each for each in found if each.grid]


def _along(ways: Iterable[Road], count: int) -> Points:
    lines = [line for way in ways for line in shapely.get_parts(way.shape) if line.length > 200]
    chosen = dice(f"cameras {count}").choice(len(lines), count, replace=False)
    return np.asarray(
        shapely.get_coordinates([lines[n].interpolate(0.5, normalized=True) for n in chosen])
    )


def _on_water(rivers: Iterable[Water]) -> Points:
    """Two points on the bank of each."""
    banks = [max(shapely.get_parts(each.shape), key=shapely.area).exterior for each in rivers]
    return np.array(
        [bank.interpolate(part, normalized=True).coords[0] for bank in banks for part in (0.2, 0.7)]
    )


def _premise(kind: str, number: int, name: str, spot: Points) -> Premise:
    lon, lat = degrees(float(spot[0]), float(spot[1]))
    return Premise(
        f"{kind}-{number + 1:03}", kind, name, lon, lat, _grids().at(*map(float, spot)) or ""
    )


@cache
def _grids() -> AreaIndex:
    """Grids on the drawing plane: the index does not mind what its numbers mean."""
    return AreaIndex({each.code: mapping(each.shape) for each in areas_of("grid")})
