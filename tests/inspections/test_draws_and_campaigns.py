"""Draws and campaigns through the API: published before, drawn once, proved by a stranger."""

import pytest

from jianhu.inspections.models import Campaign, Draw
from jianhu.inspections.rules.draw import Candidate, proves
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


SAID = {
    "name": "燃气专项", "since": "2026-11-20", "until": "2026-12-20", "scope": "瓶装气餐饮",
    "reason": "事故通报", "approved_by": "县政府",
}  # fmt: skip


@pytest.mark.lets("I6", "I15")
def test_a_bounded_campaign_is_recorded(as_, staff):
    made = as_(staff.planner).post("/inspections/campaigns", {"said": SAID})
    assert made.json()["name"] == "燃气专项"
    assert Campaign.objects.count() == 1


@pytest.mark.refuses("I6", "I15")
@pytest.mark.parametrize(
    ("more", "says"), [({"scope": ""}, "检查范围"), ({"closes": 30, "of": 40}, "普遍停业")]
)
def test_an_unbounded_campaign_or_a_mass_closure_is_refused(as_, staff, more, says):
    refusal = as_(staff.planner).post("/inspections/campaigns", {"said": SAID | more})
    assert says in refusal.json()["detail"]
    assert not Campaign.objects.exists()
