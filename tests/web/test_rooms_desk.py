"""Interview rooms at the desk: booked in three clicks, seen by day, given back."""

import re

import pytest
from playwright.sync_api import expect

TOWN = "tests.web.cases_luzhen"


@pytest.fixture
def on_case(at_desk):
    """闰土 at the case of 小D."""
    page = at_desk("runtu", "/desk/cases?tab=open")
    page.get_by_role("row").filter(has_text="小*").get_by_role("link").click()
    return page


def card(page):
    return page.get_by_role("region", name="询问室预约")


@pytest.mark.requirement("43")
def test_a_room_is_booked_in_three_clicks_and_given_back(on_case, at_desk):
    card(on_case).get_by_role("button", name="预约询问室").click()
    form = on_case.get_by_role("form", name="预约询问室")
    expect(form.get_by_label("被询问人")).to_have_value("小D")
    form.get_by_role("button", name=re.compile("^明天")).click()
    form.get_by_role("button", name="一号询问室 09:00").click()
    form.get_by_role("button", name="确认预约").click()
    expect(card(on_case).get_by_role("listitem")).to_contain_text("○ 已预约")

    head = at_desk("lu-siye", "/desk/cases/rooms")
    head.get_by_role("button", name=re.compile("^明天")).click()
    room = head.get_by_role("group", name=re.compile("一号询问室"))
    expect(room.get_by_role("link", name=re.compile("闰土、阿Q"))).to_contain_text("小*")

    card(on_case).get_by_role("button", name="预约询问室").click()
    form.get_by_role("button", name=re.compile("^明天")).click()
    taken = form.get_by_role("button", name="一号询问室 09:30")
    expect(taken).to_be_disabled()
    expect(taken).to_have_attribute("title", "闰土、阿Q预约到10:00")

    card(on_case).get_by_role("button", name="取消小D的预约").click()
    on_case.get_by_label("取消原因").fill("小D改期")
    on_case.get_by_role("button", name="取消预约").click()
    expect(card(on_case).get_by_role("listitem")).to_contain_text("✕ 已取消")


def test_a_refusal_stands_at_the_form(on_case):
    card(on_case).get_by_role("button", name="预约询问室").click()
    form = on_case.get_by_role("form", name="预约询问室")
    form.get_by_label("被询问人").fill("小D、阿Q")
    form.get_by_role("button", name=re.compile("^明天")).click()
    form.get_by_role("button", name="二号询问室 14:00").click()
    form.get_by_role("button", name="确认预约").click()
    expect(form.get_by_role("alert")).to_contain_text("询问应当个别进行")
    expect(form.get_by_label("被询问人")).to_have_value("小D、阿Q")


def test_who_keeps_rooms_opens_and_closes_them(at_desk):
    head = at_desk("lu-siye", "/desk/cases/rooms")
    head.get_by_role("button", name="登记询问室").click()
    form = head.get_by_role("form", name="登记询问室")
    form.get_by_label("名称").fill("三号询问室")
    form.get_by_label("地点").fill("鲁镇西街2号")
    form.get_by_role("button", name="登记", exact=True).click()
    head.get_by_role("button", name="停用三号询问室").click()
    expect(head.get_by_role("button", name="启用三号询问室")).to_be_visible()

    officer = at_desk("runtu", "/desk/cases/rooms")
    expect(officer.get_by_text("一号询问室")).to_be_visible()
    expect(officer.get_by_text("三号询问室")).to_have_count(0)
    expect(officer.get_by_role("button", name="登记询问室")).to_have_count(0)


def test_rooms_can_be_used_by_everyone(at_desk, violations):
    page = at_desk("lu-siye", "/desk/cases/rooms", bypass_csp=True)
    page.get_by_role("group", name=re.compile("一号询问室")).wait_for()
    assert violations(page) == []
