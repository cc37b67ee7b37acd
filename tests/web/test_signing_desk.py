"""Papers signed at the desk: drawn once, kept if one likes, and one click from then on."""

import pytest
from playwright.sync_api import expect

TOWN = "tests.web.cases_luzhen"


@pytest.fixture
def papers(opened):
    page = opened("runtu")
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto("/desk/cases?tab=open")
    page.get_by_role("row").filter(has_text="小*").get_by_role("link").first.click()
    return page.get_by_role("region", name="文书")


def draw(page):
    box = page.get_by_role("img", name="签名处").bounding_box()
    page.mouse.move(box["x"] + 30, box["y"] + 50)
    page.mouse.down()
    for step in range(1, 12):
        page.mouse.move(box["x"] + 30 + step * 18, box["y"] + 50 + (step % 3 - 1) * 20)
    page.mouse.up()


def test_a_name_is_drawn_and_kept_and_the_next_paper_takes_one_click(papers, violations):
    page = papers.page
    approval = papers.get_by_role("listitem").filter(has_text="立案审批表")
    register = papers.get_by_role("listitem").filter(has_text="案件线索")
    expect(approval).to_contain_text("还缺：承办人、负责人")

    approval.get_by_role("button", name="签上我的名字：立案审批表").click()
    form = papers.get_by_role("form", name="签署立案审批表")
    expect(form.get_by_role("button", name="签名")).to_be_disabled()
    draw(page)
    expect(form.get_by_role("status")).to_have_text("已签名。")
    assert violations(page) == []
    form.get_by_role("button", name="签名").click()
    expect(approval).to_contain_text("还缺：负责人")
    expect(papers).to_contain_text("已预留签名")

    register.get_by_role("button", name="签上我的名字：案件线索").click()
    expect(register).to_contain_text("还缺：负责人")
    papers.get_by_role("button", name="停用").click()
    expect(papers).not_to_contain_text("已预留签名")
