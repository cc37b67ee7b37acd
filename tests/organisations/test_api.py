"""The routes: who may ask, what comes back, and how a limit that is too large is refused."""

import pytest

from jianhu.organisations.models import Whereabouts
from tests.town import TAVERN

ROUTES = ["areas", "offices", "people?office=1", "posts", "map", "place?lon=120.45&lat=30.05"]


@pytest.mark.parametrize("route", ROUTES)
def test_only_who_holds_a_post_may_look(ask, stranger, kongyiji, route):
    assert ask(stranger).get(f"/api/organisations/{route}").status_code == 403
    assert ask(kongyiji).get(f"/api/organisations/{route}").status_code in (200, 404)


def test_nobody_looks_without_signing_in(client, luzhen):
    assert client.get("/api/organisations/areas").status_code == 401


def test_towns_are_listed_and_one_may_go_on_from_a_code(ask, kongyiji):
    towns = ask(kongyiji).get("/api/organisations/areas?kind=town").json()
    assert [town["name"] for town in towns] == ["鲁镇街道", "未庄镇"]
    later = ask(kongyiji).get("/api/organisations/areas?kind=town&after=330699001").json()
    assert [town["name"] for town in later] == ["未庄镇"]
    inside = ask(kongyiji).get("/api/organisations/areas?kind=grid&within=330699101").json()
    assert [grid["code"] for grid in inside] == ["330699101001001"]


def test_offices_are_listed_by_kind(ask, kongyiji):
    found = ask(kongyiji).get("/api/organisations/offices?kind=town-team").json()
    assert [office["short"] for office in found] == ["鲁镇执法队", "未庄执法队"]


def test_phones_are_masked(ask, kongyiji, runtu, luzhen):
    page = ask(kongyiji).get(f"/api/organisations/people?office={luzhen.lu_team.pk}").json()
    assert [(each["name"], each["phone"]) for each in page["items"]] == [("闰土", "138****0001")]
    assert "13805750001" not in str(page)


def test_people_come_in_pages(ask, kongyiji, runtu, aq, luzhen):
    route = f"/api/organisations/people?office={luzhen.lu_team.pk}&limit=1"
    first = ask(kongyiji).get(route).json()
    second = ask(kongyiji).get(f"{route}&cursor={first['next']}").json()
    assert [first["items"][0]["name"], second["items"][0]["name"]] == ["闰土", "阿Q"]
    assert second["next"] is None


def test_a_limit_above_two_hundred_is_refused(ask, kongyiji, luzhen):
    answer = ask(kongyiji).get("/api/organisations/areas?limit=201")
    assert answer.status_code == 422
    assert answer["Content-Type"] == "application/problem+json"


def test_an_office_that_is_not_there_is_not_found(ask, kongyiji):
    answer = ask(kongyiji).get("/api/organisations/people?office=999999")
    assert answer.status_code == 404
    assert "没有这个机构" in answer.json()["detail"]


def test_a_place_is_named_and_one_outside_is_refused(ask, kongyiji):
    inside = ask(kongyiji).get("/api/organisations/place?lon=120.45&lat=30.05").json()
    assert (inside["name"], inside["precinct"]) == ("鲁镇社区第一网格", "330699001P01")
    assert ask(kongyiji).get("/api/organisations/place?lon=121.5&lat=31").status_code == 404


def test_the_light_map_is_geojson(ask, kongyiji, county):
    told = ask(kongyiji).get("/api/organisations/map")
    features = told.json()["features"]
    assert {feature["properties"]["kind"] for feature in features} == {"town", "precinct"}
    assert len(told.content) < 400_000


def test_a_phone_goes_on_duty_moves_and_goes_off(ask, runtu):
    phone = ask(runtu)
    lon, lat = TAVERN

    def post(route, **said):
        return phone.post(f"/api/{route}", said, content_type="application/json")

    assert post("duty", on=True, lon=lon, lat=lat).json() == {"on_duty": True}
    assert post("whereabouts", lon=120.46, lat=30.06).json() == {"on_duty": True}
    assert Whereabouts.objects.get(person=runtu).lon == 120.46
    assert post("duty", on=False).json() == {"on_duty": False}
    assert post("whereabouts", lon=lon, lat=lat).json() == {"on_duty": False}
    assert Whereabouts.objects.get(person=runtu).lon is None


def test_a_position_off_the_globe_is_refused(ask, runtu):
    answer = ask(runtu).post(
        "/api/whereabouts", {"lon": 30.05, "lat": 120.45}, content_type="application/json"
    )
    assert answer.status_code == 422


def test_a_leader_has_no_duty_to_go_on(ask, stranger):
    answer = ask(stranger).post("/api/duty", {"on": True}, content_type="application/json")
    assert answer.status_code == 403


@pytest.mark.parametrize("route", ["areas", "offices", "people?office={office}", "posts"])
def test_lists_ask_the_database_little(
    ask, kongyiji, runtu, aq, luzhen, route, django_assert_max_num_queries
):
    asking = ask(kongyiji)
    path = f"/api/organisations/{route.format(office=luzhen.lu_team.pk)}"
    with django_assert_max_num_queries(5):  # session, person, posts held, office, the list
        assert asking.get(path).status_code == 200
