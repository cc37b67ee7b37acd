"""Which measures a case may begin: asked before any form is filled in."""

import pytest

from jianhu.catalogue.models import Item


@pytest.fixture
def possible(as_, people):
    def ask(walk, by=None):
        found = as_(by or people.officer).get(f"/cases/{walk.number}/measures").json()
        return {each["procedure"]: {m["name"]: m for m in each["moves"]} for each in found}

    return ask


@pytest.mark.lets("C1")
@pytest.mark.refuses("C1")
def test_seizure_is_possible_where_the_item_lists_it_and_else_says_why_not(case, possible, vending):
    walk = case()
    walk.does("file")
    [missing] = possible(walk)["seizure"]["ask-seizure"]["missing"]
    assert missing["article"] == "《行政强制法》第17条"
    Item.objects.filter(pk=vending.pk).update(measure="查封、扣押")
    assert possible(walk)["seizure"]["ask-seizure"]["missing"] == []


def test_what_is_only_recorded_begins_no_measure(case, possible):
    walk = case()
    walk.does("file")
    assert "note-remedy" not in possible(walk)["execution"]
    assert possible(walk)["execution"]["urge"]["missing"]


def test_another_post_begins_none(case, possible, people):
    walk = case()
    walk.does("file")
    assert not any(
        m["mine"] for each in possible(walk, people.reviewer).values() for m in each.values()
    )


def test_an_outsider_asks_in_vain(case, as_, wang_hu):
    assert as_(wang_hu).get(f"/cases/{case().number}/measures").status_code == 404
