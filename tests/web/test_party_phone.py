"""The party's phone: the officer's key, the notice, a defence in its own hand, the address."""

import os

TOWN = "tests.web.party_luzhen"


def given(officer):
    """The officer shows the key of the tavern's case; the party's phone scans it."""
    officer.goto("/c/")
    cookies = {each["name"]: each["value"] for each in officer.context.cookies()}
    cases = officer.evaluate("fetch('/api/cases').then(a => a.json())")["items"]
    number = next(each["number"] for each in cases if each["step"] == "noticed")
    url = officer.evaluate(
        """([at, token]) => fetch(at, {method: 'POST', headers: {'X-CSRFToken': token}})
        .then(a => a.json())""",
        [f"/api/cases/{number}/party-key", cookies["csrftoken"]],
    )["url"]
    return url, number


def looked_at(page, name):
    """A picture for whoever wants to look: ``JIANHU_LOOK`` names a folder."""
    if folder := os.environ.get("JIANHU_LOOK"):
        page.screenshot(path=f"{folder}/{name}.png", full_page=True)


def draw(page):
    box = page.locator("canvas")
    box.scroll_into_view_if_needed()
    at = box.bounding_box()
    page.mouse.move(at["x"] + 60, at["y"] + 70)
    page.mouse.down()
    for right, down in ((120, 30), (150, 80), (210, 40), (270, 70)):
        page.mouse.move(at["x"] + right, at["y"] + down, steps=4)
    page.mouse.up()
    page.get_by_text("已签名").wait_for()


def sound(page, violations):
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_party_reads_answers_and_signs(opened, violations):
    url, number = given(opened("runtu"))
    page = opened()
    page.goto(url)
    sound(page, violations)
    looked_at(page, "door")
    page.get_by_role("button", name="打开我的案件").click()
    page.get_by_role("heading", name="我的案件").wait_for()
    sound(page, violations)
    looked_at(page, "mine")

    page.get_by_role("link", name="陈述、申辩", exact=True).click()
    page.get_by_role("button", name="签名并提交").click()
    page.get_by_text("请写明您的意见").wait_for()
    sound(page, violations)
    page.get_by_label("我的意见").fill("桌子是客人搬出去的，店员马上收了回来。")
    draw(page)
    looked_at(page, "defence")
    page.get_by_role("button", name="签名并提交").click()
    page.get_by_text("收到您的陈述、申辩").wait_for()
    assert page.get_by_text("桌子是客人搬出去的").is_visible()

    page.get_by_role("link", name="填写送达地址确认书").click()
    page.get_by_label("同意", exact=True).check()
    draw(page)
    sound(page, violations)
    looked_at(page, "address")
    page.get_by_role("button", name="签名并提交").click()
    page.get_by_text("已收到送达地址确认书").wait_for()

    page.get_by_role("link", name="要求听证").click()
    sound(page, violations)
    draw(page)
    looked_at(page, "hearing")
    page.get_by_role("button", name="签名并提交").click()
    page.get_by_text("收到您的听证要求").wait_for()
    looked_at(page, "answered")

    seen = opened("runtu").evaluate(f"fetch('/api/cases/{number}').then(a => a.json())")
    moves = [each["move"] for each in seen["acts"] if each["by"] == "当事人（在线）"]
    assert moves == ["defend", "confirm-address", "ask-hearing"]


def test_the_key_that_was_used_opens_nothing_more(opened, violations):
    url, _ = given(opened("runtu"))
    opens, late = opened(java_script_enabled=False), opened()
    opens.goto(url)
    opens.get_by_role("button", name="打开我的案件").click()
    opens.get_by_role("heading", name="我的案件").wait_for()
    opens.get_by_role("link", name="陈述、申辩", exact=True).click()
    assert opens.get_by_text("拍一张照片").is_visible()
    assert not opens.locator("canvas").is_visible()

    late.goto(url)
    late.get_by_role("button", name="打开我的案件").click()
    late.get_by_role("alert").get_by_text("已经用过").wait_for()
    sound(late, violations)


def test_the_officer_shows_it_on_the_acts_page(opened, violations):
    page = opened("runtu")
    _, number = given(page)
    code = page.evaluate(f"fetch('/api/cases/{number}').then(a => a.json())")["code"]
    page.goto(f"/c/{code}")
    page.get_by_role("button", name="向当事人出示在线办理凭据").click()
    page.get_by_text("离开本页就看不到了").wait_for()
    sound(page, violations)
    looked_at(page, "key")
