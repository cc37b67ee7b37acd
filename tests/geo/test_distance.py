"""Metres between points."""

from math import cos, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianhu.geo.distance import box_around, metres


def test_a_degree_of_latitude_is_a_hundred_and_eleven_kilometres():
    assert metres(120.5, 30, 120.5, 31) == pytest.approx(111_195, abs=5)


def test_a_degree_of_longitude_is_shorter_up_here():
    assert metres(120, 30, 121, 30) == pytest.approx(96_297, abs=50)


@given(st.floats(0, 6.28))
def test_the_box_holds_the_circle(turn):
    lon, lat, radius = 120.5, 30.05, 200
    west, south, east, north = box_around(lon, lat, radius)
    x = lon + cos(turn) * radius / 96_400
    y = lat + sin(turn) * radius / 111_200
    assert west <= x <= east
    assert south <= y <= north
