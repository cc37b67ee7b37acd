"""五位一体: what a machine senses is followed, by its number, through all five menus."""

import re

import pytest
from playwright.sync_api import expect

from tests.web.watching import PATIENCE

expect.set_options(timeout=PATIENCE)

SENSED = [
    pytest.param("tipper", "muck-dumping", "路面感知拍到工程车倾倒", id="a camera's push"),
    pytest.param("smoking-kitchen", "kitchen-fume", "满十分钟", id="frames of HJ 212"),
]


def menu(page, name):
    page.get_by_role("navigation", name="主菜单").get_by_role("link", name=name).click()
    expect(page.get_by_role("heading", name=name, level=1)).to_be_attached()


def number_of(page, kind):
    asked = f"/api/command/incidents?kind={kind}&step=open&limit=1"
    return page.request.get(asked).json()["items"][0]["number"]


@pytest.mark.requirement("79")
@pytest.mark.parametrize(("story", "kind", "when"), SENSED)
def test_what_was_sensed_is_seen_by_its_number_in_each_of_the_five(
    watched, browser, story, kind, when
):
    watched.play(story)
    if when not in watched.step["says"]:
        watched.until(when)
    page = watched.look(browser, "dispatcher")
    page.goto("/desk")
    number = number_of(page, kind)

    menu(page, "智能感知")
    page.get_by_role("button", name="感知事件").click()
    sensed = page.locator("tbody tr", has_text=number).first
    expect(sensed).to_contain_text("待接收")

    menu(page, "指挥调度")
    page.goto(f"/desk?i={number}")
    expect(page.locator(".drawer header")).to_contain_text(number)
    office = page.request.get(f"/api/command/incidents/{number}").json()["lead_office"]

    menu(page, "巡查检查")
    expect(page.locator("li", has_text=number)).to_contain_text("待接收")

    menu(page, "协同联办")
    handling_office(page, office).click()
    expect(page.locator("li", has_text=number)).to_contain_text("主办")

    menu(page, "分析研判")
    latest = page.locator("section", has=page.get_by_role("heading", name=re.compile("最近感知")))
    expect(latest.locator("li", has_text=number).first).to_contain_text("待接收")
    latest.locator("li", has_text=number).first.click()
    expect(page.locator(".drawer header")).to_contain_text(number)
    page.wait_for_url(re.compile(f"i={number}"))


def handling_office(page, short):
    """The line of an office in 协同联办; its short name is a part of nothing but its own."""
    offices = page.request.get("/api/command/joint").json()
    name = next(each["office"]["name"] for each in offices if each["office"]["short"] == short)
    return page.get_by_role("button", name=name, exact=True)
