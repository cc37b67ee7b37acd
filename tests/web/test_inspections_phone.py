"""A visit out of doors: the code shown, each item checked, all of it without network, once."""

import re

import pytest
from playwright.sync_api import expect

from tests.web.settled import drafted, online_again, settled, walk_shelved

TOWN = "tests.web.inspections_luzhen"


@pytest.fixture
def walk(opened):
    """闰土's walk of today, kept on the phone."""

    def begin(**more):
        page = opened("runtu", **more)
        page.goto("/m/inspections")
        page.locator(".visit").first.wait_for()
        return page

    return begin


def visit(page, number):
    return page.evaluate(f"fetch('/api/inspections/visits/{number}').then(a => a.json())")


def sign(page, who):
    box = page.get_by_role("img", name=f"请{who}在此签名")
    box.evaluate("each => each.scrollIntoView({ block: 'center' })")
    at = box.bounding_box()
    page.mouse.move(at["x"] + 50, at["y"] + 60)
    page.mouse.down()
    for n in range(12):
        page.mouse.move(at["x"] + 50 + 16 * n, at["y"] + 60 + (n % 3) * 24)
    page.mouse.up()
    page.get_by_role("img", name=f"{who}已签名").wait_for()


def switch(page, name):
    page.get_by_role("switch", name=name).click()


def test_a_visit_goes_its_whole_way_without_network_and_arrives_once(walk):
    page = walk()
    expect(page.get_by_role("heading", level=2).first).to_have_text("华老栓茶馆")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.reload()
    page.locator(".visit").first.wait_for()
    walk_shelved(page)

    page.context.set_offline(True)
    page.locator(".visit", has_text="华老栓茶馆").click()
    expect(page.get_by_role("img", name=re.compile("检查码"))).to_be_visible()
    arrive = page.locator(".foot button")
    expect(arrive).to_have_text("请先出示执法证件")
    switch(page, "已出示执法证件")
    expect(arrive).to_have_text("请企业扫码，或者写明原因")
    switch(page, "企业已扫码")
    arrive.click()
    number = page.url.rsplit("/", 1)[-1]

    page.get_by_role("button", name="未发现问题").first.click()
    expect(page.locator(".foot")).to_contain_text("还有 1 项没有记录")
    page.get_by_role("link", name="有问题…").click()
    page.get_by_role("radio", name="责令限期改正").click()
    page.get_by_label("改正期限").fill("2099-12-01")
    page.get_by_role("button", name="设施设备没有正常运行。").click()
    drafted(page, "设施设备没有正常运行。")
    page.reload()
    expect(page.get_by_label("检查情况")).to_have_value("设施设备没有正常运行。")
    page.get_by_role("button", name="保存结果").click()

    page.get_by_label("现场负责人").fill("华老栓")
    sign(page, "被检查人")
    page.get_by_role("button", name="结束检查").click()
    page.get_by_label("接收人").fill("华老栓")
    page.get_by_role("button", name="告知结果").click()

    online_again(page, waited=5)
    found = visit(page, number)
    assert (found["step"], found["problems"]) == ("told", 1)
    labels = [each["label"] for each in found["acts"]]
    assert labels[2:] == ["到达并亮码", "记录结果", "记录结果", "结束检查", "告知结果"]
    assert all(each["said_at"] < each["at"] for each in found["acts"][2:])


def test_what_the_server_refuses_is_said_with_its_basis(walk, opened):
    slow, fast = walk(), opened("aq")
    slow.locator(".visit", has_text="豆腐西施").click()
    switch(slow, "已出示执法证件")
    slow.get_by_label("不能扫码的原因").fill("没有手机")
    settled(slow)
    slow.context.set_offline(True)
    slow.get_by_role("button", name="到达，开始检查").click()
    slow.wait_for_selector("text=待上传 1")

    fast.goto(slow.url)
    switch(fast, "已出示执法证件")
    switch(fast, "企业已扫码")
    with fast.expect_response(lambda answer: "/moves/arrive" in answer.url):
        fast.get_by_role("button", name="到达，开始检查").click()

    slow.context.set_offline(False)
    said = slow.get_by_role("alert")
    expect(said).to_contain_text("情况已有变化")
    said.get_by_role("button", name="知道了").click()
    expect(slow.get_by_role("button", name="未发现问题").first).to_be_visible()


def test_who_walks_no_visits_has_no_tab(opened):
    page = opened("si-shu")
    page.goto("/m/")
    tabs = page.get_by_role("navigation", name="主要功能")
    expect(tabs.get_by_role("link", name="检查", exact=True)).to_be_visible()
    other = opened("zjj-plan")
    other.goto("/m/")
    tabs = other.get_by_role("navigation", name="主要功能")
    expect(tabs.get_by_role("link", name="待办")).to_be_visible()
    expect(tabs.get_by_role("link", name="检查", exact=True)).to_have_count(0)


def test_every_screen_is_there_for_everyone(walk, violations, small):
    page = walk(bypass_csp=True)
    assert (violations(page), small(page)) == ([], [])
    page.locator(".visit", has_text="咸亨酒店").click()
    page.get_by_text("还没有批准").wait_for()
    assert (violations(page), small(page)) == ([], [])
    page.goto("/m/inspections")
    page.locator(".visit", has_text="静修庵").click()
    page.get_by_role("button", name="未发现问题").first.wait_for()
    assert (violations(page), small(page)) == ([], [])
    page.get_by_role("link", name="有问题…").first.click()
    page.get_by_role("radio", name="当场改正").wait_for()
    assert (violations(page), small(page)) == ([], [])
