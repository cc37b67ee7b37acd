"""The planner's desk: a plan from a sheet, a calendar drawn up, a head who approves many."""

import re
import subprocess
import sys
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.web.conftest import ROOT, environment
from tests.web.test_cases_desk import begin, confirm
from tests.web.test_inspections_desk import CODE
from tests.web.test_party_phone import looked_at

TOWN = "tests.web.planner_luzhen"
PLANS, APPROVALS = "/desk/inspections/plans", "/desk/inspections/approvals"
HEADS = "监管对象码,统一社会信用代码,事项编码,最早,最迟,分钟"


@pytest.fixture
def code(at_desk):
    page = at_desk("si-shu", "/desk/inspections")
    page.get_by_role("row").filter(has_text="华老栓茶馆").wait_for()
    return page.evaluate(CODE)


@contextmanager
def worker_at_work(database, home):
    """What runs beside the web in every house."""
    env = environment(home, database, demo="0")
    with (home / "worker.log").open("wb") as log:
        command = [sys.executable, "-m", "jianhu.project.cli", "worker"]
        worker = subprocess.Popen(command, cwd=ROOT, env=env, stdout=log, stderr=log)
        try:
            yield
        finally:
            worker.terminate()
            worker.wait(15)


def handed_in(page, *rows):
    content = "\n".join([HEADS, *rows]).encode("gb18030")
    file = {"name": "燃气.csv", "mimeType": "text/csv", "buffer": content}
    page.locator("input[type=file]").set_input_files(file)


def begun(at_desk, title):
    page = at_desk("zjj-plan", PLANS, bypass_csp=True)
    page.get_by_role("button", name="登记计划").click()
    form = page.get_by_role("form", name="登记计划")
    form.get_by_label("计划名称").fill(title)
    form.get_by_label("结束日期").fill("2099-12-31")
    return page, form


def test_a_sheet_names_its_bad_rows_and_records_nothing(at_desk, code, violations):
    page, form = begun(at_desk, "坏表计划")
    handed_in(page, f"{code},,ZJ-1,,,", f"{code},,ST-1,,,", ",91330602MA2D0XXX0B,ZJ-1,,,")
    wrong = form.get_by_role("region", name="有问题的行")
    expect(wrong.get_by_role("row").filter(has_text="第 3 行")).to_contain_text("公布的检查事项")
    expect(wrong.get_by_role("row").filter(has_text="第 4 行")).to_contain_text("GB 32100-2015")
    expect(form.get_by_role("status")).to_contain_text("一行也没有登记")
    expect(form.get_by_role("button", name="登记计划")).to_be_disabled()
    assert violations(page) == []
    page.reload()
    page.get_by_role("table").first.wait_for()
    expect(page.get_by_role("row").filter(has_text="坏表计划")).to_have_count(0)


def test_a_good_sheet_becomes_a_plan_and_the_empty_one_comes_from_here(at_desk, code):
    page, form = begun(at_desk, "表格计划")
    empty = page.request.get(form.get_by_role("link", name="下载空表").get_attribute("href"))
    assert empty.body().startswith(b"PK")
    handed_in(page, f"{code},,ZJ-1,,,45")
    read = form.get_by_role("table", name="读到的待查事项")
    expect(read).to_contain_text("华老栓茶馆")
    form.get_by_role("button", name="登记计划").click()
    row = page.get_by_role("row").filter(has_text="表格计划")
    expect(row).to_contain_text("○ 待批准")


def test_a_calendar_is_drawn_up_beside_the_web(at_desk, database, tmp_path, violations):
    page = at_desk("sthj-plan", PLANS, bypass_csp=True)
    page.get_by_role("button", name="排日历").click()
    panel = page.get_by_role("region", name="排日历")
    expect(panel).to_contain_text("2 个单位的 3 项等着查")
    expect(panel).to_contain_text("各单位分头去，要上门 2 次")
    panel.get_by_role("button", name="开始排").click()
    expect(panel).to_contain_text("等后台开始")
    assert violations(page) == []
    with worker_at_work(database, tmp_path):
        expect(panel.get_by_role("list")).to_contain_text("少上门", timeout=90_000)
    expect(panel.get_by_role("listitem").filter(has_text="少上门")).to_contain_text("50%")
    expect(panel.get_by_role("listitem").filter(has_text="未排入")).to_contain_text("0项")
    assert violations(page) == []
    page.reload()  # who left the page finds what it came to
    page.get_by_role("button", name="排日历").click()
    expect(panel.get_by_role("listitem").filter(has_text="少上门")).to_contain_text("50%")


def test_a_head_approves_some_and_hears_why_not_of_the_rest(at_desk, violations):
    page = at_desk("lu-siye", APPROVALS, bypass_csp=True)
    visits = page.get_by_role("region", name="待审批的检查", exact=True)
    for name in ("恒盛米店", "老栓茶食"):
        visits.get_by_role("checkbox", name=name).check()
    page.get_by_role("region", name="待审批的检查计划").get_by_role(
        "checkbox", name="街面秩序年度计划"
    ).check()
    page.get_by_label("审批意见").fill("同意，按期完成")
    page.get_by_role("button", name="批准所选 3 个").click()
    said = page.get_by_role("form", name="一次审批").get_by_role("status")
    expect(said).to_contain_text("批准 2 个，没有批准 1 个")
    refused = visits.get_by_role("row").filter(has_text="老栓茶食")
    expect(refused).to_contain_text("两名持有效执法证")
    expect(refused).to_contain_text("第42条")
    expect(visits.get_by_role("row").filter(has_text="恒盛米店")).to_have_count(0)
    expect(page.get_by_text("没有等您审批的计划。")).to_be_visible()
    assert violations(page) == []


def test_a_plan_is_read_and_sent_back(at_desk, code, violations):
    page, form = begun(at_desk, "要退回的计划")
    handed_in(page, f"{code},,ZJ-1,,,")
    form.get_by_role("button", name="登记计划").click()
    page.get_by_role("row").filter(has_text="要退回的计划").wait_for()
    head = at_desk("zjj-head", APPROVALS, bypass_csp=True)
    head.get_by_role("link", name="要退回的计划").click()
    expect(head.get_by_role("region", name="待查事项").get_by_role("row").nth(1)).to_contain_text(
        "华老栓茶馆"
    )
    decide = head.get_by_role("form", name="审批计划")
    decide.get_by_label("退回的原因").fill("与上月的重复")
    assert violations(head) == []
    looked_at(head, "desk-plan")
    decide.get_by_role("button", name="退回").click()
    expect(head.get_by_text("▲ 已退回：与上月的重复")).to_be_visible()
    expect(decide).to_have_count(0)


def test_a_visit_is_arranged_by_names_and_staffed_before_it_is_approved(at_desk, violations):
    page = at_desk("si-shu", "/desk/inspections", bypass_csp=True)
    page.get_by_role("button", name="安排检查").click()
    form = page.get_by_role("form", name="安排检查")
    form.get_by_role("button", name="安排").click()
    expect(form.get_by_role("alert")).to_contain_text("还没有填写：监管对象")
    form.get_by_role("combobox", name="监管对象").fill("布店")
    page.get_by_role("option", name="单四嫂子布店").click()
    form.get_by_label("来源编号").fill("12345-0911")
    form.get_by_label("合并其他部门待查的事项").uncheck()
    form.get_by_role("button", name="安排").click()
    expect(form.get_by_role("alert")).to_contain_text("没有检查事项")
    form.get_by_role("combobox", name="检查事项").fill("LU-1")
    page.get_by_role("option", name="LU-1").click()
    page.keyboard.press("Escape")
    assert violations(page) == []
    looked_at(page, "desk-new-visit")
    form.get_by_role("button", name="安排").click()
    page.wait_for_url("**/desk/inspections/JC*")

    staff = begin(page, "补派人员")
    for name in ("闰土", "阿Q"):
        staff.get_by_label(re.compile(name)).check()
    looked_at(page, "desk-staff")
    confirm(page, "补派人员")
    expect(page.get_by_role("region", name="检查记录")).to_contain_text("补派：闰土")
    head = at_desk("lu-siye", page.url)
    begin(head, "批准检查").get_by_label("审批意见").fill("同意")
    confirm(head, "批准检查")
    expect(head.locator("[aria-current=step]")).to_contain_text("已批准")


def test_all_are_chosen_at_once_and_let_go_again(at_desk):
    page = at_desk("lu-siye", APPROVALS)
    visits = page.get_by_role("region", name="待审批的检查", exact=True)
    all_ = visits.get_by_role("checkbox", name="全选已列出的检查")
    all_.check()
    expect(visits.get_by_role("checkbox", name="老栓茶食")).to_be_checked()
    all_.uncheck()
    expect(page.get_by_role("button", name="批准所选")).to_be_disabled()


def test_who_approves_nothing_has_no_such_page_in_his_menu(at_desk):
    page = at_desk("zjj-plan", PLANS)
    expect(page.get_by_role("link", name="检查日历")).to_be_visible()
    expect(page.get_by_role("link", name="待我审批")).to_have_count(0)
