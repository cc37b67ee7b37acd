"""The list of cases: mine and my office's, found by words, in as many queries however long."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext


@pytest.fixture
def mine(as_, people):
    """What the officer's list says: ``mine(text="酒店")``."""
    return lambda **asked: as_(people.officer).get("/cases", **asked).json()["items"]


def test_a_case_is_found_by_its_party_its_item_and_its_number(case, mine):
    number = case().number
    for words in ("咸亨酒店", "占道经营", number, "占道经营 咸亨"):
        assert [each["number"] for each in mine(text=words)] == [number]
    assert mine(text="鲁镇小学") == []


def test_a_citizen_is_listed_behind_a_mask(case, mine, keeper):
    case(party=keeper)
    assert mine()[0]["party"] == "掌*"


def test_steps_choose_among_the_cases(case, mine):
    filed = case()
    filed.does("file")
    case(happened_on="2026-11-19")
    assert [each["number"] for each in mine(step="filed,concluded")] == [filed.number]


def test_a_longer_list_takes_no_more_queries(case, mine):
    counts = []
    for day in (10, 11, 12):
        case(happened_on=f"2026-11-{day}")
        with CaptureQueriesContext(connection) as seen:
            mine()
        counts.append(len(seen))
    assert len(set(counts[1:])) == 1


def test_another_towns_officer_lists_none_of_them(case, as_, wang_hu):
    case()
    assert as_(wang_hu).get("/cases").json()["items"] == []
