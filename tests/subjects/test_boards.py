"""Boards, the map, items that apply, who is left in peace, hours by colour, alliances."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianhu.base.people import system
from jianhu.catalogue.models import Item
from jianhu.kit.errors import WrongStep
from jianhu.subjects import queries, services
from jianhu.subjects.models import Badge, Subject
from jianhu.subjects.rules.allocation import allocate
from jianhu.subjects.services.badges import REASON
from tests.town import _item, _person


@pytest.mark.requirement("20")
def test_the_board_counts_four_industries_by_colour(nine, as_, lv_weifu, tavern, temple_shop, site):
    services.recolour()
    Subject.objects.filter(pk=temple_shop.pk).update(colour="red")
    rows = {each["name"]: each for each in as_(lv_weifu).get("/subjects/board").json()}
    assert set(rows) == {"餐饮", "药店", "建筑工地", "娱乐场所"}
    assert rows["餐饮"]["colours"] == {"blue": 1, "red": 1}
    assert rows["建筑工地"]["colours"] == {"green": 1}
    assert rows["药店"]["total"] == 0


def test_the_list_is_filtered_and_paged(nine, as_, lv_weifu, tavern, temple_shop, site, luzhen):
    services.recolour()

    def names(**query):
        answer = as_(lv_weifu).get("/subjects", **query).json()
        return [each["name"] for each in answer["items"]]

    assert names(colour="green") == ["咸亨新村二期"]
    assert names(industry="catering", town=luzhen.wei.code) == ["静修庵素面馆"]
    assert names(q="咸亨") == ["咸亨酒店", "咸亨新村二期"]
    towns = as_(lv_weifu).get("/subjects/towns", industry="catering").json()
    assert {each["name"]: each["count"] for each in towns} == {"鲁镇街道": 1, "未庄镇": 1}
    first = as_(lv_weifu).get("/subjects", limit=2).json()
    assert len(first["items"]) == 2
    assert names(cursor=first["next"]) == ["咸亨新村二期"]
    assert as_(lv_weifu).get("/subjects", limit=201).status_code == 422


def _fume_item(luzhen):
    made = _item(luzhen, "T-FUME", "对油烟直排的处罚", "城市管理", luzhen.zhzfj)
    Item.objects.filter(pk=made.pk).update(conduct="餐饮服务业经营者未安装油烟净化设施")


@pytest.mark.requirement("57")
def test_the_items_of_a_shop_are_derived_from_what_it_is(as_, runtu, tavern, site, luzhen):
    _fume_item(luzhen)
    (found,) = as_(runtu).get(f"/subjects/{tavern.code}/items").json()
    assert (found["code"], found["rule"]) == ("T-FUME", "catering")
    assert as_(runtu).get(f"/subjects/{site.code}/items").json() == []


@pytest.mark.requirement("55")
def test_the_map_has_the_subjects_of_ones_own_area_with_their_items(
    as_, runtu, tavern, temple_shop, luzhen
):
    _fume_item(luzhen)
    box = {"west": 120.4, "south": 30.0, "east": 120.6, "north": 30.1}
    (found,) = as_(runtu).get("/subjects/map", **box).json()
    assert (found["name"], found["items"]) == ("咸亨酒店", 1)


def test_the_best_colour_leaves_routine_plans_unless_worse_is_proposed(
    nine, tavern, temple_shop, site, fumes
):
    fumes(True)
    services.recolour()
    ids = [each.pk for each in (tavern, temple_shop, site)]
    assert queries.spared_by_routine(ids) == {tavern.pk, temple_shop.pk, site.pk} - {tavern.pk}


COUNTS = st.fixed_dictionaries(
    {colour: st.integers(0, 500) for colour in ("red", "yellow", "green", "blue")}
)


@given(COUNTS, st.integers(0, 10_000))
def test_hours_rise_with_redness_and_add_up(counts, hours):
    shares = {each.colour: each for each in allocate(counts, hours)}
    assert sum(each.hours for each in shares.values()) == (hours if shares else 0)
    by_redness = [shares[c].per_subject for c in ("green", "yellow", "red") if c in shares]
    assert by_redness == sorted(by_redness)
    if hours:
        assert len(set(by_redness)) == len(by_redness)


@pytest.mark.requirement("62")
def test_hours_over_the_api_are_those_there_are_and_rise_with_redness(
    nine, as_, lv_weifu, tavern, site
):
    services.recolour()
    Subject.objects.filter(pk=tavern.pk).update(colour="red")
    shares = as_(lv_weifu).get("/subjects/hours", hours=37).json()
    assert sum(each["hours"] for each in shares) == 37
    each_gets = {each["colour"]: each["per_subject"] for each in shares}
    assert each_gets["red"] > each_gets["green"]


@pytest.mark.requirement("63")
def test_members_share_notices_and_a_badge_falls_with_the_colour(
    nine, as_, analyst, lu_siye, stranger, site, fumes
):
    services.recolour()
    alliance = services.found_alliance(analyst, "鲁镇工地联盟", "construction")
    services.join_alliance(analyst, alliance.pk, site.code)
    services.notify_alliance(analyst, alliance.pk, "停工通知", "重污染天气，停止土方作业")
    services.name_agent(analyst, site.code, stranger)
    heard = as_(stranger).get(f"/subjects/mine/{site.code}/notices").json()
    assert [each["title"] for each in heard] == ["停工通知"]

    services.give_badge(analyst, site.code, "绿牌工地", alliance)
    fumes(True, subject=site, name="dust")
    services.recolour()
    assert Badge.objects.filter(until=None).exists()
    services.confirm_colour(lu_siye, site.code, "现场核实未覆盖土方")
    badge = Badge.objects.get()
    assert badge.until is not None
    assert badge.dropped == REASON
    with pytest.raises(WrongStep):
        services.give_badge(analyst, site.code, "绿牌工地")


def test_nobody_speaks_to_members_whom_he_does_not_see(nine, as_, analyst, luzhen, tavern):
    other = _person("wl", "未庄队长", luzhen.wei_team, "team-leader")
    alliance = services.found_alliance(analyst, "鲁镇餐饮联盟", "catering")
    services.join_alliance(analyst, alliance.pk, tavern.code)
    said = {"title": "缴费", "says": "请转账"}
    path = f"/subjects/alliances/{alliance.pk}/notices"
    assert as_(other).post(path, said).status_code == 404
    assert as_(analyst).post(path, said).status_code == 201
    far = services.found_alliance(analyst, "鲁镇联盟", area=luzhen.lu.code)
    assert as_(other).post(f"/subjects/alliances/{far.pk}/notices", said).status_code == 404


def test_an_alliance_of_sites_takes_no_tavern(nine, analyst, tavern):
    alliance = services.found_alliance(analyst, "工地联盟", "construction")
    with pytest.raises(WrongStep):
        services.join_alliance(analyst, alliance.pk, tavern.code)


def test_another_agents_notices_are_not_found(nine, as_, stranger, tavern):
    services.notify_subject(system(), tavern, "提醒", "请清洗净化器")
    assert as_(stranger).get(f"/subjects/mine/{tavern.code}/notices").status_code == 404
