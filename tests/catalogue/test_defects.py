"""多头管、三不管: every matter has one lead in every area, or is listed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianhu.catalogue.rules import fault
from jianhu.organisations.models import Office
from tests.town import LONG_AGO, _item

pytestmark = pytest.mark.usefixtures("nine")


def listed(as_, who):
    rows = as_(who).get("/catalogue/defects").json()
    return [(each["codes"], each["town_name"], each["says"]) for each in rows]


@pytest.mark.requirement("203")
@pytest.mark.requirement("5")
def test_an_item_whose_office_is_gone_has_no_owner(as_, kongyiji, luzhen, street_vending_item):
    fishing = _item(luzhen, "330699-P-1", "电鱼", "农业农村", luzhen.nync)
    assert listed(as_, kongyiji) == []
    Office.objects.filter(pk=luzhen.nync.pk).update(until=date(2026, 11, 1))
    assert listed(as_, kongyiji) == [([fishing.code], "全县", "没有责任主体")]


@pytest.mark.requirement("203")
def test_a_town_without_a_team_does_not_do_what_it_was_given(
    as_, kongyiji, luzhen, street_vending_item
):
    Office.objects.filter(pk=luzhen.lu_team.pk).update(until=date(2026, 11, 1))
    assert listed(as_, kongyiji) == [(["330699-T-1"], "鲁镇街道", "没有责任主体")]


@pytest.mark.requirement("203")
def test_two_leads_of_one_matter_in_one_area(as_, kongyiji, luzhen, street_vending_item):
    luzhen.wei_team.serves.add(luzhen.lu)
    assert listed(as_, kongyiji) == [
        (["330699-T-1"], "鲁镇街道", "2个责任主体：未庄执法队、鲁镇执法队")]  # fmt: skip
    luzhen.wei_team.serves.remove(luzhen.lu)
    for code, office in (("330699-A-1", luzhen.slj), ("330699-B-1", luzhen.sthj)):
        item = _item(luzhen, code, "向河道排放泥浆", "水利", office)
        item.statute, item.article, item.conduct = "条例", "12", "向河道排放泥浆"
        item.save()
    assert listed(as_, kongyiji) == [
        (["330699-A-1", "330699-B-1"], "全县", "2个责任主体：水利局、生态环境局")]  # fmt: skip


def test_what_ended_is_nobodys_defect(as_, kongyiji, luzhen):
    item = _item(luzhen, "330699-P-1", "电鱼", "农业农村", luzhen.nync)
    Office.objects.filter(pk=luzhen.nync.pk).update(until=date(2026, 11, 1))
    item.until = date(2026, 11, 1)
    item.save()
    assert item.since == LONG_AGO
    assert listed(as_, kongyiji) == []


@given(st.lists(st.sampled_from(["甲", "乙", "丙"])))
def test_only_one_lead_is_no_fault(leads):
    assert (fault(leads) == "") == (len(set(leads)) == 1)
