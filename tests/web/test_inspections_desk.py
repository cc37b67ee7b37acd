"""The desk of inspections: three offices' visits become one, approved, and a plan recorded."""

import pytest
from playwright.sync_api import expect

from tests.web.test_cases_desk import begin, confirm

TOWN = "tests.web.inspections_luzhen"
CODE = """() => fetch('/api/inspections/visits?since=2026-01-01&until=2099-12-31')
    .then((answer) => answer.json())
    .then((page) => page.items.find((each) => each.subject.name === '华老栓茶馆').subject.code)"""


def test_what_others_want_to_check_comes_along_and_the_head_approves(at_desk):
    planner = at_desk("si-shu", "/desk/inspections")
    menu = planner.get_by_role("navigation", name="主菜单")
    expect(menu.get_by_role("link", name="综合查一次")).to_have_attribute("aria-current", "page")
    row = planner.get_by_role("row").filter(has_text="咸亨酒店")
    expect(row).to_contain_text("14:00")
    expect(row).to_contain_text("未赋码")
    expect(row).to_contain_text("待审批")
    row.get_by_role("link").click()
    planner.wait_for_url("**/desk/inspections/JC*")
    where = planner.url

    others = planner.get_by_role("region", name="可以合并的检查")
    expect(others).to_contain_text("鉴湖县生态环境局待查2项")
    head = at_desk("lu-siye", where)
    waiting = head.get_by_role("region", name="下一步").get_by_role("button", name="批准检查")
    expect(waiting).to_be_visible()  # with a reason why they should not come together

    others.get_by_role("button", name="合并").click()
    for name in ("住建1", "住建2", "环境1", "环境2"):
        others.get_by_label(name).check()
    others.get_by_role("button", name="确认合并").click()
    items = planner.get_by_role("region", name="检查事项")
    expect(items).to_contain_text("3 个部门，4 项，一张表单")
    expect(others).to_have_count(0)

    head.reload()
    begin(head, "批准检查").get_by_label("审批意见").fill("同意，一次查完")
    confirm(head, "批准检查")
    expect(head.locator("[aria-current=step]")).to_contain_text("已批准")
    expect(head.get_by_role("region", name="检查记录")).to_contain_text("同意，一次查完")
    paper = head.get_by_role("region", name="文书").get_by_role("link").first
    answer = head.request.get(paper.get_attribute("href"))
    assert answer.headers["content-type"] == "application/pdf"

    head.goto("/desk/inspections")
    row = head.get_by_role("row").filter(has_text="咸亨酒店")
    expect(row).to_contain_text("3 个部门 4 项")
    expect(row).to_contain_text("少打扰 2 次")
    head.get_by_role("group", name="按环节查看").get_by_role("button", name="待上门").click()
    expect(head.get_by_role("row").filter(has_text="咸亨酒店")).to_have_count(0)
    expect(head.get_by_role("row").filter(has_text="华老栓茶馆")).to_have_count(1)


def test_a_week_without_visits_says_so_and_one_that_failed_is_asked_again(at_desk):
    page = at_desk("si-shu", "/desk/inspections?week=2020-01-06")
    expect(page.get_by_text("这一周没有检查")).to_be_visible()
    page.route("**/api/inspections/visits?*", lambda route: route.abort())
    page.get_by_role("button", name="回到本周").click()
    expect(page.get_by_role("alert")).to_contain_text("检查没有载入")
    page.unroute("**/api/inspections/visits?*")
    page.get_by_role("button", name="重试").click()
    expect(page.get_by_role("row").filter(has_text="咸亨酒店")).to_be_visible()


def test_what_is_missing_is_said_with_its_article(at_desk):
    page = at_desk("runtu", "/desk/inspections")
    page.get_by_role("row").filter(has_text="豆腐西施").get_by_role("link").click()
    moves = page.get_by_role("region", name="下一步")
    begin(page, "到达并亮码").get_by_label("否", exact=True).check()
    page.get_by_role("form", name="到达并亮码").get_by_label("已扫码").check()
    confirm(page, "到达并亮码")
    expect(moves.get_by_role("alert")).to_contain_text("应当主动出示执法证件")
    expect(moves.get_by_role("alert")).to_contain_text("第55条")


def test_a_plan_is_recorded_from_pasted_rows_and_approved_by_another(at_desk):
    planner = at_desk("zjj-plan", "/desk/inspections/plans")
    row = planner.get_by_role("row").filter(has_text="住建年度检查计划")
    expect(row).to_contain_text("● 已批准")
    leader = at_desk("si-shu", "/desk/inspections")
    leader.get_by_role("row").filter(has_text="华老栓茶馆").wait_for()
    code = leader.evaluate(CODE)
    planner.get_by_role("button", name="登记计划").click()
    form = planner.get_by_role("form", name="登记计划")
    form.get_by_label("计划名称").fill("燃气专项计划")
    rows = form.get_by_label("待查事项")
    rows.fill(f"监管对象码,事项编码\n{code}")
    expect(form.get_by_role("status")).to_contain_text("第 2 行看不懂")
    expect(form.get_by_role("button", name="登记计划")).to_be_disabled()
    rows.fill(f"{code}，ZJ-9")
    form.get_by_role("button", name="登记计划").click()
    expect(form.get_by_role("alert")).to_contain_text("第1行")
    rows.fill(f"{code}，ZJ-1")
    form.get_by_role("button", name="登记计划").click()
    expect(planner.get_by_role("row").filter(has_text="燃气专项计划")).to_contain_text("○")

    head = at_desk("zjj-head", "/desk/inspections/plans")
    head.get_by_role("button", name="批准燃气专项计划").click()
    made = head.get_by_role("row").filter(has_text="燃气专项计划")
    expect(made).to_contain_text("● 已批准")


@pytest.mark.parametrize("path", ["/desk/inspections", "/desk/inspections/plans"])
def test_inspections_can_be_used_by_everyone(at_desk, violations, path):
    page = at_desk("si-shu", path, bypass_csp=True)
    assert violations(page) == []


def test_a_visit_can_be_used_by_everyone(at_desk, violations):
    page = at_desk("runtu", "/desk/inspections", bypass_csp=True)
    page.get_by_role("row").filter(has_text="豆腐西施").get_by_role("link").click()
    begin(page, "到达并亮码")
    assert violations(page) == []


def test_a_finding_becomes_a_case_and_each_leads_to_the_other(at_desk):
    first, second = (at_desk(who, "/desk/inspections") for who in ("runtu", "aq"))
    for page in (first, second):
        page.get_by_role("row").filter(has_text="赵家当铺").get_by_role("link").click()
        page.get_by_role("link", name="登记案件：占道经营情况的检查").click()
        dialog = page.get_by_role("dialog")
        expect(dialog.get_by_label("涉嫌违法行为")).to_have_value("柜台伸到人行道上两米")
        expect(dialog.get_by_label("名称", exact=True)).to_have_value("赵家当铺")
    numbers = set()
    for page in (first, second):  # both had the form open
        page.get_by_role("dialog").get_by_role("button", name="登记案件").click()
        page.wait_for_url("**/desk/cases/AJ*")
        numbers.add(page.url)
    assert len(numbers) == 1
    case = first.get_by_role("region", name="案情")
    expect(case).to_contain_text("来源检查")
    case.get_by_role("link").click()
    first.wait_for_url("**/desk/inspections/JC*")
    items = first.get_by_role("region", name="检查事项")
    expect(items).to_contain_text("已登记案件")
    expect(items.get_by_role("link", name="AJ")).to_be_visible()
