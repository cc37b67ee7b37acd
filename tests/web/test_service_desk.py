"""企业服务 at the desk: requests from the window to their end, packages from choice to check-up."""

import re

import pytest
from playwright.sync_api import expect

from tests.web.test_party_phone import looked_at

TOWN = "tests.web.service_luzhen"
PAGE = "/desk/inspections/service"


def picked(form, name):
    form.get_by_role("combobox", name="企业").fill(name)
    form.page.get_by_role("option", name=re.compile(name)).click()


@pytest.mark.requirement("122")
def test_a_request_at_the_window_gets_one_number_and_one_person(at_desk, violations):
    page = at_desk("si-shu", PAGE, bypass_csp=True)
    page.get_by_role("button", name="登记诉求").click()
    form = page.get_by_role("form", name="登记诉求")
    form.get_by_role("button", name="登记诉求").click()
    expect(form.get_by_role("alert")).to_have_text("还没有填写：企业、提出的人、诉求内容")
    picked(form, "咸亨酒店")
    form.get_by_label("提出的人").fill("掌柜")
    form.get_by_label("诉求内容").fill("酒旗能不能挂到街上？")
    assert violations(page) == []
    form.get_by_role("button", name="登记诉求").click()
    receipt = page.get_by_role("region", name="诉求回执")
    expect(receipt).to_contain_text("由 四叔 负责")
    address = receipt.get_by_role("link").get_attribute("href")
    table = page.get_by_role("region", name="企业诉求")
    row = table.get_by_role("row").filter(has_text="酒旗能不能")
    expect(row).to_contain_text("已受理")
    looked_at(page, "service-receipt")

    row.get_by_role("button", name="改派").click()
    form = table.get_by_role("form", name=re.compile("改派SQ"))
    form.get_by_role("button", name="确认改派").click()
    expect(form.get_by_role("alert")).to_contain_text("改派给谁、换人的原因")
    form.get_by_label("改派给谁").select_option(label="闰土")
    form.get_by_label("换人的原因").fill("他管这条街")
    assert violations(page) == []
    form.get_by_role("button", name="确认改派").click()
    expect(row).to_contain_text("闰土")
    expect(row.get_by_role("button", name="答复")).to_have_count(0)

    officer = at_desk("runtu", PAGE)
    table = officer.get_by_role("region", name="企业诉求")
    row = table.get_by_role("row").filter(has_text="酒旗能不能")
    row.get_by_role("button", name="答复").click()
    form = table.get_by_role("form", name=re.compile("答复SQ"))
    form.get_by_role("button", name="答复企业").click()
    expect(form.get_by_role("alert")).to_have_text("还没有填写：答复")
    form.get_by_label("答复", exact=True).fill("不出檐口的可以。")
    form.get_by_role("button", name="答复企业").click()
    row.get_by_role("button", name="办结").click()
    expect(row).to_contain_text("● 已办结")
    officer.goto(address)
    expect(officer.get_by_role("heading", level=1)).to_have_text("已办结")


@pytest.mark.requirement("83")
def test_a_package_is_read_out_chosen_and_becomes_a_check_up_with_its_items_only(
    at_desk, violations
):
    page = at_desk("si-shu", PAGE, bypass_csp=True)
    cards = page.get_by_role("region", name="服务套餐申请")
    expect(cards).to_contain_text("还没有企业选服务套餐。")

    def choose():
        page.get_by_role("button", name="登记套餐申请").click()
        form = page.get_by_role("form", name="登记套餐申请")
        picked(form, "咸亨酒店")
        form.get_by_label("提出的人").fill("掌柜")
        form.get_by_role("radio", name=re.compile("两道阀门")).check()
        form.get_by_role("button", name="登记申请").click()
        expect(form.get_by_role("alert")).to_have_text("还没有填写：逐项念给企业听")
        form.get_by_label(re.compile("3 个事项已经逐项念给企业听")).check()
        assert violations(page) == []
        form.get_by_role("button", name="登记申请").click()
        expect(form).to_have_count(0)

    choose()
    row = cards.get_by_role("row").filter(has_text="TJ")
    expect(row).to_contain_text("油烟净化装置正常使用")
    row.get_by_role("button", name="撤回").click()
    form = cards.get_by_role("form", name=re.compile("撤回TJ"))
    form.get_by_role("button", name="确认撤回").click()
    expect(form.get_by_role("alert")).to_contain_text("企业撤回的原因")
    form.get_by_label("企业撤回的原因").fill("要装修，过了年再看")
    form.get_by_role("button", name="确认撤回").click()
    expect(row).to_contain_text("已撤回")
    expect(row.get_by_role("button")).to_have_count(0)

    choose()
    row = cards.get_by_role("row").filter(has_text="待安排")
    row.get_by_role("button", name="安排体检").click()
    form = cards.get_by_role("form", name=re.compile("安排体检TJ"))
    form.get_by_label("闰土").check()
    form.get_by_label("阿Q").check()
    assert violations(page) == []
    looked_at(page, "service-order")
    form.get_by_role("button", name="安排执法体检").click()
    visit = cards.get_by_role("link", name=re.compile("JC"))
    visit.click()
    page.wait_for_url("**/desk/inspections/JC*")
    expect(page.get_by_role("region", name="检查事项")).to_contain_text("3 项")


def test_what_did_not_load_is_said_and_asked_again(at_desk, violations):
    page = at_desk("si-shu", "/desk/inspections", bypass_csp=True)
    page.route("**/api/inspections/requests*", lambda route: route.abort())
    page.goto(PAGE)
    table = page.get_by_role("region", name="企业诉求")
    expect(table.get_by_role("alert")).to_contain_text("企业诉求没有载入")
    assert violations(page) == []
    page.unroute("**/api/inspections/requests*")
    table.get_by_role("button", name="重试").click()
    expect(table.get_by_role("row").filter(has_text="遮阳棚")).to_be_visible()
