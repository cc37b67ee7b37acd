"""The stories, watched in the browser at their decisive moments; nothing is ever reloaded."""

import re

import pytest
from playwright.sync_api import expect

from tests.web.watching import PATIENCE

expect.set_options(timeout=PATIENCE)


@pytest.fixture
def desk(watched, browser):
    """``desk("?kind=…")``: the dispatcher's desk, with its live line up."""

    def open_desk(where=""):
        page = watched.look(browser, "dispatcher")
        page.goto(f"/desk{where}")
        expect(page.locator(".fresh.live")).to_be_visible()
        page.locator(".list .row, .blank").first.wait_for()
        return page

    return open_desk


def number(watched, name):
    return watched.step["known"][name]


def open_incident(page, row):
    row.click()
    expect(page.locator(".drawer header")).to_be_visible()
    return page.locator(".drawer")


def tab(drawer, name):
    drawer.get_by_role("tab", name=re.compile(name)).click()
    return drawer.get_by_role("tabpanel")


def counted(page, label):
    """The figure above a step of the queue."""
    return page.locator(".tabs").first.locator("button", has_text=label).locator("b")


SCROLL = """words => {
    const list = document.querySelector('.list')
    const rows = [...list.querySelectorAll('.row')]
    if (rows.some((row) => row.innerText.includes(words))) return true
    const atEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 1
    list.scrollTo(0, atEnd ? 0 : list.scrollTop + list.clientHeight / 2)
    return false
}"""


def seen_while_scrolling(page, words):
    """A row that says so; of a long list only what is in sight is drawn."""
    page.wait_for_function(SCROLL, arg=words, polling=100)
    return page.locator(".list .row", has_text=words).first


def clock(drawer, label):
    return drawer.get_by_role("list", name="时限").locator("li", has_text=label).first


@pytest.mark.requirement("65")
def test_each_of_the_three_clocks_is_seen_to_break_by_itself(watched, desk):
    watched.play("1-5-30")
    page = desk("?kind=street-vending")
    row = page.locator(".list .row", has_text="百草街道")
    expect(row).to_contain_text("待接收")
    expect(row).to_contain_text("响应")
    expect(row.locator(".lamp")).not_to_have_text("超")
    drawer = open_incident(page, row)

    watched.until("一分钟没有响应")
    expect(row.locator(".lamp")).to_have_text("超")
    expect(clock(drawer, "响应")).to_contain_text("超")
    expect(drawer.locator(".told")).to_have_count(1)
    expect(counted(page, "超时")).to_have_text("1")

    watched.until("第三分钟接收")
    expect(row).to_contain_text("处置中")
    expect(row).to_contain_text("到达")
    expect(clock(drawer, "响应")).to_contain_text("办")

    watched.until("第六分钟还没有到达")
    expect(drawer.locator(".told")).to_have_count(2)
    watched.until("三十分钟没有反馈")
    told = drawer.locator(".told")
    expect(told).to_have_count(3)
    for line, label in enumerate(("响应", "到达", "反馈")):
        expect(told.nth(line)).to_contain_text(f"{label}超时，已报")
    watched.go()
    expect(row).to_contain_text("待核查")


@pytest.mark.requirement("148")
@pytest.mark.requirement("89")
def test_the_fish_trap_is_followed_to_its_end_by_desk_and_grid_member(watched, desk, browser):
    watched.play("fish-trap")
    page = desk("?kind=fish-trap")
    row = page.locator(".list .row", has_text="鲁镇镇")
    expect(row).to_contain_text("待接收")
    expect(row).to_contain_text("网格上报")
    drawer = open_incident(page, row)
    expect(tab(drawer, "概况")).to_contain_text("农业农村局")
    ours = number(watched, "地笼")
    expect(drawer.locator("header")).to_contain_text(ours)
    at_grid = watched.look(browser, "网格员", viewport={"width": 390, "height": 844})

    watched.go()
    expect(row).to_contain_text("处置中")
    watched.until("劝导教育，清理地笼")
    expect(row).to_contain_text("待核查")
    expect(drawer.locator("header")).to_contain_text("待核查")
    watched.until("反馈网格员并办结")

    expect(drawer.locator("header")).to_contain_text("已办结")
    timeline = tab(drawer, "过程")
    for words in ("接收任务", "到达现场", "地笼已全部清理", "核查通过", "办结"):
        expect(timeline).to_contain_text(words)
    at_grid.goto(f"/m/matter/{ours}")
    expect(at_grid.locator("main")).to_contain_text("地笼已清理，当事人已接受劝导教育")


@pytest.mark.requirement("37")
def test_what_the_town_may_not_do_is_seen_to_move_by_itself(watched, desk):
    watched.play("no-power-in-town")
    page = desk("?kind=drug-shop")
    row = page.locator(".list .row", has_text="云溪乡")
    expect(row).to_contain_text("待接收")
    drawer = open_incident(page, row)
    expect(tab(drawer, "概况")).to_contain_text("市场监管局")
    expect(tab(drawer, "过程")).to_contain_text("属地无权，自动移交")
    watched.until("accept")
    expect(row).to_contain_text("处置中")
    expect(tab(drawer, "任务")).to_contain_text("市场监督管理局")


@pytest.mark.requirement("88")
def test_the_neighbour_of_the_smoking_kitchen_reads_that_it_is_over(watched, desk, browser):
    watched.play("smoking-kitchen")
    page = desk("?kind=kitchen-fume")
    neighbour = watched.look(browser, viewport={"width": 390, "height": 844})
    follow = f"/portal/follow/{watched.step['tokens']['住户']}"
    neighbour.goto(follow)
    expect(neighbour.locator("main")).to_contain_text("楼下咸亨酒店油烟很大")

    watched.until("满十分钟")
    row = page.locator(".list .row", has_text="2 条线索")
    expect(row).to_contain_text("待接收")
    drawer = open_incident(page, row)
    leads = tab(drawer, "线索")
    expect(leads).to_contain_text("物联设备")
    expect(leads).to_contain_text("群众反映")

    watched.until("退回重办")
    expect(row).to_contain_text("处置中")
    watched.until("close")
    expect(drawer.locator("header")).to_contain_text("已办结")
    neighbour.goto(follow)
    expect(neighbour.locator("main")).to_contain_text("净化器已开启并清洗，油烟恢复正常")
    expect(neighbour.get_by_role("heading", name="问题解决了吗？")).to_be_visible()

    watched.until("住户确认")
    expect(tab(drawer, "过程")).to_contain_text("反映人表示问题已解决")


@pytest.mark.requirement("15")
@pytest.mark.requirement("16")
def test_the_tipper_is_one_matter_with_its_three_hours(watched, desk):
    page = desk("?kind=muck-dumping")
    watched.play("tipper")
    row = page.locator(".list .row")
    expect(row).to_have_count(1)
    expect(row).to_contain_text("稽山街道")
    expect(row).to_contain_text("待接收")

    watched.go()
    expect(row).to_contain_text("10 条线索")
    expect(row).to_have_count(1)
    drawer = open_incident(page, row)
    watched.until("三小时后反馈")
    expect(row).to_contain_text("待核查")
    timeline = tab(drawer, "过程")
    expect(timeline).to_contain_text("场馆周边")
    received = timeline.locator("li").first.locator("time").inner_text()
    fed_back = timeline.locator("li", has_text="现场恢复").locator("time").first.inner_text()
    assert (received, fed_back) == ("08:00:00", "11:00:00")
    watched.until("close")
    expect(drawer.locator("header")).to_contain_text("已办结")
    expect(drawer.locator(".told")).to_have_count(0)
    expect(tab(drawer, "概况")).to_contain_text("接报到反馈3时00分")


@pytest.mark.requirement("187")
def test_eighty_four_points_arrive_together_and_none_is_lost(watched, desk):
    page = desk("?kind=waterlogging")
    expect(page.locator(".blank")).to_be_visible()
    watched.play("waterlogging")
    expect(counted(page, "待接收")).to_have_text("84")
    page.locator(".list").evaluate("list => list.scrollTo(0, list.scrollHeight)")
    expect(page.locator(".list")).to_contain_text("共 84 件")
    seen = page.evaluate(
        "fetch('/api/command/map?west=119&south=29&east=122&north=31&zoom=10&kind=waterlogging')"
        ".then(answer => answer.json())"
    )
    clustered = sum(each["count"] for each in seen["clusters"])
    assert clustered + len(seen["points"]) == 84

    watched.go()
    expect(seen_while_scrolling(page, "2 条线索")).to_be_visible()
    expect(counted(page, "待接收")).to_have_text("84")
