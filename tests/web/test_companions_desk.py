"""Several who did one thing: from the desk each gets a case of his own, with what is known."""

import re

import pytest
from playwright.sync_api import expect

TOWN = "tests.web.cases_luzhen"


@pytest.fixture
def officer(opened):
    page = opened("runtu")
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto("/desk/cases?tab=open")
    page.get_by_role("row").filter(has_text="小*").get_by_role("link").first.click()
    page.get_by_role("region", name="同案当事人").wait_for()
    return page


def test_another_gets_his_own_case_and_both_lead_to_each_other(officer, violations):
    first = officer.url.rsplit("/", 1)[-1]
    officer.get_by_role("button", name="登记同案当事人").click()
    form = officer.get_by_role("form", name="登记同案当事人")
    form.get_by_label("姓名").fill("王胡")
    form.get_by_label("证件号码").fill("330699198001010018")
    assert violations(officer) == []
    form.get_by_role("button", name="另立一案").click()

    officer.wait_for_url(lambda url: not url.endswith(first))
    others = officer.get_by_role("region", name="同案当事人")
    expect(others.get_by_role("link", name=first)).to_be_visible()
    expect(officer.get_by_role("region", name="当事人和办案人员")).to_contain_text("王*")
    others.get_by_role("button", name="共用同案证据").click()
    expect(others.get_by_role("alert")).to_contain_text("没有本案还没用上的证据")
    others.get_by_role("link", name=first).click()
    officer.wait_for_url(re.compile(first))
    expect(others).to_contain_text("王*")


def test_the_same_person_is_not_taken_twice_for_one_matter(officer):
    officer.get_by_role("button", name="登记同案当事人").click()
    form = officer.get_by_role("form", name="登记同案当事人")
    form.get_by_label("姓名").fill("小D")
    form.get_by_label("证件号码").fill("330699197501010033")
    form.get_by_role("button", name="另立一案").click()
    expect(form.get_by_role("alert")).to_contain_text("已经立了案")
