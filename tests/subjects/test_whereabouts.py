"""Whose a matter is: who is named, or the only one there; never a guess."""

from hypothesis import given
from hypothesis import strategies as st

from jianhu.subjects.rules.whereabouts import Near, whose

NAMES = st.sampled_from(["咸亨酒店", "咸亨酒店二店", "华老栓茶馆", "静修庵"])
NEAR = st.lists(
    st.builds(Near, st.integers(1, 9), NAMES, st.floats(0, 1000)),
    max_size=6,
    unique_by=lambda each: each.subject,
)


def test_the_only_one_at_the_place_and_of_two_the_one_that_is_named():
    tavern, tea = Near(1, "咸亨酒店", 5), Near(2, "华老栓茶馆", 20)
    assert whose([tavern], "油烟") == 1
    assert whose([tavern, tea], "油烟") is None
    assert whose([tavern, tea], "华老栓茶馆的油烟") == 2
    assert whose([Near(1, "咸亨酒店", 31)], "油烟") is None
    assert whose([Near(1, "咸亨酒店", 501)], "咸亨酒店的油烟") is None


def test_a_longer_name_is_not_also_the_shorter_one():
    both = [Near(1, "咸亨酒店", 100), Near(2, "咸亨酒店二店", 100)]
    assert whose(both, "咸亨酒店二店的油烟") == 2
    assert whose(both, "咸亨酒店的油烟") == 1


@given(NEAR, st.sampled_from(["", "咸亨酒店的油烟", "华老栓茶馆和静修庵"]))
def test_whoever_it_is_is_near_and_nobody_else_would_do_as_well(near, words):
    found = whose(near, words)
    here = [each for each in near if each.metres <= 500 and each.name in words]
    at_the_place = [each for each in near if each.metres <= 30]
    if found is None:
        assert len(here) > 1 or (not here and len(at_the_place) != 1)
        return
    one = next(each for each in near if each.subject == found)
    assert one.metres <= (500 if one.name in words else 30)
    twins = [each for each in near if each.name == one.name and each.metres <= 30]
    assert len(twins) <= 1 or one.name not in words
