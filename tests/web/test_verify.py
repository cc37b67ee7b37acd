"""Verification says what it needs before the click, on the desk and on the phone."""

import re

import pytest
from playwright.sync_api import expect

from tests.web.settled import sent

NEEDS = "这次处置没有照片：请附一张核查照片，或在核查意见里写明现场所见"
DESK = {"width": 1440, "height": 900}


@pytest.fixture
def settled(opened):
    """七斤 saw to a public toilet, and took no photograph; its number."""
    page = opened("qi-jin")
    where = {"lon": 120.451, "lat": 30.051}

    def post(path, **said):
        token = next(each for each in page.context.cookies() if each["name"] == "csrftoken")
        headers = {"X-CSRFToken": token["value"], "Referer": page.url}
        answer = page.context.request.post(f"/api/command{path}", data=said, headers=headers)
        assert answer.ok, answer.text()
        return answer.json()

    said = {"text": "祠堂旁公厕没有水", "kind": "public-toilet", "place": "祠堂旁公厕"}
    number = post("/incidents", **said, **where)["number"]
    post(f"/incidents/{number}/settle", text="已通知供水")
    return number


def test_on_the_desk(opened, violations, settled):
    page = opened("lv-weifu")
    page.set_viewport_size(DESK)
    page.goto(f"/desk?i={settled}")
    page.locator(".drawer").get_by_role("button", name=re.compile("^核查")).click()
    panel = page.locator(".panel")
    passed = panel.get_by_role("button", name="核查通过")

    expect(panel).to_contain_text(NEEDS)
    expect(passed).to_be_disabled()
    assert violations(page) == []
    panel.get_by_label("核查意见").fill("来水了，能冲洗")
    expect(passed).to_be_enabled()
    passed.click()

    expect(page.locator(".drawer header")).to_contain_text("待反馈")


def test_on_the_phone(opened, violations, settled):
    page = opened("lv-weifu")
    page.goto(f"/m/verify/{settled}")
    expect(page.get_by_text(NEEDS)).to_be_visible()
    expect(page.get_by_role("button", name="先拍照或写明所见")).to_be_disabled()
    expect(page.get_by_role("button", name="现场已恢复，整改到位。")).to_have_count(0)
    assert violations(page) == []

    page.get_by_label("核查意见").fill("来水了，能冲洗")
    with sent(page):
        page.get_by_role("button", name="核查通过").click()

    page.goto(f"/m/matter/{settled}")
    expect(page.locator("main")).to_contain_text("来水了，能冲洗")
