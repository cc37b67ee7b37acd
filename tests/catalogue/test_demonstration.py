"""The demonstration county's figures come from its records."""

from datetime import date

import pytest

from jianhu.base.people import system
from jianhu.catalogue import demonstration, queries
from jianhu.catalogue.models import Item
from jianhu.catalogue.queries.statistics import SIXTEEN_DOMAINS
from jianhu.catalogue.services import amend
from jianhu.organisations.demonstration.areas import seed_areas
from jianhu.organisations.demonstration.county import areas_of
from jianhu.organisations.demonstration.offices import seed_offices

TODAY = date(2026, 11, 20)


def transferred(figures):
    return next(each for each in figures.transferred if each.transfer == SIXTEEN_DOMAINS)


@pytest.mark.requirement("39")
def test_sixteen_domains_and_570_items_went_to_the_comprehensive_bureau(seeded):
    moved = transferred(queries.statistics(TODAY))

    assert (moved.domains, moved.items) == (16, 570)
    assert sum(moved.by_domain.values()) == 570


@pytest.mark.requirement("41")
def test_the_share_of_comprehensive_items_follows_the_catalogue(seeded):
    before = queries.statistics(TODAY)
    codes = Item.objects.filter(list="comprehensive").values_list("code", flat=True)[:20]

    for code in [*codes]:
        amend(system(), code, date(2026, 1, 1), "改列专业清单", list="professional")

    after = queries.statistics(TODAY)
    assert float(before.share) == pytest.approx(100 * before.comprehensive / before.total, abs=0.05)
    assert after.comprehensive == before.comprehensive - 20
    assert after.share < before.share
    assert queries.statistics(date(2025, 12, 31)).share == before.share


@pytest.fixture
def jianhu_county(db):
    """The demonstration county as it is shipped: its own areas, offices, tiers and characters."""
    seed_areas()
    seed_offices()
    demonstration.seed()


@pytest.mark.requirement("30")
def test_the_demonstrations_towns_hold_620_items_on_average_to_the_nearest_ten(jianhu_county):
    """The article says 平均620项: a round number, so ours may be off by five."""
    figures = queries.statistics(TODAY)

    counts = [queries.empowered(town.code, TODAY).count() for town in areas_of("town")]
    assert len(counts) == 16
    assert [town.items for town in figures.towns] == counts
    assert float(figures.average_per_town) == pytest.approx(sum(counts) / 16, abs=0.05)
    assert figures.average_per_town == pytest.approx(620, abs=5)


@pytest.mark.requirement("182")
def test_departments_domains_and_the_share_are_counted_from_the_items(seeded):
    figures = queries.statistics(TODAY)

    assert figures.total == Item.objects.count() == figures.comprehensive + figures.professional
    assert figures.domains == len(set(Item.objects.values_list("domain", flat=True)))
    assert figures.departments == 19
    assert sum(sum(row.values()) for row in figures.by_domain.values()) == figures.total


def test_a_tier_takes_on_more_than_the_next(seeded):
    counts = {town.town: town.items for town in queries.statistics(TODAY).towns}

    assert counts["330699001"] > counts["330699008"] > counts["330699012"]


@pytest.mark.requirement("32")
def test_an_agricultural_town_is_offered_agriculture_first(seeded):
    town = seeded["330699012"]
    town.tags = ["农业"]
    town.save()

    first = queries.suggestions("330699012")[0]

    assert first.domain == "农业农村"
    town.tags = []
    town.save()
    assert queries.suggestions("330699012")[0].domain != "农业农村"


def test_fishing_stays_with_agriculture_and_rubble_comes_to_the_towns(seeded):
    fish, rubble = "N005-38-2", "N003-139"

    assert queries.item(fish).office.code == "nync"
    assert not queries.empowered_codes("330699001", TODAY).filter(item__code=fish).exists()
    assert queries.empowered_codes("330699001", TODAY).filter(item__code=rubble).exists()


def test_seeding_twice_changes_nothing(seeded):
    before = Item.objects.count()

    assert demonstration.seed() == before
