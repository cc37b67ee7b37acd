"""A code held before the camera is read, without network too; a camera is not the only way."""

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.web.cameras import blank_wall, code, film, jpeg
from tests.web.conftest import FLAGS
from tests.web.test_inspections_phone import visit
from tests.web.test_inspections_phone import walk as walk

TOWN = "tests.web.signed_luzhen"
SHOP = "邹七嫂鞋店"
LET_GO = """(() => {
    const media = navigator.mediaDevices
    const real = media.getUserMedia.bind(media)
    globalThis.streams = []
    media.getUserMedia = async (asked) => {
        const stream = await real(asked)
        globalThis.streams.push(stream)
        return stream
    }
})()"""


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    """What stands before the camera."""
    path = tmp_path_factory.mktemp("camera") / "seen.mjpeg"
    film(path, blank_wall())
    return path


@pytest.fixture(scope="module")
def browser(seen):
    chromium = os.environ.get("JIANHU_CHROMIUM", "/usr/bin/chromium")
    if os.environ.get("JIANHU_NO_BROWSER") or not Path(chromium).exists():
        pytest.skip("no Chromium here")
    from playwright.sync_api import sync_playwright

    camera = ["--use-fake-device-for-media-stream", f"--use-file-for-fake-video-capture={seen}"]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS + camera)
        yield started
        started.close()


@pytest.fixture
def at_door(walk):
    """The list of the day, whole on a phone whose camera may be used, and the shop's visit."""

    def stand(camera=True, **more):
        page = walk(**more)
        if camera:
            page.context.grant_permissions(["geolocation", "camera"])
        page.add_init_script(LET_GO)
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        page.reload()
        page.locator(".visit", has_text=SHOP).wait_for()
        number = page.locator(".visit", has_text=SHOP).get_attribute("href").rsplit("/", 1)[-1]
        page.goto(f"/m/inspections/{number}")
        page.locator(".head h2", has_text=SHOP).wait_for()
        page.goto("/m/inspections")
        page.locator(".visit", has_text=SHOP).wait_for()
        found = visit(page, number)
        return page, found

    return stand


def scanner(page):
    return page.get_by_role("dialog", name="扫码", exact=True)


def begin(page):
    page.get_by_role("button", name="扫企业码").click()
    page.get_by_role("button", name="扫门牌码或者检查码").click()
    scanner(page).wait_for()


def arrived_at(page, number):
    page.wait_for_url(re.compile(f"/m/inspections/{number}$"))
    page.locator(".head h2", has_text=SHOP).wait_for()


def test_a_plate_held_before_the_camera_opens_its_visit_without_network(
    at_door, seen, violations, small
):
    page, found = at_door(bypass_csp=True)
    film(seen, blank_wall())
    page.context.set_offline(True)
    begin(page)
    expect(page.get_by_text("把二维码放进框内，自动识别")).to_be_visible()
    page.wait_for_timeout(1500)
    expect(scanner(page)).to_be_visible()
    assert (violations(page), small(page)) == ([], [])
    scanner(page).get_by_role("button", name="取消").click()
    expect(scanner(page)).to_have_count(0)
    page.keyboard.press("Escape")

    film(seen, code(f"https://jianhu.example/p/{found['subject']['code']}", turned=14))
    begin(page)
    arrived_at(page, found["number"])
    ended = "streams.flatMap(s => s.getTracks()).map(t => t.readyState)"
    assert set(page.evaluate(ended)) == {"ended"}


def test_the_code_of_a_visit_opens_it_under_the_very_policy_of_the_house(at_door, seen):
    page, found = at_door()
    film(seen, code(f"https://jianhu.example{found['party_path']}", size=520))
    begin(page)
    arrived_at(page, found["number"])


def test_at_the_door_another_plate_is_told_apart_from_the_right_one(at_door, seen):
    page, found = at_door()
    page.locator(".visit", has_text=SHOP).click()
    film(seen, code("JH000000"))
    page.get_by_role("button", name="扫企业门牌码").click()
    expect(page.get_by_role("alert")).to_contain_text(f"扫到的不是{SHOP}的码")
    film(seen, code(found["subject"]["code"], turned=-30))
    page.get_by_role("button", name="扫企业门牌码").click()
    expect(page.get_by_role("switch", name="企业已扫码")).to_be_checked()


def test_who_lets_us_use_no_camera_takes_a_photograph_or_types(
    at_door, tmp_path, violations, small
):
    page, found = at_door(camera=False, bypass_csp=True)
    page.context.set_offline(True)
    begin(page)
    expect(scanner(page).get_by_role("alert")).to_contain_text("没有相机权限")
    assert (violations(page), small(page)) == ([], [])
    photograph(page, tmp_path, blank_wall())
    expect(scanner(page).get_by_role("status")).to_contain_text("照片里没有认出二维码")
    photograph(page, tmp_path, code(found["subject"]["code"], turned=7))
    arrived_at(page, found["number"])

    for under_a_code in (found["subject"]["code"], found["code"]):
        page.goto("/m/inspections")
        begin(page)
        scanner(page).get_by_role("button", name="输入编码").click()
        scanner(page).get_by_label("二维码下面的编码").fill(under_a_code.lower())
        scanner(page).get_by_role("button", name="确定").click()
        arrived_at(page, found["number"])


def photograph(page, folder, picture):
    taken = folder / "plate.jpg"
    taken.write_bytes(jpeg(picture))
    with page.expect_file_chooser() as chosen:
        scanner(page).get_by_role("button", name="拍照识别").click()
    chosen.value.set_files([taken])
