"""Nobody is kept out: the pages and states that one reaches only by doing something."""

import re

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.web.settled import sent, settled

FULL_HD = {"width": 1920, "height": 1080}


@pytest.fixture
def desk(opened):
    def open_desk(path="/desk"):
        page = opened("kongyiji", bypass_csp=True)
        page.set_viewport_size(FULL_HD)
        page.goto(path)
        page.wait_for_load_state("domcontentloaded")
        settled(page)
        return page

    return open_desk


@pytest.fixture
def drawer(desk):
    page = desk()
    page.locator(".list .row").first.click()
    expect(page.locator(".drawer header")).to_be_visible()
    settled(page)
    return page


@pytest.mark.parametrize(
    "path",
    [
        "/desk/patrol",
        "/desk/analysis",
        "/desk/assessment",
        "/desk/people",
        "/desk/sensing?tab=sensed",
        "/wall/records/open",
    ],
)
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
    assert violations(page) == []


def test_what_there_is_to_do_and_a_roster_that_was_narrowed(desk, violations):
    page = desk("/desk/people?kind=enforcing&duty=true")
    expect(page.locator("tbody tr").first).to_be_visible()
    page.get_by_role("button", name=re.compile("^待办")).click()
    expect(page.get_by_role("region", name="我的待办")).to_be_visible()
    assert violations(page) == []


def test_the_phones_list_of_what_there_is_to_do(opened, violations):
    page = opened("runtu", bypass_csp=True)
    expect(page.get_by_role("region", name="未读提醒")).to_be_visible()
    assert violations(page) == []


@pytest.mark.parametrize("result", ["", "/result"])
def test_a_task_on_the_phone(opened, violations, result):
    page = opened("aq")
    page.goto("/m/")
    page.locator("main a").first.click()
    page.wait_for_url(re.compile("/m/task/"))
    page.goto(page.url.rstrip("/") + result)
    page.locator("main").wait_for()
    assert violations(page) == []


@pytest.fixture
def photo(tmp_path):
    Image.new("RGB", (320, 240), "seagreen").save(tmp_path / "公厕.jpg")
    return tmp_path / "公厕.jpg"


@pytest.fixture
def leaking(opened, photo):
    """A leaking tap, which 七斤 reported with a photograph and may settle himself."""
    page = opened("qi-jin")
    page.goto("/m/report")
    page.get_by_label("情况", exact=True).fill("公厕水龙头漏水")
    page.get_by_role("button", name="选择类别").click()
    page.locator("dialog[open]").get_by_role("button", name="公共厕所", exact=True).click()
    take(page, photo)
    with sent(page):
        page.get_by_role("button", name="上报", exact=True).click()
    page.locator("a.link", has_text="公共厕所").first.click()
    page.get_by_role("link", name="当场处置").wait_for()
    return page


def take(page, photo):
    with page.expect_file_chooser() as chosen:
        page.get_by_role("button", name="相册").first.click()
    chosen.value.set_files(photo)
    page.locator(".photos img").first.wait_for()


def test_settling_and_verifying_one_matter_on_the_phone(opened, leaking, photo, violations):
    number = leaking.url.rsplit("/", 1)[-1]
    assert violations(leaking) == []

    leaking.get_by_role("link", name="当场处置").click()
    assert violations(leaking) == []
    leaking.get_by_label("处置情况").fill("已更换水龙头")
    take(leaking, photo)
    assert violations(leaking) == []
    leaking.get_by_role("button", name="就地办结").click()
    leaking.get_by_text("已更换水龙头", exact=True).wait_for()
    assert violations(leaking) == []

    check = opened("lv-weifu")
    check.goto(f"/m/verify/{number}")
    check.get_by_role("button", name="核查通过").wait_for()
    check.locator(".pictures img").first.wait_for()
    assert violations(check) == []
    check.get_by_role("button", name="退回重办").click()
    check.get_by_text("请说明哪里没有办好").wait_for()
    assert violations(check) == []


@pytest.mark.parametrize("width", [390, 1440])
def test_the_way_into_the_demonstration(browser, demonstration, violations, width):
    page = browser.new_page(viewport={"width": width, "height": 900}, locale="zh-CN")
    page.goto(f"{demonstration}/demo")
    page.get_by_role("button", name=re.compile("执法队员")).wait_for()
    assert violations(page) == []
    page.close()


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
