"""Subjects at the desk: the board, the list, the file, and a colour that a person confirms."""

import re

import pytest
from playwright.sync_api import expect

TOWN = "tests.web.subjects_luzhen"


def test_the_board_opens_the_list_and_the_list_a_file(at_desk):
    page = at_desk("lv-weifu", "/desk/subjects")
    board = page.get_by_role("table", name="重点行业三色看板")
    for name in ("餐饮", "药店", "建筑工地", "娱乐场所"):
        expect(board.get_by_role("row").filter(has_text=name)).to_be_visible()
    row = board.get_by_role("row").filter(has_text="餐饮")
    row.get_by_role("button", name=re.compile("^蓝 [23]$")).click()
    expect(page).to_have_url(re.compile("industry=catering.*colour=blue"))
    expect(page.get_by_role("link", name="静修庵素面馆")).to_be_visible()
    expect(page.get_by_role("link", name="咸亨新村")).to_have_count(0)

    page.get_by_role("button", name=re.compile("^鲁镇街道")).click()
    expect(page.get_by_role("link", name="静修庵素面馆")).to_have_count(0)
    page.get_by_role("link", name="华老栓茶馆").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("华老栓茶馆")


@pytest.mark.requirement("57")
def test_a_proposed_colour_counts_once_a_head_has_looked(at_desk):
    page = at_desk("lu-siye", "/desk/subjects?pending=true")
    page.get_by_role("link", name="咸亨酒店").click()
    expect(page.get_by_text("油烟持续超标两日以上")).to_be_visible()
    expect(page.get_by_text("油烟连续超标天数 2天")).to_be_visible()
    items = page.locator("section").filter(has=page.get_by_role("heading", name="适用事项"))
    expect(items.get_by_role("link", name="对占道经营的处罚")).to_be_visible()

    page.get_by_label("核实的情况").fill("好")
    page.get_by_role("button", name="确认，自此生效").click()
    expect(page.get_by_role("alert")).to_contain_text("请写明核实的情况")
    page.get_by_label("核实的情况").fill("现场核实，净化器停用")
    page.get_by_role("button", name="确认，自此生效").click()
    expect(
        page.get_by_role("banner").or_(page.locator("header")).get_by_text("▲ 红")
    ).to_be_visible()
    expect(page.get_by_text("鲁四老爷：现场核实，净化器停用")).to_be_visible()


@pytest.mark.parametrize("path", ["/desk/subjects", "/desk/subjects?industry=catering"])
def test_nobody_is_kept_out(at_desk, violations, path):
    page = at_desk("lv-weifu", path, bypass_csp=True)
    page.get_by_role("link", name="咸亨酒店").wait_for()
    assert violations(page) == []
    page.get_by_role("link", name="咸亨酒店").click()
    page.get_by_role("heading", name="适用事项").wait_for()
    assert violations(page) == []
