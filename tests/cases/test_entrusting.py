"""In whose name: an entrusting office's, and of two offices the competent one's."""

import pytest

from jianhu.cases.models import Case, Paper
from jianhu.catalogue.models import Item
from jianhu.organisations.models import Appointment
from tests.town import LONG_AGO, _person

PENALTY = "administrative-penalty-law"
VERDICT = {"kinds": ["罚款"], "fine": "50"}


@pytest.fixture
def bureau_head(luzhen):
    """赵七爷, head of the bureau whose item it is."""
    return _person("zhao-qiye", "赵七爷", luzhen.zhzfj, "office-head")


@pytest.fixture
def weizhuang_head(luzhen):
    """未庄's head, who publishes what was entrusted to the team."""
    return _person("bai-juren", "白举人", luzhen.wei_team, "office-head")


@pytest.fixture
def second_in_weizhuang(luzhen):
    return _person("xiao-d", "小D", luzhen.wei_team, "officer", domains=["综合"])


@pytest.fixture
def temple(as_, wang_hu, second_in_weizhuang, matter, keeper, nine):
    """A penalty on the spot in Weizhuang, where the item was given to nobody."""

    def ask():
        about = matter(lon=120.55, lat=30.05, second=second_in_weizhuang.pk)
        decision = VERDICT | {
            "facts": "当事人在土谷祠前摆摊",
            "evidence": "现场照片",
            "shown": True,
            "told": True,
            "defence": "无",
            "signed": True,
        }
        body = {"matter": about, "party": keeper, "decision": decision}
        return as_(wang_hu).post("/cases/on-the-spot", body)

    return ask


@pytest.fixture
def letter(vending):
    return {
        "to": "wei_team",
        "items": [vending.code],
        "powers": "警告、二百元以下罚款",
        "document": "鉴综委〔2026〕1号",
        "since": "2026-11-01",
        "until": "2026-12-31",
    }


@pytest.mark.lets("B3")
@pytest.mark.refuses("B3")
def test_what_is_entrusted_counts_once_both_published_it_and_in_the_givers_name(
    as_, temple, letter, bureau_head, weizhuang_head
):
    assert temple().json()["basis"] == f"{PENALTY}/24"
    written = as_(bureau_head).post("/entrustments", {"said": letter}).json()
    path = f"/entrustments/{written['id']}/publication"
    as_(bureau_head).post(path)
    assert temple().json()["basis"] == f"{PENALTY}/24"
    assert as_().get("/entrustments").json() == []
    as_(weizhuang_head).post(path)
    assert as_().get("/entrustments").json()[0]["by"] == "鉴湖县综合行政执法局"
    assert temple().status_code == 200
    assert Paper.objects.get().document["office"] == "鉴湖县综合行政执法局"
    assert Case.objects.get().office.code == "wei_team"


@pytest.mark.refuses("B3")
def test_what_was_entrusted_is_not_passed_on(
    as_, letter, bureau_head, weizhuang_head, wang_hu, second_in_weizhuang, runtu, aq, nine
):
    assert as_(bureau_head).post("/entrustments", {"said": letter}).status_code == 200
    answer = as_(weizhuang_head).post("/entrustments", {"said": letter | {"to": "lu_team"}})
    assert (answer.status_code, answer.json()["basis"]) == (409, f"{PENALTY}/20")
    assert "不得再委托" in answer.json()["detail"]


@pytest.mark.refuses("B3")
def test_nobody_gives_what_is_not_his(as_, letter, weizhuang_head, runtu, aq, nine):
    answer = as_(weizhuang_head).post("/entrustments", {"said": letter | {"to": "lu_team"}})
    assert (answer.json()["basis"], "法定权限" in answer.json()["detail"]) == (
        f"{PENALTY}/20",
        True,
    )


@pytest.mark.refuses("B3")
def test_who_is_entrusted_has_officers(as_, letter, bureau_head, wang_hu, nine):
    answer = as_(bureau_head).post("/entrustments", {"said": letter})
    assert (answer.status_code, answer.json()["basis"]) == (409, f"{PENALTY}/21")
    private = as_(bureau_head).post("/entrustments", {"said": letter | {"items": []}})
    assert private.status_code == 422


@pytest.mark.requirement("150")
@pytest.mark.parametrize(
    ("empowered", "office", "organ"),
    [
        (True, "鲁镇街道综合行政执法队", "鲁镇街道办事处"),
        (False, "鉴湖县综合行政执法局", "鉴湖县综合行政执法局"),
    ],
)
def test_an_officer_of_two_offices_acts_for_the_competent_one(
    spot, runtu, aq, luzhen, vending, empowered, office, organ
):
    for person in (runtu, aq):
        Appointment.objects.create(
            person=person, office=luzhen.zhzfj, post="officer", kind="rota", since=LONG_AGO
        )
    if not empowered:
        vending.empowerments.all().delete()
    assert Item.objects.get(pk=vending.pk).office == luzhen.zhzfj
    assert spot().json()["office_name"] == office
    assert Paper.objects.get().document["office"] == organ
