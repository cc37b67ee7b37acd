"""Groups grow from the surest pair down and never contradict themselves."""

from hypothesis import given
from hypothesis import strategies as st

from jianhu.subjects.linkage.grouping import group
from jianhu.subjects.linkage.scoring import Pair


def marks(*codes):
    return [{"code": frozenset({code})} if code else {} for code in codes]


def pairs(*said):
    return [Pair(probability, left, right, ()) for left, right, probability in said]


def likely(pair):
    return pair.probability >= 0.9


def test_a_row_without_a_code_goes_to_the_surer_side():
    found = group(marks("A", "", "B"), pairs((1, 2, 0.99), (0, 1, 0.95)), likely)
    assert found.group == [0, 1, 1]
    assert [(pair.left, pair.right) for pair in found.refused] == [(0, 1)]


def test_what_is_not_likely_is_not_joined():
    assert group(marks("", ""), pairs((0, 1, 0.89)), likely).group == [0, 1]


def test_a_person_is_believed_before_any_number():
    joined = group(marks("A", "B"), [], likely, same=[(0, 1)])
    kept = group(marks("", "", ""), pairs((0, 1, 1.0), (1, 2, 1.0)), likely, apart=[(0, 2)])
    assert joined.group == [0, 0]
    assert kept.group == [0, 0, 2]


@given(
    st.lists(st.sampled_from(["", "A", "B", "C"]), min_size=2, max_size=8).flatmap(
        lambda codes: st.tuples(
            st.just(codes),
            st.lists(
                st.tuples(*[st.integers(0, len(codes) - 1)] * 2, st.floats(0.5, 1)), max_size=12
            ),
        )
    )
)
def test_no_group_holds_two_codes(drawn):
    codes, said = drawn
    found = group(marks(*codes), pairs(*said), likely).group
    for called in set(found):
        assert (
            len({code for code, each in zip(codes, found, strict=True) if each == called} - {""})
            < 2
        )
