"""The bamboo story, watched: what the head and a helping officer see of a threshold reached."""

import pytest
from playwright.sync_api import expect

TEAM = ("鉴湖县综合行政执法局", "鉴湖县林业局", "若耶国家公园管理局", "若耶镇综合行政执法队")
REACHED = "价值23000元，达到盗伐林木罪的立案标准"
FORM = "涉嫌犯罪，成立专案组"


def prompts_of(watched, browser, who):
    page = watched.look(browser, who)
    page.goto(f"/desk/cases/{watched.step['known']['案']}")
    prompts = page.get_by_role("list", name="提示")
    expect(prompts).to_contain_text(REACHED)
    return page, prompts


@pytest.mark.requirement("207")
def test_a_threshold_reached_stands_on_top_and_leads_to_the_police(watched, browser):
    watched.play("bamboo")
    watched.until("平台提示移送")
    page, prompts = prompts_of(watched, browser, "局长")
    expect(prompts).to_contain_text("若耶国家公园")
    for office in TEAM:
        expect(page.get_by_role("region", name="联合办案")).to_contain_text(office)
    prompts.get_by_role("button", name=FORM).click()
    expect(prompts.get_by_role("form", name=FORM)).to_be_visible()

    _, theirs = prompts_of(watched, browser, "公园队员")
    expect(theirs).to_contain_text("由机关负责人办理")
    expect(theirs.get_by_role("button", name=FORM)).to_have_count(0)
