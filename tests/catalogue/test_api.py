"""The catalogue over HTTP."""

import pytest

from jianhu.base.models import Person
from jianhu.organisations.models import Appointment

URL = "/catalogue"


@pytest.fixture
def keeper(luzhen):
    """The one who keeps the catalogue at the bureau."""
    person = Person.objects.create(username="keeper", name="管事项")
    Appointment.objects.create(
        person=person, office=luzhen.zhzfj, post="catalogue-keeper", kind="line", since="2022-01-01"
    )
    return person


def test_items_are_listed_searched_and_paged(as_, keeper, street_vending_item):
    answer = as_(keeper).get(f"{URL}/items", q="占道").json()

    assert [item["code"] for item in answer["items"]] == ["330699-T-1"]
    assert answer["items"][0]["office"] == "zhzfj"
    assert answer["next"] is None
    assert as_(keeper).get(f"{URL}/items", q="油烟").json()["items"] == []


def test_a_limit_above_two_hundred_is_refused(as_, keeper):
    assert as_(keeper).get(f"{URL}/items", limit=201).status_code == 422


def test_an_item_comes_with_its_versions_and_an_unknown_one_is_not_found(
    as_, keeper, street_vending_item
):
    answer = as_(keeper).get(f"{URL}/items/330699-T-1").json()

    assert answer["mode"] == "现场检查"
    assert [each["version"] for each in answer["versions"]] == [1]
    assert as_(keeper).get(f"{URL}/items/none").status_code == 404


def test_only_who_holds_a_post_may_look(as_, stranger, keeper):
    assert as_(stranger).get(f"{URL}/statistics").status_code == 403
    assert as_(keeper).get(f"{URL}/statistics").status_code == 200


def test_what_a_town_may_enforce_is_public_to_posts(as_, keeper, luzhen, street_vending_item):
    def empowered(town):
        answer = as_(keeper).get(f"{URL}/empowerment", town=town).json()
        return [item["code"] for item in answer["items"]]

    assert empowered(luzhen.lu.code) == ["330699-T-1"]
    assert empowered(luzhen.wei.code) == []


def test_a_proposal_is_drawn_up_and_published(as_, keeper, luzhen, street_vending_item):
    said = {"town": luzhen.wei.code, "add": ["330699-T-1"], "reason": "基层需要"}
    made = as_(keeper).post(f"{URL}/proposals", said)
    assert made.status_code == 201

    dates = {"published_on": "2026-03-01", "since": "2026-02-01"}
    refused = as_(keeper).post(f"{URL}/proposals/{made.json()['id']}/publish", dates)
    assert refused.status_code == 409
    assert refused.json()["basis"] == "浙江省综合行政执法条例/9"

    dates = {"published_on": "2026-03-01", "since": "2026-04-01"}
    done = as_(keeper).post(f"{URL}/proposals/{made.json()['id']}/publish", dates)
    assert done.json()["since"] == "2026-04-01"


def test_lists_drawn_up_elsewhere_are_published_or_refused(as_, keeper, street_vending_item):
    url, code = f"{URL}/lists/publish?on=2026-01-01", street_vending_item.code
    agreed = {"total": [code], "comprehensive": [code], "professional": []}

    refused = as_(keeper).post(url, agreed | {"professional": [code]})
    assert refused.json()["type"] == "/problems/lists-disagree"
    assert "同时列入" in refused.json()["detail"]
    assert as_(keeper).post(url, agreed).json()["edition"] == 1
    plain = as_(keeper).client.post(f"/api{url}", "", content_type="application/json")
    assert plain.json()["edition"] == 2


def test_an_officer_may_look_but_not_publish(as_, aq, luzhen, street_vending_item):
    said = {"town": luzhen.wei.code, "add": ["330699-T-1"], "reason": "自封"}

    assert as_(aq).get(f"{URL}/items").status_code == 200
    assert as_(aq).post(f"{URL}/proposals", said).status_code == 403
