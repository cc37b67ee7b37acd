"""The portal works without JavaScript, on a small screen, for old eyes."""

import re

import pytest


def test_a_report_needs_no_script_and_can_be_followed(opened):
    page = opened(java_script_enabled=False)
    page.goto("/portal/")
    page.get_by_role("link", name="我要反映").first.click()
    page.get_by_label("什么情况").fill("河埠头的石阶塌了一级，老人容易摔倒")
    page.locator("summary").click()
    page.locator("#map").click(position={"x": 100, "y": 170})
    page.get_by_text("已在地图上选定位置").wait_for()
    assert "石阶" in page.get_by_label("什么情况").input_value()

    page.get_by_role("button", name="提交").click()
    page.get_by_text("请先阅读并同意").first.wait_for()
    page.get_by_label("我已阅读并同意").check()
    page.get_by_role("button", name="提交").click()
    page.get_by_role("heading", name="收到了").wait_for()

    page.get_by_role("link", name="看办理进度").click()
    assert re.search(r"/portal/follow/[\w-]{32}$", page.url)
    page.get_by_text("河埠头的石阶塌了一级").wait_for()


def test_one_button_fills_in_where_the_phone_is(opened):
    page = opened()
    page.goto("/portal/report")
    page.get_by_role("button", name="用我现在的位置").click()
    page.get_by_text("已取得您现在的位置").wait_for()
    assert page.locator("[name=lon]").input_value() == "120.451000"


@pytest.mark.parametrize(
    "where",
    [
        "/portal/",
        "/portal/report",
        "/portal/discretion",
        "/portal/discretion/guangdong-ecology-4.14",
        "/portal/discretion/guangdong-ecology-1.10",
        "/portal/privacy",
        "/portal/follow/x",
        "/c/",
        "/c/x",
        "/login",
    ],
)
@pytest.mark.parametrize("width", [390, 1440])
def test_every_page_is_there_for_everyone(opened, violations, where, width):
    page = opened()
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(where)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    if where.startswith("/portal"):
        size = "() => parseFloat(getComputedStyle(document.querySelector('main')).fontSize)"
        assert page.evaluate(size) >= 18
