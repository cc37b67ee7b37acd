"""What is found often, what two plan, what nobody leads; and the same on the wall."""

import pytest
from playwright.sync_api import expect

TOWN = "tests.web.problems_luzhen"
PROBLEMS, DEFECTS = "/desk/inspections/problems", "/desk/inspections/defects"


@pytest.mark.requirement("61")
def test_a_chart_of_the_most_frequent_problems_and_the_list_to_check_by(at_desk):
    page = at_desk("lu-si", PROBLEMS)
    chart = page.get_by_role("region", name="高发易发问题趋势")
    expect(chart.locator("canvas")).to_be_visible()
    rows = chart.get_by_role("table", name="逐月查出的问题").get_by_role("row")
    expect(rows).to_have_count(6)
    expect(rows.first.get_by_role("columnheader")).to_have_count(7)
    expect(rows.nth(1)).to_contain_text("住建局的第2项")
    lines = page.get_by_role("region", name="辖区执法检查清单").get_by_role("row")
    expect(lines.nth(1)).to_contain_text("100%")
    page.locator(".choose").filter(has=page.get_by_role("combobox", name="行业")).click()
    page.get_by_role("option", name="制造业").click()
    expect(rows).to_have_count(2)
    expect(rows.nth(1)).to_contain_text("水利局的第1项")


def test_the_pages_of_the_room_stand_on_one_line(at_desk):
    page = at_desk("lv-weifu", PROBLEMS)
    leaves = page.get_by_role("navigation", name="综合查一次").get_by_role("link")
    expect(leaves.filter(has_text="企业投诉")).to_be_visible()
    boxes = [leaf.bounding_box() for leaf in leaves.all()]
    assert {round(box["y"]) for box in boxes} == {round(boxes[0]["y"])}
    assert max(box["height"] for box in boxes) < 40


@pytest.mark.requirement("5")
@pytest.mark.requirement("203")
def test_doubles_and_gaps_are_listed(at_desk):
    page = at_desk("lu-si", DEFECTS)
    doubles = page.get_by_role("region", name="重复检查").get_by_role("row")
    expect(doubles).to_have_count(2)
    expect(doubles.nth(1)).to_contain_text("咸亨酒店")
    expect(doubles.nth(1)).to_contain_text("鲁镇执法队")
    expect(doubles.nth(1)).to_contain_text("综合执法局")
    gaps = page.get_by_role("region", name="责任缺口")
    expect(gaps.get_by_role("row").filter(has_text="河道管理范围")).to_contain_text("没有责任主体")


@pytest.mark.requirement("133")
@pytest.mark.requirement("157")
def test_the_wall_shows_what_stands_together(at_desk):
    page = at_desk("lu-si", "/wall")
    for name, words in (
        ("服务、回应、打扰", ["服务无处不在", "有事必应", "无事不扰"]),
        ("效能、影响、效益", ["效能最大化", "影响最小化", "效益最优化"]),
    ):
        links = page.get_by_role("region", name=name).get_by_role("link")
        expect(links).to_have_count(3)
        for n, word in enumerate(words):
            expect(links.nth(n)).to_contain_text(word)
    visits = page.get_by_role("region", name="综合查一次")
    reduced = visits.get_by_role("link").filter(has_text="检查降幅")
    expect(reduced).to_contain_text("%")
    reduced.focus()
    expect(page.get_by_text("÷ 20。")).to_be_visible()
    reduced.click()
    page.wait_for_url("**/wall/records?figure=inspection_reduction_rate*")
    expect(page.get_by_role("row").nth(1)).to_contain_text("JC")


@pytest.mark.parametrize("path", [PROBLEMS, DEFECTS, "/wall"])
def test_they_can_be_used_by_everyone(at_desk, violations, path):
    page = at_desk("lu-si", path, bypass_csp=True)
    assert violations(page) == []
