"""GCJ-02 and back: the table is shared with the web client."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianhu.geo.coordinates import TABLE, gcj02_to_wgs84, wgs84_to_gcj02
from jianhu.geo.distance import metres


@pytest.mark.parametrize(("there", "shifted"), TABLE)
def test_the_table_holds(there, shifted):
    assert wgs84_to_gcj02(*there) == pytest.approx(shifted, abs=1e-9)


@given(st.floats(73, 137), st.floats(1, 55))
def test_there_and_back_is_the_same_place(lon, lat):
    back = gcj02_to_wgs84(*wgs84_to_gcj02(lon, lat))
    assert metres(lon, lat, *back) < 1e-3


@given(st.floats(118, 123), st.floats(27, 31.5))
def test_in_zhejiang_the_shift_is_about_half_a_kilometre(lon, lat):
    assert 400 < metres(lon, lat, *wgs84_to_gcj02(lon, lat)) < 700


def test_abroad_nothing_is_shifted():
    assert wgs84_to_gcj02(2.35, 48.85) == (2.35, 48.85)
    assert gcj02_to_wgs84(2.35, 48.85) == (2.35, 48.85)
