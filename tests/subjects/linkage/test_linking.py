"""Rows that mean one enterprise become one file; who only looks alike does not; doubt is asked."""

import csv

import pytest
from benchmarks.linkage import arrived, by_code, by_rule, measured
from benchmarks.linkage_lists import PLACES, County, lists, newcomers

from jianhu.subjects.linkage import link, link_new, prepare
from jianhu.subjects.linkage.linking import parameters
from jianhu.subjects.linkage.training import by_truth

CODES = [subject.code for subject in County(30, 40).subjects]
OTHER = "11330106053666367B"
SAME = {  # what another list says of a tavern of ours
    "its sign": {"name": "{}飯店", "code": "", "address": "鲁迅路{}号", "head": ""},
    "full width": {"name": "{}餐饮（ＶＩＰ）", "phone": ""},
    "by ear": {"name": "鉴湖{}参饮有限公司", "code": "", "phone": "{}"},
    "a mistyped code": {"code": "swapped", "phone": "", "head": "孔**"},
    "no name": {"name": "无字号", "address": ""},
    "an old number": {"code": "", "registration": "", "name": "{}餐饮有限公司"},
}
ALIKE = {  # what is said of somebody else
    "a branch": {
        "name": "鉴湖县{}餐饮有限公司白塔分公司",
        "code": OTHER,
        "address": "白塔镇越王路3号",
    },
    "a branch with its company's code": {"name": "{}饭店（白塔店）", "address": "白塔镇越王路{}号"},
    "a neighbour": {"name": "土谷祠香烛店", "code": "", "phone": "13900000000", "head": "阿桂"},
    "another code": {"code": OTHER},
}
BRANDS = "咸亨 德兴 茂源 恒济 荣禄 孟生 泰昌 万和 同泰 悦来".split()  # noqa: SIM905
WAYS = {**SAME, **ALIKE}


def tavern(number):
    return {
        "list": "market",
        "id": f"tavern {number}",
        "name": f"鉴湖县{BRANDS[number]}餐饮有限公司",
        "code": CODES[number],
        "address": f"浙江省绍兴市鉴湖县云澜街道鲁迅路{700 + number}号",
        "phone": f"0575-8511{6600 + number}",
        "head": "孔乙己",
    }


def told(number, differs):
    """The street's row about the tavern; what is in braces is the tavern's own."""
    own = {"name": BRANDS[number], "address": 700 + number, "phone": f"8511{6600 + number}"}
    row = tavern(number) | {key: said.format(own.get(key)) for key, said in differs.items()}
    if row["code"] == "swapped":
        row["code"] = f"{CODES[number][:-2]}{CODES[number][-1]}{CODES[number][-2]}"
    return row | {"list": "street", "id": f"row {number}"}


@pytest.fixture(scope="module")
def county():
    """Enough other rows for a name or a telephone to be as rare as in life."""
    return lists(3, 1_200)


@pytest.fixture(scope="module")
def linked(county):
    return link(county[0], places=PLACES)


@pytest.fixture(scope="module")
def street(county):
    rows = [row for n, differs in enumerate(WAYS.values()) for row in (tavern(n), told(n, differs))]
    return link([*county[0], *rows], places=PLACES)


@pytest.mark.parametrize("way", SAME)
def test_one_enterprise_told_in_many_ways_is_one_file(street, way):
    number = list(WAYS).index(way)
    assert street.group_of["street", f"row {number}"] == ("market", f"tavern {number}")


@pytest.mark.parametrize("way", ALIKE)
def test_who_only_looks_alike_is_another(street, way):
    number = list(WAYS).index(way)
    assert street.group_of["street", f"row {number}"] != ("market", f"tavern {number}")


def test_a_doubtful_pair_is_asked_with_reasons_in_words(street):
    number = list(WAYS).index("a branch with its company's code")
    pair = {("market", f"tavern {number}"), ("street", f"row {number}")}
    [doubt] = [each for each in street.doubts if {each.left, each.right} == pair]
    said = [str(reason) for reason in doubt.reasons]
    assert any("可能用了总部的代码" in each for each in said)
    assert "电话相同" in said
    assert doubt.reasons[0].speaks
    assert not doubt.reasons[-1].speaks


def test_what_a_person_said_is_kept(county):
    one, other = ("market", "tavern 0"), ("street", "row 0")
    alike = [tavern(0), told(0, {})]
    assert link(alike, places=PLACES, apart=[(one, other)]).group_of[other] == other
    strange = [tavern(0), told(0, {"name": "土谷祠香烛店", "code": OTHER, "phone": "", "head": ""})]
    assert link(strange, places=PLACES, same=[(one, other)]).group_of[other] == one


def test_dirty_lists_are_linked_well_and_better_than_by_code_or_rule(county, linked):
    rows, truth, _ = county
    ours = measured(linked.group_of, truth, linked.doubts)
    assert ours["precision"] >= 0.99
    assert ours["recall_after"] >= 0.95
    assert ours["recall_after"] > ours["recall"]
    assert ours["recall"] > measured(by_rule(rows), truth)["recall"]
    assert ours["recall"] > measured(by_code(rows), truth)["recall"]


def test_every_doubt_is_likely_enough_to_ask_and_not_joined(linked):
    assert linked.doubts
    for doubt in linked.doubts:
        assert parameters()["asked-from"].allows(doubt.probability)
        assert linked.group_of[doubt.left] != linked.group_of[doubt.right]
        assert doubt.reasons


def test_the_same_rows_in_any_order_and_form_are_linked_the_same(county, linked, tmp_path):
    with (tmp_path / "lists.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, county[0][0])
        writer.writeheader()
        writer.writerows(reversed(county[0]))
    assert link(tmp_path / "lists.csv", places=PLACES) == linked


def test_a_later_list_joins_what_is_known_and_changes_nothing_of_it(county, linked):
    rows, truth, drawn = county
    more, known = newcomers(drawn, 5, 200)
    grown = link_new(prepare(rows, PLACES), linked.group_of, more, places=PLACES)
    assert {row: grown.group_of[row] for row in linked.group_of} == linked.group_of
    found = arrived(grown, truth, known)
    assert found["precision"] >= 0.98
    assert found["recall"] >= 0.85


def test_rows_that_were_decided_teach_what_counts(county):
    rows, truth, _ = county
    table = prepare(rows, PLACES)
    keys = zip(table["list"].to_pylist(), table["id"].to_pylist(), strict=True)
    model = by_truth(table, [truth[key] for key in keys], sample=200_000)
    weight = {column: m / u for column, of in model.items() if isinstance(of, dict)
              for m, u, *_ in [of["1"]]}  # fmt: skip
    assert weight["code"] > 1
    assert weight["code"] > model["code"]["5"][0] / model["code"]["5"][1]
    linked = link(table, model=model)
    assert measured(linked.group_of, truth)["precision"] >= 0.98
