"""Point → grid, village, precinct, town; kept in memory until an area changes."""

import numpy as np
import pytest
import shapely
from shapely.geometry import shape

from jianhu.organisations.demonstration.towns import TOWNS
from jianhu.organisations.models import Area
from jianhu.organisations.queries import Place, area_named_in, areas, drawn, place_of, places_of
from jianhu.organisations.services import draw_areas
from tests.town import TAVERN, WEIZHUANG_TEMPLE


def test_the_tavern_lies_in_luzhen(luzhen):
    assert place_of(*TAVERN) == Place(
        "330699", "330699001", "330699001001", "330699001P01", "330699001001001"
    )


def test_where_no_precinct_is_drawn_there_is_none(luzhen):
    place = place_of(*WEIZHUANG_TEMPLE)
    assert (place.town, place.precinct) == ("330699101", None)


def test_beyond_the_county_is_nowhere(luzhen):
    assert place_of(121.5, 31.2) == Place()


def test_where_only_towns_are_drawn_the_town_is_known(luzhen):
    Area.objects.filter(kind__in=["grid", "village"]).update(shape=None)
    place = place_of(*TAVERN)
    assert (place.county, place.town, place.village, place.grid) == (
        "330699",
        "330699001",
        None,
        None,
    )


@pytest.mark.requirement("66")
def test_each_point_of_the_county_lies_in_one_precinct_and_each_city_town_has_three(county):
    for town in TOWNS:
        if town.tier == "城区":
            assert areas("precinct", within=town.code).count() == 3
    whole = shape(drawn("county").get().shape)
    west, south, east, north = whole.bounds
    points = np.random.default_rng(3).random((500, 2)) * (east - west, north - south)
    points += (west, south)
    precincts = [shape(area.shape) for area in drawn("precinct")]
    found = places_of(points)
    for place, point in zip(found, points, strict=True):
        holding = sum(each.covers(shapely.Point(*point)) for each in precincts)
        assert holding == (1 if place.precinct else 0)
        assert (place.precinct is None) == (place.town is None)
        assert place.precinct is None or place.precinct.startswith(place.town)
    assert sum(place.precinct is not None for place in found) > 200


def test_a_text_names_a_place_of_this_county_only(luzhen):
    Area.objects.create(code="330698001", name="鲁迅街道", kind="town", since=luzhen.lu.since)
    assert area_named_in("未庄镇土谷祠旁有人占道") == luzhen.wei
    assert area_named_in("鲁镇社区鲁镇街道咸亨酒店") == luzhen.lu_village
    assert area_named_in("鲁迅街道有人占道") is None


def test_many_points_are_placed_as_one_by_one(county):
    points = np.random.default_rng(4).random((50, 2)) * 0.4 + np.array([120.3, 29.85])
    assert places_of(points) == [place_of(*point) for point in points]


def test_once_read_a_place_costs_one_small_query(county, django_assert_num_queries):
    place_of(120.5, 30.05)
    with django_assert_num_queries(1):
        assert place_of(120.5, 30.05).town


def test_a_redrawn_area_is_seen_at_once(county):
    before = place_of(120.5, 30.08)
    grid = Area.objects.get(code=before.grid)
    assert grid.shape
    grid.shape = None
    draw_areas([grid])
    assert place_of(120.5, 30.08).grid is None
    assert place_of(120.5, 30.08).village == before.village
