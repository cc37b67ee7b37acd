"""Which area a point lies in: the quick way agrees with the plain one."""

import numpy as np
import pytest
import shapely
from shapely.geometry import mapping

from jianhu.geo.shapes import FEW, AreaIndex


@pytest.fixture(scope="module")
def areas():
    """Forty irregular areas that touch, one with a hole, and a gap where one is missing."""
    chance = np.random.default_rng(7)
    cells = shapely.voronoi_polygons(
        shapely.MultiPoint(chance.random((42, 2)) + np.array([120.0, 30.0]))
    )
    inside = shapely.box(120, 30, 121, 31)
    shapes = [cell.intersection(inside).segmentize(0.01) for cell in cells.geoms][:-1]
    shapes[3] = shapes[3].difference(shapes[3].centroid.buffer(0.01))
    return {f"{number:02}": mapping(shape) for number, shape in enumerate(shapes)}


def plainly(areas, lon, lat):
    point = shapely.Point(lon, lat)
    return next(
        (c for c in sorted(areas) if shapely.geometry.shape(areas[c]).intersects(point)), None
    )


def test_one_point_is_found_as_plain_looking_finds_it(areas):
    index = AreaIndex(areas)
    points = np.random.default_rng(1).random((400, 2)) * 1.2 + np.array([119.9, 29.9])
    assert [index.at(*point) for point in points] == [plainly(areas, *point) for point in points]


def test_many_points_are_found_as_one_by_one(areas):
    index = AreaIndex(areas)
    points = np.random.default_rng(2).random((3 * FEW, 2)) * 1.2 + np.array([119.9, 29.9])
    found = index.at_many(points)
    assert list(found[:4_000]) == [index.at(*point) for point in points[:4_000]]
    assert list(found) == list(
        np.concatenate([index.at_many(part) for part in np.split(points, 15)])
    )


def test_points_on_borders_belong_to_one_area_whichever_way_they_are_looked_up(areas):
    index = AreaIndex(areas)
    borders = np.concatenate(
        [shapely.get_coordinates(shapely.geometry.shape(a)) for a in areas.values()]
    )
    many = index.at_many(np.tile(borders, (5, 1)))
    assert len(many) > FEW
    assert list(many[: len(borders)]) == [index.at(*point) for point in borders]
    assert all(many)


def test_a_hole_is_not_the_area(areas):
    index = AreaIndex(areas)
    hole = shapely.Polygon(areas["03"]["coordinates"][1]).centroid
    assert index.at(hole.x, hole.y) is None
    assert set(index.at_many(np.tile([hole.x, hole.y], (FEW, 1)))) == {None}


def test_nonsense_lies_nowhere(areas):
    index = AreaIndex(areas)
    odd = np.array([[np.nan, 30.5], [np.inf, 30.5], [-999, 999], [0, 0]] * FEW)
    assert set(index.at_many(odd)) == {None}


def test_no_areas_no_place():
    assert AreaIndex({}).at(120, 30) is None
    assert list(AreaIndex({}).at_many(np.zeros((2, 2)))) == [None, None]
