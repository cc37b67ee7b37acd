"""Blocks are filled from a context; what it does not say is missed by name."""

import pytest

from jianhu.base.paper.filling import Filler, keys_of

CONTEXT = {
    "party": {"name": "咸亨酒店", "phone": "", "is_person": False, "seal": b"png"},
    "officers": [{"name": "闰土", "badge": "1"}, {"name": "阿Q", "badge": "2"}],
    "none": [],
}


def filled(raw):
    filler = Filler(CONTEXT)
    return filler.fill(raw), filler


def test_a_key_stands_for_what_the_case_says():
    said, filler = filled("当事人：{party.name}。")
    assert said == "当事人：咸亨酒店。"
    assert filler.carries == [("party.name", "咸亨酒店")]


def test_a_list_is_said_in_one_breath():
    assert filled("{officers.name}到场")[0] == "闰土、阿Q到场"


def test_an_element_is_repeated_for_all_of_a_list():
    said, filler = filled([{"each": "officers", "line": "{each.n}．{each.name}"}])
    assert said == [{"line": "1．闰土"}, {"line": "2．阿Q"}]
    assert ("officers.name", "阿Q") in filler.carries


@pytest.mark.parametrize("key", ["party.phone", "party.address", "officers.rank", "nobody"])
def test_what_is_not_said_is_missed_by_its_key(key):
    assert filled(f"有{{{key}}}")[1].missing == [key]


def test_one_silent_element_of_a_list_is_missed_too():
    filler = Filler({"officers": [{"name": "闰土"}, {"name": None}]})
    filler.fill("{officers.name}")
    assert filler.missing == ["officers.name"]


def test_nothing_to_repeat_is_missed_unless_it_may_be():
    assert filled([{"each": "none", "line": "{each.name}"}])[1].missing == ["none"]
    assert filled([{"each": "none?", "line": "{each.name}"}])[1].missing == []


def test_an_element_may_depend_on_a_key():
    either = [{"if": "party.is_person", "line": "人"}, {"unless": "party.is_person", "line": "店"}]
    assert filled(either)[0] == [{"line": "店"}]


def test_a_picture_or_a_yes_may_stand_for_itself_and_may_be_missing():
    assert filled({"image": "{party.seal}"})[0] == {"image": b"png"}
    assert filled({"ticked": "{party.is_person}"})[0] == {"ticked": False}
    said, filler = filled({"image": "{party.stamp?}"})
    assert (said, filler.missing) == ({"image": None}, [])


def test_what_cannot_be_printed_is_left_out():
    assert Filler({"a": "一\x00二\u200b三"}).fill("{a}") == "一二三"


def test_keys_are_known_before_filling():
    raw = [{"each": "officers", "if": "party.is_person", "line": "{each.name}{party.name}"}]
    assert set(keys_of(raw)) == {"officers.name", "party.name", "party.is_person?"}


OFFICES = {
    "offices": [
        {"name": "综合执法局", "officers": [{"name": "闰土"}, {"name": "阿Q"}]},
        {"name": "消防队", "officers": [{"name": "王胡", "rank": "队长"}]},
    ]
}
NESTED = [
    {
        "each": "offices",
        "lines": [{"each": "each.officers", "line": "{above.name}{each.name}"}],
        "ranks": [{"if": "each.officers.rank", "line": "{each.officers.rank}"}],
    }
]


def test_a_list_within_a_list_knows_what_is_around_it():
    filler = Filler(OFFICES)
    said = filler.fill(NESTED)
    lines = [line["line"] for each in said for line in each["lines"]]
    assert lines == ["综合执法局闰土", "综合执法局阿Q", "消防队王胡"]
    assert ("offices.officers.name", "王胡") in filler.carries
    assert ("offices.name", "消防队") in filler.carries


def test_a_condition_on_a_list_asks_whether_any_of_it_says_something():
    assert [len(each["ranks"]) for each in Filler(OFFICES).fill(NESTED)] == [0, 1]


def test_the_keys_of_a_list_within_a_list_are_known_from_the_top():
    assert set(keys_of(NESTED)) == {
        *("offices.name", "offices.officers.name"),
        *("offices.officers.rank", "offices.officers.rank?"),
    }
