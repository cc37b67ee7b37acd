"""Pages of a long list: none left out, none twice, and no place that is not ours."""

import pytest
from django.db.models import IntegerField
from django.db.models.functions import Cast

from jianhu.base.models import Person
from jianhu.base.pages import BadPage, newest, oldest, ranked


@pytest.fixture
def five(db):
    return [Person.objects.create(username=f"p{n}", phone=str(n % 2)) for n in range(5)]


def everybody():
    return Person.objects.filter(username__startswith="p")


def walked(page):
    """The usernames of all pages of two, one after the other."""
    found, cursor = [], ""
    for _ in range(3):
        items, cursor = page(everybody(), cursor, 2)
        found += [each.username for each in items]
        if cursor is None:
            break
    assert cursor is None
    return found


def test_each_is_on_one_page(five):
    assert walked(oldest) == ["p0", "p1", "p2", "p3", "p4"]
    assert walked(newest) == ["p4", "p3", "p2", "p1", "p0"]


def test_a_last_page_that_is_full_is_the_last(five):
    assert oldest(everybody(), "", 5).next is None
    assert oldest(everybody(), "", 4).next is not None


def test_equals_of_a_rank_are_on_one_page_each(five):
    def by_place(records, cursor, limit):
        return ranked(records.annotate(odd=Cast("phone", IntegerField())), "odd", cursor, limit)

    assert walked(by_place) == ["p0", "p2", "p4", "p1", "p3"]


@pytest.mark.parametrize("cursor", ["²", "-1", "x", "1_2", "9" * 19, "1 ", "１"])
def test_a_place_that_is_not_ours_is_refused(db, cursor):
    with pytest.raises(BadPage, match="翻页位置无效"):
        newest(everybody(), cursor, 2)


@pytest.mark.parametrize("cursor", ["1", "1_", "_1", "1_2_3", "a_1", "9" * 30 + "_1"])
def test_a_rank_that_is_not_ours_is_refused(db, cursor):
    with pytest.raises(BadPage, match="翻页位置无效"):
        ranked(everybody(), "pk", cursor, 2)


@pytest.mark.parametrize("limit", [0, 201])
def test_a_page_too_long_or_empty_is_refused(db, limit):
    with pytest.raises(BadPage, match="一次最多查看200条"):
        oldest(everybody(), "", limit)
