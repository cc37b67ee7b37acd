"""The register of real items, and the fifty of them that were read beside the text."""

import random
from pathlib import Path

import pytest
import yaml

from jianhu.catalogue.derivation.assign import rows
from jianhu.catalogue.derivation.register import read
from tests.catalogue.conftest import DEPARTMENTS

CHECKED = yaml.safe_load(
    (Path(__file__).parent / "checked_by_eye.yaml").read_text(encoding="utf-8")
)
ITEMS = {row["code"]: row for row in read()}


def test_there_are_a_thousand_derived_items_with_a_source_and_a_level():
    derived = [row for row in ITEMS.values() if row["wording"] in ("stated", "from-duty")]

    assert len(derived) >= 1000
    assert all(row["level"] == "bronze" and "2021—2022年" in row["source"] for row in derived)


def test_a_county_has_a_thousand_items_of_its_own_area():
    own = read("330699")

    assert len(own) >= 1000
    assert {row["area"] for row in own} <= {"", "33", "3306"}


@pytest.mark.parametrize("field", ["name", "domain", "object", "measure", "basis", "mode"])
def test_every_row_is_complete(field):
    assert [code for code, row in ITEMS.items() if not row[field]] == []


def test_every_item_threatens_a_penalty_and_has_an_office_of_the_county():
    assert [code for code, row in ITEMS.items() if not row["penalties"]] == []
    assert {row["office"] for row in ITEMS.values()} <= set(DEPARTMENTS)


def test_there_are_at_least_sixteen_domains():
    assert len({row["domain"] for row in read("330699")}) >= 16


@pytest.mark.parametrize("row", rows("scenes.csv"), ids=lambda row: row["scene"])
def test_every_scene_of_the_demonstration_has_an_item_in_force_there(row):
    assert row["code"] in {item["code"] for item in read("330699")}


def test_fifty_items_were_drawn_at_random_and_read():
    derived = sorted(row["code"] for row in rows("items.csv"))

    drawn = random.Random(CHECKED["seed"]).sample(derived, 50)

    assert [item["code"] for item in CHECKED["items"]] == drawn


@pytest.mark.parametrize("item", CHECKED["items"], ids=lambda item: item["code"])
def test_the_register_still_says_what_was_read(item):
    row = ITEMS[item["code"]]
    said = [{k: v for k, v in each.items() if v not in (None, "")} for each in row["penalties"]]

    assert row["article"] == item["article"]
    assert row["conduct"] == item["conduct"]
    assert said == item["penalties"]


def test_the_share_that_is_wrong_is_small_and_stated():
    wrong = sum(item["verdict"] == "wrong" for item in CHECKED["items"])
    readme = Path(__file__).parents[2] / "src" / "jianhu" / "catalogue" / "README.md"

    assert wrong / len(CHECKED["items"]) < 0.06
    assert f"{wrong} of 50" in readme.read_text(encoding="utf-8")
