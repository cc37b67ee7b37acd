"""The command desk and the wall, as the officer on duty uses them."""

import re

import pytest
from playwright.sync_api import expect

from tests.web.settled import settled

FULL_HD = {"width": 1920, "height": 1080}


@pytest.fixture
def desk(opened):
    page = opened("kongyiji")
    page.set_viewport_size(FULL_HD)
    page.goto("/desk")
    page.locator(".list .row").first.wait_for()
    return page


def report(page, text):
    """Report by hand, with a click into the middle of the map; return the incident's number."""
    page.keyboard.press("n")
    page.get_by_label("情况（必填）").fill(text)
    page.locator("canvas").first.wait_for()
    expect(page.get_by_text("在地图上点一下")).to_be_visible()
    settled(page)
    map_box = page.locator(".map-pane").bounding_box()
    page.mouse.click(map_box["x"] + map_box["width"] * 0.35, map_box["y"] + map_box["height"] / 2)
    page.get_by_text("已定位").wait_for()
    page.get_by_role("button", name="提交").click()
    page.wait_for_url(re.compile(r"[?&]i=JH"))
    return re.search(r"i=(JH[\d-]+)", page.url)[1]


def test_the_five_menus_are_there_and_none_is_dead(desk):
    for name in ("智能感知", "指挥调度", "巡查检查", "协同联办", "分析研判"):
        desk.get_by_role("navigation", name="主菜单").get_by_role("link", name=name).click()
        expect(desk.get_by_role("heading", name=name, level=1)).to_be_attached()
        expect(desk.get_by_text("没有载入")).to_have_count(0)


def test_seventeen_incidents_are_seen_without_scrolling(desk):
    room = desk.locator(".list").bounding_box()["height"]
    row = desk.locator(".list .row").first.bounding_box()["height"]
    assert room / row >= 17


def test_a_report_by_hand_appears_at_once_in_the_queue(desk):
    number = report(desk, "河埠头有人用地笼捕鱼")

    expect(desk.locator(".drawer")).to_contain_text(number)
    expect(desk.locator(".drawer")).to_contain_text("河埠头有人用地笼捕鱼")
    expect(desk.locator(".list .row.chosen")).to_have_count(1)


def test_triage_and_dispatch_without_a_mouse(desk):
    report(desk, "说不清楚的一件事情")
    desk.keyboard.press("t")
    desk.get_by_role("combobox", name="类型").click()
    desk.get_by_role("option", name=re.compile("占道经营")).click()
    desk.locator(".panel").get_by_role("button", name=re.compile("研判|采纳")).press("Enter")
    expect(desk.locator(".drawer header")).to_contain_text(re.compile("待派遣|待接收"))
    if "待派遣" in desk.locator(".drawer header").inner_text():
        desk.keyboard.press("d")
        desk.locator(".panel").get_by_role("button", name=re.compile("^派遣")).press("Enter")
    expect(desk.locator(".drawer header")).to_contain_text("待接收")


def test_who_was_slower_is_told_who_was_faster(desk):
    desk.locator(".list .row").first.click()
    desk.get_by_role("button", name="改派").click()
    number = re.search(r"i=(JH[\d-]+)", desk.url)[1]
    before = desk.evaluate(f"fetch('/api/command/incidents/{number}').then(a => a.json())")
    # a colleague dispatches it elsewhere meanwhile; the live stream is slower than our click
    desk.route("**/api/command/incidents/*/dispatch", lambda route: faster(desk, route, before))
    send = desk.locator(".panel").get_by_role("button", name=re.compile("^派遣"))
    expect(send).to_be_enabled()
    send.click()

    expect(desk.get_by_role("alert")).to_contain_text("先办了这件事")
    expect(send).to_be_visible()


def faster(page, route, before):
    asked = route.request.post_data_json
    token = next(each for each in page.context.cookies() if each["name"] == "csrftoken")
    answer = page.context.request.post(
        route.request.url, data=asked, headers={"X-CSRFToken": token["value"]}
    )
    assert answer.ok
    route.continue_(post_data={**asked, "version": before["version"]})


def test_filters_live_in_the_address_and_can_be_cleared(desk):
    desk.goto("/desk?step=closed&q=没有这样的事")
    expect(desk.get_by_text("没有符合条件的事件。")).to_be_visible()
    desk.get_by_role("button", name="清除筛选").first.click()
    desk.locator(".list .row").first.wait_for()
    assert "step=" not in desk.url


def test_a_dead_line_is_said_in_chinese_and_can_be_tried_again(desk):
    desk.route("**/api/command/incidents?*", lambda route: route.abort())
    desk.reload()
    expect(desk.get_by_role("alert").first).to_contain_text("连不上服务器")
    desk.unroute("**/api/command/incidents?*")
    desk.get_by_role("button", name="重试").first.click()
    desk.locator(".list .row").first.wait_for()


def test_without_webgl_the_list_still_works(opened):
    page = opened("kongyiji")
    page.set_viewport_size(FULL_HD)
    page.add_init_script(
        "const real = HTMLCanvasElement.prototype.getContext;"
        "HTMLCanvasElement.prototype.getContext = function (kind, ...more) {"
        "  return kind === 'webgl2' ? null : real.call(this, kind, ...more) }"
    )
    page.goto("/desk")
    expect(page.get_by_text("不支持地图绘制")).to_be_visible()
    page.locator(".list .row").first.click()
    expect(page.locator(".drawer h2")).to_be_visible()


@pytest.mark.parametrize("path", ["/desk", "/desk/sensing", "/desk/joint", "/desk/catalogue"])
def test_the_desk_can_be_used_by_everyone(opened, violations, path):
    page = opened("kongyiji", bypass_csp=True)
    page.set_viewport_size(FULL_HD)
    page.goto(path)
    page.wait_for_load_state("domcontentloaded")
    assert violations(page) == []


@pytest.mark.requirement("8")
def test_each_figure_of_the_wall_opens_the_records_it_counted(opened, violations):
    page = opened("kongyiji", bypass_csp=True)
    page.set_viewport_size(FULL_HD)
    page.goto("/wall")
    for module in ("组织", "事项", "运行", "数据"):
        expect(page.get_by_role("heading", name=module, exact=True)).to_be_visible()
    assert violations(page) == []

    figure = page.get_by_role("link", name=re.compile("今日登记"))
    figure.focus()
    expect(page.locator("[aria-live=polite]")).to_contain_text("今日")
    counted = int(re.search(r"(\d+)", figure.locator(".value").inner_text())[1])
    figure.press("Enter")
    expect(page.locator("tbody tr")).to_have_count(counted)


@pytest.mark.requirement("87")
def test_the_five_functions_are_on_the_wall_and_each_opens_its_screen(opened):
    page = opened("kongyiji")
    page.set_viewport_size(FULL_HD)
    for name, shows in {
        "事件流转": page.get_by_role("group", name="按环节查看，再按一次看全部"),
        "分析研判": page.get_by_role("heading", name="分析研判", level=1),
        "综合指挥": page.get_by_role("heading", name="运行", exact=True),
        "业务协同": page.get_by_role("heading", name="协同联办", level=1),
        "考评考核": page.get_by_role("heading", name="考评考核", level=1),
    }.items():
        page.goto("/wall")
        page.get_by_role("navigation", name="五项功能").get_by_role("link", name=name).click()
        expect(shows).to_be_visible()
        expect(page.get_by_text("没有载入")).to_have_count(0)


@pytest.mark.requirement("87")
def test_each_number_of_the_assessment_opens_the_tasks_it_counted(opened):
    page = opened("kongyiji")
    page.set_viewport_size(FULL_HD)
    page.goto("/desk/assessment")
    row = page.locator("tbody tr", has_text="鲁镇街道综合行政执法队")
    counted = int(row.get_by_role("button", name=re.compile("项任务")).inner_text().split("项")[0])
    row.get_by_role("button", name=re.compile("项任务")).click()

    expect(page.locator("tbody tr")).to_have_count(counted)
    assert counted >= 3
    page.get_by_role("button", name=re.compile("返回考评")).click()
    expect(row).to_be_visible()


@pytest.mark.requirement("10")
def test_the_roster_says_how_many_and_each_count_opens_as_many(opened):
    page = opened("kongyiji")
    page.set_viewport_size(FULL_HD)
    page.goto("/desk/people")
    for name in ("执法人员", "指挥中心人员", "网格员"):
        kind = page.get_by_role("button", name=re.compile(f"^{name}"))
        kind.click()
        expect(kind).to_have_attribute("aria-pressed", "true")
        counted = int(kind.locator(".num").inner_text())
        expect(page.locator("header [role=status]", has_text="共")).to_have_text(f"共 {counted} 人")
        expect(page.locator("tbody tr")).to_have_count(counted)
    assert counted > 0
    expect(page.locator("tbody")).to_contain_text("138****0001")
