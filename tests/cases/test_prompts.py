"""A conduct that may be a crime: the case says so first, and no penalty stands in its place."""

from datetime import date
from decimal import Decimal

import pytest

from jianhu.cases.rules.background import Background
from jianhu.cases.rules.ledger import CaseFacts, Proof
from jianhu.cases.rules.prompts import prompts
from jianhu.cases.rules.protected_areas import protected_areas, protected_at
from jianhu.catalogue.models import Item
from jianhu.law.crimes import Found
from tests.cases.lenient import first
from tests.cases.test_crime import group

DAY = date(2026, 11, 20)
BAMBOO = "对盗伐林木（含毛竹）的处罚"
RULES = "crime-transfer-provisions"
PARK = protected_areas()["ruoye-national-park"]
EXAMPLES = [(area, each) for area in protected_areas().values() for each in area.examples]


@pytest.fixture
def grove(case, vending):
    Item.objects.filter(pk=vending.pk).update(name=BAMBOO)
    walk = case()
    walk.does("file")
    walk.does("order-correction")
    walk.proves()
    return walk


def finds(walk, measure, amount):
    said = {"kind": "鉴定意见", "proves": "情节和后果", "says": "毛竹鉴定"}
    said["finds"] = [{"measure": measure, "amount": amount}]
    path = f"/cases/{walk.number}/evidence"
    return walk.as_(walk.people.officer).post(path, {"said": said})


def noticed(walk):
    walk.does("conclude")
    walk.does("notify")
    walk.does("waive-defence")


@pytest.mark.lets("B46")
@pytest.mark.requirement("207")
def test_below_the_threshold_the_penalty_goes_on(grove):
    piece = finds(grove, "value", "19999.99").json()["evidence"][-1]
    assert piece["finds"] == [
        {"measure": "value", "amount": "19999.99", "name": "价值", "unit": "元"}
    ]
    assert grove.now()["prompts"] == []
    noticed(grove)
    grove.does("decide")


@pytest.mark.refuses("B46")
@pytest.mark.requirement("207")
def test_at_the_threshold_the_case_prompts_a_transfer_and_refuses_a_penalty(grove):
    (prompt,) = finds(grove, "value", "20000").json()["prompts"]
    assert (prompt["kind"], prompt["move"]) == ("crime", "form-crime-group")
    assert (prompt["article"], prompt["mark"]) == ("《刑法》第345条第1款", "recalled")
    assert "价值20000元，达到盗伐林木罪的立案标准" in prompt["says"]
    offered = {each["name"]: each["missing"] for each in grove.now()["moves"]}
    assert offered["form-crime-group"] == []
    noticed(grove)
    refusal = grove.refused("decide")
    assert refusal["basis"] == f"{RULES}/11"
    assert "不得以罚代刑" in refusal["detail"]


@pytest.mark.lets("B46")
def test_once_the_head_refused_the_transfer_the_penalty_goes_on(grove, people):
    finds(grove, "saplings", "200")
    grove.does("form-crime-group", by=people.head, **group(people))
    assert grove.now()["prompts"] == []
    grove.does("report-crime", report="权属有争议")
    grove.does("refuse-transfer", by=people.head, reason="权属有争议", chief=True)
    grove.does("resume-case", by=people.head, reason="继续调查")
    noticed(grove)
    grove.does("decide")


@pytest.mark.refuses("B46")
def test_a_waiver_stands_in_for_no_transfer_either(grove):
    finds(grove, "volume", "5")
    grove.does("conclude")
    pieces = [each["id"] for each in grove.now()["evidence"]]
    refusal = grove.refused("waive", **first(pieces))
    assert refusal["basis"] == f"{RULES}/11"


def test_an_amount_is_a_number_above_nothing(grove):
    assert finds(grove, "value", "0").status_code == 422
    assert finds(grove, "beauty", "1").status_code == 422


def a_grove(*proofs, **more):
    around = Background(item_name=BAMBOO)
    return CaseFacts(today=DAY, happened_on=DAY, background=around, proofs=proofs, **more)


def proof(amount, inadmissible=""):
    return Proof("鉴定意见", "情节和后果", inadmissible, 1, (Found("value", Decimal(amount)),))


def kinds(facts):
    return [each.kind for each in prompts(facts)]


def test_what_may_not_be_used_as_evidence_reaches_no_threshold():
    assert kinds(a_grove(proof(90000))) == ["crime"]
    assert kinds(a_grove(proof(90000, "没有审核"))) == []


def test_in_a_national_park_the_place_is_said_and_what_it_means_for_the_crime():
    both = prompts(a_grove(proof(90000), protected=PARK))
    assert [each.kind for each in both] == ["crime", "protected-area"]
    assert "从重处罚" in both[0].says
    assert "若耶国家公园范围内" in both[1].says
    assert "从重处罚" not in prompts(a_grove(proof(90000)))[0].says


@pytest.mark.parametrize(("area", "example"), EXAMPLES, ids=[each.say for _, each in EXAMPLES])
def test_every_protected_area_holds_its_examples(area, example):
    found = protected_at(example.lon, example.lat, example.day)
    assert (found == area) == example.expect
