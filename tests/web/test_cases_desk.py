"""The case desk: a case from its registration to the decision, each by whom it belongs to."""

import re

import pytest
from playwright.sync_api import expect

TOWN = "tests.web.cases_luzhen"
FACTS = "四张桌子占用人行道经营"


def begin(page, move):
    """Open the form of a move."""
    page.get_by_role("region", name="下一步").get_by_role("button", name=move, exact=True).click()
    return page.get_by_role("form", name=move)


def confirm(page, move):
    page.get_by_role("button", name=f"确认{move}").click()


def register(page):
    """Register the tavern's case by hand; return where it is."""
    page.get_by_role("button", name="登记案件").click()
    page.get_by_role("combobox", name="执法事项").fill("占道")
    page.get_by_role("option", name=re.compile("占道经营")).click()
    page.get_by_label("涉嫌违法行为").fill("咸亨酒店把桌子摆到街上")
    page.get_by_label("地点").fill("鲁镇酒店")
    page.get_by_label("镇街").select_option(label="鲁镇街道")
    page.get_by_label("法人或者其他组织").check()
    page.get_by_label("名称", exact=True).fill("咸亨酒店")
    page.get_by_label("统一社会信用代码").fill("91330699MA2D0XXX0A")
    page.get_by_label("法定代表人或者负责人").fill("掌柜")
    page.get_by_label("住所").fill("鲁镇东街12号")
    second = page.get_by_label("协办人员")
    second.select_option(second.locator("option", has_text="阿Q").get_attribute("value"))
    page.get_by_role("dialog").get_by_role("button", name="登记案件").click()
    page.wait_for_url(re.compile(r"/desk/cases/AJ"))
    return re.search(r"(/desk/cases/AJ[\d-]+)", page.url)[1]


@pytest.mark.requirement("60")
def test_from_the_registration_to_the_decision(at_desk):
    officer = at_desk("runtu")
    where = register(officer)
    expect(officer.get_by_text("等待机关负责人")).to_be_visible()

    head = at_desk("lu-siye", where)
    begin(head, "批准立案").get_by_label("意见").fill("同意立案")
    confirm(head, "批准立案")
    expect(head.locator("[aria-current=step]")).to_contain_text("调查取证")

    officer.goto(where)
    begin(officer, "责令改正").get_by_label("改正内容").fill("立即把桌子收回店内")
    confirm(officer, "责令改正")
    for element in ("当事人身份", "违法行为", "情节和后果"):
        officer.get_by_role("button", name=f"为{element}添加证据").click()
        officer.get_by_role("form", name=f"{element}的证据").get_by_label("说明").fill("照片")
        officer.get_by_role("button", name="保存证据").click()
        expect(officer.get_by_role("form", name=f"{element}的证据")).to_have_count(0)
    expect(officer.get_by_text("各项都有证据")).to_be_visible()
    form = begin(officer, "调查终结")
    form.get_by_label("给予行政处罚").check()
    form.get_by_label("罚款", exact=True).check()
    form.get_by_label("罚款（元）").fill("300")
    form.get_by_role("textbox", name="违法事实").fill(FACTS)
    form.get_by_role("textbox", name="理由和裁量说明").fill("初次查处")
    confirm(officer, "调查终结")
    form = begin(officer, "告知当事人")
    expect(form.get_by_role("textbox", name="违法事实").first).to_have_value(
        FACTS
    )  # nobody types it twice
    form.get_by_label("直接送达").check()
    confirm(officer, "告知当事人")
    form = begin(officer, "当事人放弃陈述申辩")
    form.get_by_label("是", exact=True).check()
    confirm(officer, "当事人放弃陈述申辩")
    expect(officer.get_by_role("form")).to_have_count(0)

    head.goto("/desk/cases")
    card = head.locator("article").filter(has_text="咸亨酒店")
    expect(card).to_contain_text("300 元")
    expect(card).to_contain_text("50 元 至 500 元")
    card.get_by_role("link").click()
    begin(head, "作出处罚决定").get_by_label("审批意见").fill("同意")
    confirm(head, "作出处罚决定")
    expect(head.locator("[aria-current=step]")).to_contain_text("已决定")
    expect(head.get_by_role("region", name="办案台账")).to_contain_text("罚款（元）300 元")


def test_a_move_that_waits_says_for_what_and_by_which_article(at_desk):
    officer = at_desk("runtu", "/desk/cases?tab=open")
    officer.get_by_role("row").filter(has_text="小*").get_by_role("link").click()
    waiting = officer.get_by_role("region", name="下一步").get_by_role("listitem")
    conclude = waiting.filter(has_text="调查终结")
    expect(conclude).to_contain_text("还不能办")
    expect(conclude).to_contain_text("《行政处罚法》第40条")
    expect(officer.get_by_role("region", name="证据")).to_contain_text("3 项还没有证据")


def test_a_refusal_stands_at_the_form_and_what_was_typed_survives(at_desk):
    officer = at_desk("runtu", "/desk/cases?tab=open&q=小D")
    officer.get_by_role("row").filter(has_text="小*").get_by_role("link").click()
    begin(officer, "责令改正").get_by_label("改正内容").fill("收摊")
    officer.route("**/moves/order-correction", lambda route: route.abort())
    confirm(officer, "责令改正")
    expect(officer.get_by_role("alert")).to_contain_text("连不上服务器")
    officer.get_by_role("link", name="← 执法办案").click()
    officer.go_back()
    form = begin(officer, "责令改正")
    expect(form.get_by_label("改正内容")).to_have_value("收摊")
    expect(form).to_contain_text("已恢复上次没有提交的内容")


def test_who_has_no_part_in_cases_has_no_menu(at_desk, opened):
    menu = at_desk("fan-ainong").get_by_role("navigation", name="主菜单")
    expect(menu.get_by_role("link", name="执法办案")).to_be_visible()


def test_a_cashier_finds_no_room_that_would_only_refuse_him(at_desk):
    page = at_desk("aishun", "/desk/cases")
    menu = page.get_by_role("navigation", name="主菜单").get_by_role("link")
    expect(menu).to_have_text(["执法办案", "人员事项"])
    page.locator(".brand").click()
    page.wait_for_url("**/desk/cases")
    for name in ("人员事项", "执法办案"):
        menu.filter(has_text=name).click()
        expect(page.get_by_text("没有载入")).to_have_count(0)


@pytest.mark.parametrize("path", ["/desk/cases", "/desk/cases/procedures/ordinary"])
def test_the_case_desk_can_be_used_by_everyone(at_desk, violations, path):
    page = at_desk("lu-siye", path, bypass_csp=True)
    assert violations(page) == []


def test_a_case_can_be_used_by_everyone(at_desk, violations):
    page = at_desk("runtu", "/desk/cases?tab=open", bypass_csp=True)
    page.get_by_role("row").filter(has_text="小*").get_by_role("link").click()
    begin(page, "责令改正")
    assert violations(page) == []


def test_the_head_puts_another_officer_in_the_place_of_one(at_desk):
    head = at_desk("lu-siye", "/desk/cases?tab=open")
    head.get_by_role("row").filter(has_text="小*").get_by_role("link").click()
    people = head.get_by_role("region", name="当事人和办案人员")
    people.get_by_role("button", name="更换阿Q").click()
    form = people.get_by_role("form", name="更换办案人员")
    expect(form.get_by_role("option")).to_have_text(["请选择", "四叔"])
    form.get_by_label("接替的人员").select_option(label="四叔")
    form.get_by_label("更换的理由").fill("阿Q请假")
    form.get_by_role("button", name="确认更换").click()
    expect(people).to_contain_text("四叔")
    expect(people).not_to_contain_text("阿Q")


def test_a_measure_that_may_not_be_begun_says_why(at_desk):
    officer = at_desk("runtu", "/desk/cases?tab=open")
    officer.get_by_role("row").filter(has_text="小*").get_by_role("link").click()
    measures = officer.get_by_role("region", name="行政强制")
    measures.get_by_role("button", name="启动行政强制").click()
    expect(measures).to_contain_text("没有查封、扣押，不得采取")
    expect(measures.get_by_role("button", name="报请批准查封、扣押")).to_have_count(0)


def test_one_piece_of_evidence_finds_several_amounts(at_desk):
    officer = at_desk("runtu", "/desk/cases?tab=open")
    officer.get_by_role("row").filter(has_text="王*").get_by_role("link").click()
    evidence = officer.get_by_role("region", name="证据")
    evidence.get_by_role("button", name="为违法行为添加证据").click()
    evidence.get_by_label("说明").fill("价格认定书")
    evidence.get_by_label("认定的数额 1").fill("1200")
    evidence.get_by_role("button", name="再加一项").click()
    evidence.get_by_label("认定的项目 2").select_option(label="重量（千克）")
    evidence.get_by_label("认定的数额 2").fill("30")
    evidence.get_by_role("button", name="保存证据").click()
    expect(evidence).to_contain_text("1,200 元")
    expect(evidence).to_contain_text("30 千克")
