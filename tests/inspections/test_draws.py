"""Draws through the API: published before, drawn once, proved by a stranger."""

import pytest

from jianhu.inspections.models import Draw
from jianhu.inspections.rules.draw import INSPECTOR, Candidate, proves
from jianhu.subjects.models import Subject
from jianhu.subjects.services import file_subject
from tests.town import TAVERN

pytestmark = pytest.mark.usefixtures("nine")


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
    as_(staff.planner).post(f"/inspections/draws/{published['number']}/draw")
    shown = as_().get(f"/inspections/draws/{published['number']}").json()
    assert (shown["listed"], shown["commitment"]) == (
        published["listed"], published["commitment"])  # fmt: skip
    listed = [Candidate(*each) for each in shown["candidates"]]
    told = {"list": shown["listed"], "commitment": shown["commitment"], "drawn": shown["drawn"]}
    assert len(shown["drawn"]) == 2
    assert proves(listed, shown["counts"], shown["secret"], told) == []


@pytest.mark.lets("I13")
def test_objects_and_inspectors_are_drawn_with_what_is_said_there(as_, staff, taverns):
    said = {"title": "双随机", "industry": "catering", "counts": {"yellow": 1}, "inspectors": 2}
    made = as_(staff.planner).post("/inspections/draws", {"said": said}).json()
    mine = [each for each in made["candidates"] if each[1] == INSPECTOR]
    assert {name for _, _, name in mine} == {"闰*", "阿*", "计**"}
    assert made["counts"] == {"yellow": 1, INSPECTOR: 2}
    path = f"/inspections/draws/{made['number']}/draw"
    assert as_(staff.planner).post(path, {"said": {"spoken": "七|"}}).status_code == 422
    shown = as_(staff.planner).post(path, {"said": {"spoken": "0731"}}).json()
    assert shown["spoken"] == "0731"
    assert len(set(shown["drawn"]) & {key for key, _, _ in mine}) == 2
    (row,) = as_(staff.planner).get("/inspections/draws").json()["items"]
    assert (row["wanted"], row["candidates"]) == (3, len(made["candidates"]))
    assert as_(staff.gas_planner).get("/inspections/draws").json()["items"] == []


@pytest.mark.refuses("I13")
def test_more_inspectors_than_there_are_is_refused_before_anything_is_published(
    as_, staff, taverns
):
    said = {"title": "双随机", "industry": "catering", "counts": {"yellow": 1}, "inspectors": 9}
    refusal = as_(staff.planner).post("/inspections/draws", {"said": said}).json()
    assert "只有3个" in refusal["detail"]
    assert not Draw.objects.exists()


def test_a_person_on_the_list_is_named_by_one_character(as_, staff, taverns):
    Subject.objects.filter(name="魁记面馆").update(kind="person", name="魁记二")
    said = {"title": "双随机", "industry": "catering", "counts": {"yellow": 1}}
    made = as_(staff.planner).post("/inspections/draws", {"said": said}).json()
    assert {name for _, _, name in made["candidates"]} >= {"咸亨酒店", "魁**"}


@pytest.mark.refuses("I13")
def test_nobody_draws_twice_for_others_or_from_a_changed_list(as_, staff, published):
    path = f"/inspections/draws/{published['number']}/draw"
    assert as_(staff.gas_planner).post(path).status_code == 404
    draw = Draw.objects.get()
    Draw.objects.update(candidates=draw.candidates[1:])
    assert "摘要不一致" in as_(staff.planner).post(path).json()["detail"]
    Draw.objects.update(candidates=draw.candidates)
    assert as_(staff.planner).post(path).status_code == 200
    assert "不能再抽" in as_(staff.planner).post(path).json()["detail"]
