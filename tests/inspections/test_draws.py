"""Draws through the API: published before, drawn once, proved by a stranger."""

import pytest

from jianhu.inspections.models import Draw
from jianhu.inspections.rules.draw import INSPECTOR, Candidate, proves
from jianhu.subjects.models import Subject
from jianhu.subjects.services import file_subject
from tests.town import TAVERN

pytestmark = pytest.mark.usefixtures("nine")
DRAWN = {"said": {"spoken": "0731"}}


@pytest.fixture
def taverns(luzhen, runtu, tavern):
    for name in ("茂源酒店", "魁记面馆", "土谷祠小吃"):
        file_subject(
            runtu, kind="shop", name=name, industry="catering", area=luzhen.lu_village.code,
            lon=TAVERN[0], lat=TAVERN[1],
        )  # fmt: skip
    Subject.objects.update(colour="yellow")


@pytest.fixture
def published(as_, staff, taverns):
    said = {"title": "餐饮双随机", "industry": "catering", "counts": {"yellow": 2}}
    answer = as_(staff.planner).post("/inspections/draws", {"said": said})
    assert answer.status_code == 200, answer.json()
    return answer.json()


@pytest.mark.lets("I13")
def test_a_stranger_draws_again_from_the_published_page(as_, staff, published):
    assert published["secret"] == ""
    assert published["drawn"] == []
    as_(staff.planner).post(f"/inspections/draws/{published['number']}/draw", DRAWN)
    shown = as_().get(f"/inspections/draws/{published['number']}").json()
    assert (shown["listed"], shown["commitment"]) == (
        published["listed"], published["commitment"])  # fmt: skip
    listed = [Candidate(*each) for each in shown["candidates"]]
    told = {"list": shown["listed"], "commitment": shown["commitment"], "drawn": shown["drawn"]}
    told |= {"spoken": shown["spoken"]}
    assert len(shown["drawn"]) == 2
    assert proves(listed, shown["counts"], shown["secret"], told) == []


@pytest.mark.lets("I13")
def test_objects_and_inspectors_are_drawn_with_what_is_said_there(as_, staff, taverns, lv_weifu):
    said = {"title": "双随机", "industry": "catering", "counts": {"yellow": 1}, "inspectors": 2}
    made = as_(staff.planner).post("/inspections/draws", {"said": said}).json()
    mine = [each for each in made["candidates"] if each[1] == INSPECTOR]
    assert {name for _, _, name in mine} == {"闰*", "阿*", "计**"}
    assert made["counts"] == {"yellow": 1, INSPECTOR: 2}
    path = f"/inspections/draws/{made['number']}/draw"
    for nothing in ({}, {"spoken": ""}, {"spoken": "七|"}):
        assert as_(staff.planner).post(path, {"said": nothing}).status_code == 422
    shown = as_(staff.planner).post(path, {"said": {"spoken": "0731"}}).json()
    assert shown["spoken"] == "0731"
    assert len(set(shown["drawn"]) & {key for key, _, _ in mine}) == 2
    (row,) = as_(staff.planner).get("/inspections/draws").json()["items"]
    assert (row["wanted"], row["candidates"]) == (3, len(made["candidates"]))
    assert as_(staff.gas_planner).get("/inspections/draws").json()["items"] == []
    assert len(as_(lv_weifu).get("/inspections/draws").json()["items"]) == 1


@pytest.mark.refuses("I13")
def test_more_inspectors_than_there_are_is_refused_before_anything_is_published(
    as_, staff, taverns
):
    said = {"title": "双随机", "industry": "catering", "counts": {"yellow": 1}, "inspectors": 9}
    refusal = as_(staff.planner).post("/inspections/draws", {"said": said}).json()
    assert "只有3个" in refusal["detail"]
    assert not Draw.objects.exists()


def test_a_natural_person_is_on_no_public_list(as_, staff, taverns):
    Subject.objects.filter(name="魁记面馆").update(kind="person", name="魁记二")
    said = {"title": "餐饮双随机", "industry": "catering", "counts": {"yellow": 1}}
    made = as_(staff.planner).post("/inspections/draws", {"said": said}).json()
    assert {name for _, _, name in made["candidates"]} == {"咸亨酒店", "茂源酒店", "土谷祠小吃"}


@pytest.mark.refuses("I13")
def test_nothing_is_no_draw_and_one_list_is_open_at_a_time(as_, staff, published):
    said = {"title": "再抽", "industry": "catering", "counts": {"yellow": 0}}
    assert as_(staff.planner).post("/inspections/draws", {"said": said}).status_code == 422
    again = {"said": said | {"counts": {"yellow": 1}}}
    assert "请先抽取" in as_(staff.planner).post("/inspections/draws", again).json()["detail"]
    as_(staff.planner).post(f"/inspections/draws/{published['number']}/draw", DRAWN)
    assert as_(staff.planner).post("/inspections/draws", again).status_code == 200


@pytest.mark.refuses("I13")
@pytest.mark.lets("I13")
def test_a_random_plan_is_of_all_whom_the_first_draw_drew(as_, staff, items, published):
    def draw(number):
        return as_(staff.planner).post(f"/inspections/draws/{number}/draw", DRAWN).json()["drawn"]

    def planned(reference, codes):
        plan = {"title": "双随机", "source": "random", "reference": reference,
                "since": "2026-11-01", "until": "2026-12-31"}  # fmt: skip
        rows = [{"subject": code, "item": "LU-1"} for code in codes]
        return as_(staff.planner).post("/inspections/plans", {"plan": plan, "rows": rows})

    number = published["number"]
    listed = [code for code, _, _ in published["candidates"]]
    assert "公开抽取" in planned("", listed[:2]).json()["detail"]
    assert "公开抽取" in planned(number, listed[:2]).json()["detail"]
    first = draw(number)
    said = {"title": "再抽一次", "industry": "catering", "counts": {"yellow": 2}}
    second = as_(staff.planner).post("/inspections/draws", {"said": said}).json()["number"]
    liked = draw(second)
    assert "先抽取的" in planned(second, liked).json()["detail"]
    others = [code for code in listed if code not in first]
    assert "全部对象" in planned(number, [*first, *others]).json()["detail"]
    assert "全部对象" in planned(number, first[:1]).json()["detail"]
    made = planned(number, first)
    assert made.status_code == 200, made.json()
    as_(staff.head).post(f"/inspections/plans/{made.json()['number']}/approve")
    assert planned(second, liked).status_code == 200


@pytest.mark.refuses("I13")
def test_nobody_draws_twice_for_others_or_from_a_changed_list(as_, staff, published):
    path = f"/inspections/draws/{published['number']}/draw"
    assert as_(staff.gas_planner).post(path, DRAWN).status_code == 404
    draw = Draw.objects.get()
    Draw.objects.update(candidates=draw.candidates[1:])
    assert "摘要不一致" in as_(staff.planner).post(path, DRAWN).json()["detail"]
    Draw.objects.update(candidates=draw.candidates)
    assert as_(staff.planner).post(path, DRAWN).status_code == 200
    assert "不能再抽" in as_(staff.planner).post(path, DRAWN).json()["detail"]
