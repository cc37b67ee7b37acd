"""Rows that mean one enterprise become one file; who only looks alike stays apart; doubt is asked."""

import csv

import pytest

from benchmarks.linkage import arrived, by_code, by_rule, measured
from benchmarks.linkage_lists import PLACES, lists, newcomers
from jianhu.subjects.linkage import link, link_new, prepare
from jianhu.subjects.linkage.linking import parameters

CODE, OTHER = "91350100M000100Y43", "11330106053666367B"
TAVERN = {
    "list": "market",
    "id": "1",
    "name": "鉴湖县咸亨餐饮有限公司",
    "code": CODE,
    "address": "浙江省绍兴市鉴湖县云澜街道鲁迅路179号",
    "phone": "0575-85116666",
    "head": "孔乙己",
}


def row(**differs):
    return TAVERN | {"list": "street", "id": "2"} | differs


@pytest.fixture(scope="module")
def county():
    """Enough other rows for a name or a telephone to be as rare as in life."""
    return lists(3, 1_200)


@pytest.fixture(scope="module")
def linked(county):
    return link(county[0], places=PLACES)


def files_of(*rows, county):
    found = link([*county[0], TAVERN, *rows], places=PLACES)
    asked = [doubt for doubt in found.doubts if {doubt.left, doubt.right} & {("market", "1")}]
    return [found.group_of[each["list"], each["id"]] for each in rows], asked


@pytest.mark.parametrize(
    "differs",
    [
        {"name": "咸亨飯店", "code": "", "address": "鲁迅路179号", "head": ""},
        {"name": "ＸＩＡＮ咸亨餐饮", "code": CODE.lower(), "phone": ""},
        {"name": "鉴湖咸哼餐饮有限公司", "code": "", "phone": "85116666"},
        {"code": "91350100M000100Y34", "phone": "", "head": "孔**"},
        {"name": "无字号", "code": CODE, "address": ""},
    ],
    ids=["sign", "width", "by ear", "mistyped code", "no name"],
)
def test_one_enterprise_by_many_names_is_one_file(county, differs):
    [file], _ = files_of(row(**differs), county=county)
    assert file == ("market", "1")


@pytest.mark.parametrize(
    "differs",
    [
        {"name": "鉴湖县咸亨餐饮有限公司白塔分公司", "code": OTHER, "address": "白塔镇越王路3号"},
        {"name": "咸亨饭店（白塔店）", "address": "白塔镇越王路3号"},
        {"name": "土谷祠香烛店", "code": "", "phone": "13900000000", "head": "阿桂"},
        {"code": OTHER},
    ],
    ids=["branch", "branch with its company's code", "neighbour", "another code"],
)
def test_who_only_looks_alike_is_another(county, differs):
    [file], _ = files_of(row(**differs), county=county)
    assert file == ("street", "2")


def test_a_doubtful_pair_is_asked_with_reasons_in_words(county):
    branch = row(name="咸亨饭店（白塔店）", address="白塔镇越王路3号")
    _, [doubt] = files_of(branch, county=county)
    said = [str(reason) for reason in doubt.reasons]
    assert any("可能用了总部的代码" in each for each in said)
    assert "电话相同" in said
    assert doubt.reasons[0].speaks
    assert not doubt.reasons[-1].speaks


def test_what_a_person_said_is_kept(county):
    sign = row(name="咸亨飯店", code="")
    rows, pair = [*county[0], TAVERN, sign], (("market", "1"), ("street", "2"))
    assert link(rows, places=PLACES, apart=[pair]).group_of["street", "2"] == ("street", "2")
    stranger = row(name="土谷祠香烛店", code=OTHER, phone="", address="", head="")
    found = link([*county[0], TAVERN, stranger], places=PLACES, same=[pair])
    assert found.group_of["street", "2"] == ("market", "1")


def test_dirty_lists_are_linked_well_and_better_than_by_code_or_rule(county, linked):
    rows, truth, _ = county
    ours = measured(linked.group_of, truth, linked.doubts)
    assert ours["precision"] >= 0.99
    assert ours["recall"] >= 0.95
    assert ours["recall_after"] > ours["recall"]
    assert ours["recall"] > measured(by_rule(rows), truth)["recall"]
    assert ours["recall"] > measured(by_code(rows), truth)["recall"]


def test_every_doubt_lies_between_the_thresholds_or_contradicts_something(linked):
    joined, asked = parameters()["joined-from"], parameters()["asked-from"]
    assert linked.doubts
    for doubt in linked.doubts:
        assert asked.allows(doubt.probability)
        assert linked.group_of[doubt.left] != linked.group_of[doubt.right]
        assert doubt.contradicts or not joined.allows(doubt.probability)


def test_the_same_rows_in_any_order_and_form_are_linked_the_same(county, linked, tmp_path):
    rows = county[0]
    with (tmp_path / "lists.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(reversed(rows))
    assert link(tmp_path / "lists.csv", places=PLACES) == linked


def test_a_later_list_joins_what_is_known_and_changes_nothing_of_it(county, linked):
    rows, truth, drawn = county
    more, known = newcomers(drawn, 5, 200)
    grown = link_new(prepare(rows, PLACES), linked.group_of, more, places=PLACES)
    assert {row: grown.group_of[row] for row in linked.group_of} == linked.group_of
    found = arrived(grown, truth, known)
    assert found["precision"] >= 0.98
    assert found["recall"] >= 0.85
