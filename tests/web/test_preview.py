"""文书预览: the decision is read beside its form before anybody signs it."""

import re

import pytest
from playwright.sync_api import expect

from tests.web.test_cases_desk import begin, confirm

TOWN = "tests.web.cases_luzhen"
CASE = "/desk/cases?tab=open"


@pytest.fixture
def officer(opened):
    page = opened("runtu")
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(CASE)
    page.get_by_role("row").filter(has_text="小*").get_by_role("link").first.click()
    page.get_by_role("region", name="下一步").wait_for()
    return page


def test_the_order_is_seen_as_it_will_be_printed_and_follows_what_is_typed(officer):
    form = begin(officer, "责令改正")
    form.get_by_role("button", name=re.compile("^预览责令")).click()
    beside = officer.get_by_role("complementary", name="文书预览")
    expect(beside).to_contain_text("填写改正内容后，这里是文书的样子。")

    form.get_by_label("改正内容").fill("立即把桌子收回店内")
    first = beside.get_by_role("img", name=re.compile("责令.*第1页"))
    expect(first).to_be_visible()
    seen = first.get_attribute("src")
    form.get_by_label("改正内容").fill("立即把全部桌子收回店内，并清洗人行道")
    expect(first).not_to_have_attribute("src", seen)
    expect(beside).to_contain_text("尚未生效，编号办理时给")

    confirm(officer, "责令改正")
    expect(beside).to_have_count(0)
    expect(officer.get_by_role("region", name="文书")).to_contain_text("责令改正")


def test_without_a_paper_there_is_nothing_to_preview(officer):
    names = officer.get_by_role("region", name="下一步").get_by_role("button")
    names.filter(has_text=re.compile("^请工作室研讨$")).click()
    expect(officer.get_by_role("form", name="请工作室研讨")).to_be_visible()
    expect(officer.get_by_role("button", name=re.compile("^预览"))).to_have_count(0)


def test_the_preview_can_be_used_by_everyone(officer, violations):
    form = begin(officer, "责令改正")
    form.get_by_label("改正内容").fill("收摊")
    form.get_by_role("button", name=re.compile("^预览责令")).click()
    beside = officer.get_by_role("complementary", name="文书预览")
    expect(beside.get_by_role("img").first).to_be_visible()
    assert violations(officer) == []
