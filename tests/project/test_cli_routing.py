"""Where a matter would go, by the command; and rules that prove themselves."""

import json

from jianhu.command.rules.timing import When
from jianhu.kit.errors import Unreadable
from jianhu.project import soundness
from jianhu.project.dry_runs import MISSES
from tests.project.test_cli import jianhu


def test_a_routing_dry_run_says_which_rule_and_why_not_the_others(luzhen):
    said = jianhu("routing", "try", "--kind", "muck-dumping", "--scene", "venue", "--json")
    rows = json.loads(said.output)
    assert [row["rule"] for row in rows if row["applies"]] == ["010-venue"]
    assert all(row["because"] for row in rows if not row["applies"])


def test_a_routing_dry_run_asks_the_catalogue_whether_the_town_may_act(luzhen, street_vending_item):
    lu, wei = (luzhen.areas[name].code for name in ("lu", "wei"))
    tried = [
        jianhu("routing", "try", "--kind", "street-vending", "--town", town).output
        for town in (lu, wei)
    ]
    assert sorted(said.splitlines()[0] for said in tried) == ["属地无权办理。", "属地有权办理。"]
    assert "→ 080-not-empowered" in "".join(tried)


def test_a_routing_dry_run_says_in_chinese_what_did_not_fit(luzhen):
    said = jianhu("routing", "try", "--kind", "fish-trap", "--lon", "120.45", "--lat", "30.05")
    assert said.exit_code == 0
    assert "不适用：" in said.output
    assert "kinds" not in said.output


def test_every_condition_of_a_rule_has_its_chinese_word():
    assert set(MISSES) == set(When.model_fields)


def test_a_routing_dry_run_of_an_item_asks_for_that_item(luzhen, street_vending_item):
    where = ("--kind", "tourism", "--town", luzhen.areas["lu"].code)
    said = jianhu("routing", "try", *where, "--item", "330699-T-1")
    assert said.output.splitlines()[0] == "属地有权办理。"
    there = ("--kind", "tourism", "--town", luzhen.areas["wei"].code)
    said = jianhu("routing", "try", *there, "--item", "330699-T-1")
    assert said.output.splitlines()[0] == "属地无权办理。"


def test_a_routing_dry_run_outside_the_county_is_a_sentence(luzhen):
    where = ("--lon", "121.9", "--lat", "30.05")
    assert "不在本县" in jianhu("routing", "try", "--kind", "dog", *where).output
    assert "一起写" in jianhu("routing", "try", "--kind", "dog", *where[:2]).output


def test_a_routing_dry_run_of_an_unknown_kind_is_a_sentence(db):
    said = jianhu("routing", "try", "--kind", "witchcraft")
    assert said.exit_code == 2
    assert "witchcraft" in said.output
    assert "Traceback" not in said.output


def test_a_routing_dry_run_names_the_offices(luzhen, street_vending_item):
    town = luzhen.areas["lu"].code
    said = jianhu("routing", "try", "--kind", "street-vending", "--town", town)
    assert said.output.splitlines()[1] == f"主办：{luzhen.lu_team.name}。"


def test_a_check_names_a_register_file_that_does_not_fit(monkeypatch):
    assert list(soundness._registers()) == []

    def broken():
        raise Unreadable("950-ours.yaml: order")

    monkeypatch.setattr(soundness, "routes", broken)
    assert list(soundness._registers()) == ["登记文件有误：950-ours.yaml: order"]


VENUE = "command/routing/010-venue.yaml"


def test_a_check_lets_an_installations_rule_prove_itself(own):
    (said,) = own(VENUE, "\nto: town-team", "\nto: department")
    assert said.startswith("登记文件 010-venue.yaml 与自己的例子“")


def test_a_check_says_in_chinese_what_is_wrong_with_a_rule(own):
    assert own(VENUE, "\norder: ", "\norder: x") == [
        "登记文件有误：010-venue.yaml：order 应当是整数"
    ]
