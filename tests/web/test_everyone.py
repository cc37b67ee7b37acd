"""Nobody is kept out: the pages and states that one reaches only by doing something."""

import re

import pytest
from playwright.sync_api import expect

FULL_HD = {"width": 1920, "height": 1080}


@pytest.fixture
def desk(opened):
    def open_desk(path="/desk"):
        page = opened("kongyiji", bypass_csp=True)
        page.set_viewport_size(FULL_HD)
        page.goto(path)
        page.wait_for_load_state("domcontentloaded")
        page.wait_for_timeout(2500)  # the live line never falls silent
        return page

    return open_desk


@pytest.fixture
def drawer(desk):
    page = desk()
    page.locator(".list .row").first.click()
    expect(page.locator(".drawer header")).to_be_visible()
    page.wait_for_timeout(600)  # it slides in
    return page


@pytest.mark.parametrize("path", ["/desk/patrol", "/desk/analysis", "/wall/records/open"])
def test_the_other_rooms_of_the_desk(desk, violations, path):
    assert violations(desk(path)) == []


@pytest.mark.parametrize("name", ["概况", "线索", "任务", "过程"])
def test_each_leaf_of_the_drawer(drawer, violations, name):
    drawer.get_by_role("tab", name=re.compile(name)).click()
    assert violations(drawer) == []


@pytest.mark.parametrize("name", ["改派", "并案", "拆分", "暂停计时", "督办", "列为保密"])
def test_each_panel_of_the_drawer(drawer, violations, name):
    drawer.locator(".moves").get_by_role("button", name=re.compile(name)).first.click()
    expect(drawer.locator(".moves [aria-expanded=true]")).to_have_count(1)
    assert violations(drawer) == []


@pytest.mark.parametrize("name", ["新建", "导入", "筛选"])
def test_what_the_queue_opens(desk, violations, name):
    page = desk()
    page.get_by_role("button", name=name).first.click()
    page.wait_for_timeout(600)
    assert violations(page) == []


@pytest.mark.parametrize("result", ["", "/result"])
def test_a_task_on_the_phone(opened, violations, result):
    page = opened("aq")
    page.goto("/m/")
    page.locator("main a").first.click()
    page.wait_for_url(re.compile("/m/task/"))
    page.goto(page.url.rstrip("/") + result)
    page.locator("main").wait_for()
    page.wait_for_timeout(600)
    assert violations(page) == []


def test_what_a_resident_is_shown_after_reporting(opened, violations):
    page = opened()
    page.goto("/portal/report")
    page.get_by_label("什么情况").fill("戏台的灯坏了，晚上看不清台阶")
    page.get_by_role("button", name="用我现在的位置").click()
    page.get_by_text("已取得您现在的位置").wait_for()
    page.get_by_label("我已阅读并同意").check()
    page.get_by_role("button", name="提交").click()
    page.get_by_role("heading", name="收到了").wait_for()
    assert violations(page) == []

    page.get_by_role("link", name="看办理进度").click()
    page.get_by_text("戏台的灯坏了").wait_for()
    assert violations(page) == []
