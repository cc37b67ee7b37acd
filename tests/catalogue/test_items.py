"""Items, their versions, the three lists."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from jianhu.base.models import JournalEntry
from jianhu.base.people import system
from jianhu.catalogue import queries
from jianhu.catalogue.models import Item, ItemList
from jianhu.catalogue.rules import ListsDisagree, ThreeLists, disagreements
from jianhu.catalogue.services import amend, publish_lists, repeal
from jianhu.kit.errors import NotFound, WrongStep

NEW_YEAR = date(2026, 1, 1)


def test_an_amendment_is_a_new_version_and_the_old_stays_readable(street_vending_item):
    amend(system(), "330699-T-1", NEW_YEAR, "条例修订", name="对占道经营的处罚（新）")

    assert queries.item("330699-T-1", date(2025, 12, 31)).name == "对占道经营的处罚"
    assert queries.item("330699-T-1", NEW_YEAR).name == "对占道经营的处罚（新）"
    assert [each.version for each in queries.versions("330699-T-1")] == [2, 1]
    assert JournalEntry.objects.filter(fact="ItemAmended").count() == 1


def test_an_amendment_begins_after_the_version_it_replaces(street_vending_item):
    with pytest.raises(WrongStep, match="应当在此之后"):
        amend(system(), "330699-T-1", street_vending_item.since, "倒签", name="x")


def test_a_repealed_item_is_read_until_its_last_day(street_vending_item):
    repeal(system(), "330699-T-1", NEW_YEAR, "废止")

    assert queries.item("330699-T-1", date(2025, 12, 31))
    assert queries.item("330699-T-1", NEW_YEAR) is None
    with pytest.raises(NotFound):
        repeal(system(), "330699-T-1", date(2027, 1, 1), "再废止")


@pytest.mark.parametrize("field", ["object", "measure", "basis", "mode"])
def test_the_regulations_five_fields_are_mandatory(street_vending_item, field):
    street_vending_item.pk, street_vending_item.code = None, "330699-T-2"
    setattr(street_vending_item, field, "")

    with pytest.raises(IntegrityError), transaction.atomic():
        street_vending_item.save()


@pytest.fixture
def fishing_item(luzhen, street_vending_item):
    """电鱼, which stays with the department of agriculture."""
    street_vending_item.pk, street_vending_item.code = None, "330699-P-1"
    street_vending_item.list, street_vending_item.office = "professional", luzhen.nync
    street_vending_item.save()


VENDING, FISHING = "330699-T-1", "330699-P-1"
AGREED = ThreeLists([VENDING, FISHING], [VENDING], [FISHING])


@pytest.mark.requirement("168")
def test_three_lists_that_make_up_the_whole_are_published(fishing_item):
    edition = publish_lists(system(), NEW_YEAR, AGREED)

    assert set(edition.total) == set(edition.comprehensive) | set(edition.professional)
    assert not set(edition.comprehensive) & set(edition.professional)
    assert publish_lists(system(), NEW_YEAR).total == edition.total


@pytest.mark.requirement("168")
@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"professional": [VENDING, FISHING]}, "同时列入综合清单和专业清单：330699-T-1"),
        ({"professional": []}, "未列入任何一张分清单：330699-P-1"),
        ({"total": [VENDING]}, "列入分清单但不在总清单中：330699-P-1"),
        ({"total": [VENDING, "x"], "professional": ["x"]}, "总清单与现行事项不一致：330699-P-1、x"),
        ({"comprehensive": [FISHING], "professional": [VENDING]}, "综合执法清单与现行事项不一致"),
    ],
)
def test_lists_that_do_not_are_refused(fishing_item, changed, says):
    with pytest.raises(ListsDisagree, match=says) as refused:
        publish_lists(system(), NEW_YEAR, AGREED._replace(**changed))

    assert refused.value.basis == "浙江省综合行政执法条例/8"
    assert not ItemList.objects.exists()


@pytest.mark.requirement("168")
def test_the_lists_of_the_whole_catalogue_are_disjoint_and_complete(seeded):
    edition = publish_lists(system(), NEW_YEAR)

    assert edition.total == sorted(Item.objects.values_list("code", flat=True))
    assert sorted(edition.comprehensive + edition.professional) == edition.total


@pytest.mark.parametrize(
    ("total", "wide", "narrow", "says"),
    [
        (["a"], ["a"], ["a"], "同时列入"),
        (["a", "b"], ["a"], [], "未列入任何一张"),
        (["a"], ["a"], ["b"], "不在总清单中"),
    ],
)
def test_lists_that_break_the_invariant_are_described(total, wide, narrow, says):
    assert says in disagreements(total, wide, narrow)[0]


def test_an_item_is_found_by_its_words_and_by_those_of_a_kind(street_vending_item):
    assert [each.code for each in queries.search_items("占道 经营")] == ["330699-T-1"]
    assert not queries.search_items("占道 油烟")
    assert queries.item_for_words(["流动摊点", "占道经营"]) == "330699-T-1"
    assert queries.item_for_words(["油烟"]) is None
