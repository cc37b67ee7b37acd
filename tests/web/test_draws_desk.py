"""Draws and campaigns at the desk, and the page a stranger reads; no test leans on another."""

import re
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tests.web.settled import settled
from tests.web.test_party_phone import looked_at

TOWN = "tests.web.draws_luzhen"
DRAWS, CAMPAIGNS = "/desk/inspections/draws", "/desk/inspections/campaigns"


def test_a_list_is_published_and_drawn_once_in_the_open(at_desk, opened):
    page = at_desk("si-shu", DRAWS)
    page.get_by_role("button", name="公布名单").click()
    form = page.get_by_role("form", name="公布名单")
    form.get_by_label("名称").fill("岁末餐饮抽查")
    form.get_by_label("行业").select_option(label="餐饮（8 个）")
    form.get_by_label("黄色抽取数（共 6 个）").fill("9")
    form.get_by_role("button", name="公布名单和承诺").click()
    expect(form.get_by_role("alert")).to_contain_text("黄色只有6个，抽不出9个")
    form.get_by_label("黄色抽取数（共 6 个）").fill("2")
    looked_at(page, "desk-draw-new")
    form.get_by_role("button", name="公布名单和承诺").click()
    page.wait_for_url(re.compile(r"/draws/SJ"))
    expect(page.get_by_role("region", name="黄色")).to_contain_text("名单 6 个，抽 2 个")
    expect(page.get_by_role("region", name="检查人员")).to_contain_text("闰*")
    public = opened()
    public.goto(page.url.replace("/desk/inspections/", "/portal/"))
    expect(public.get_by_text("名单已经公布，还没有抽取")).to_be_visible()

    draw = page.get_by_role("form", name="公开抽取")
    draw.get_by_label("现场数").fill("1126")
    draw.get_by_role("button", name="抽取并公布密数").click()
    expect(page.get_by_role("list", name="黄色抽中的").get_by_role("listitem")).to_have_count(2)
    expect(draw).to_have_count(0)
    expect(page.get_by_role("region", name="公布的数")).to_contain_text("1126")
    public.reload()
    expect(public.get_by_text("已经公开抽取")).to_be_visible()


def test_a_stranger_copies_what_the_page_shows_and_draws_the_same(opened, tmp_path):
    page = opened()
    page.goto("/portal/draws")
    page.get_by_role("link", name="秋季餐饮双随机抽查").click()
    page.get_by_role("heading", name="怎样自己抽一遍").wait_for()
    program = tmp_path / "draw_again.py"
    program.write_text(page.locator("#again").inner_text(), encoding="utf-8")
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile(r"下载 SJ.*json")).click()
    download.value.save_as(tmp_path / "draw.json")
    command = [sys.executable, "-I", "-X", "utf8", program, tmp_path / "draw.json"]
    said = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    assert [line.rpartition(" ")[2] for line in said.splitlines()] == ["一致"] * 3
    for key in page.locator("ol.drawn code").all_inner_texts():
        assert key in said


def test_a_campaign_is_recorded_approved_by_the_head_and_then_planned_by(at_desk):
    planner = at_desk("si-shu", CAMPAIGNS)
    planner.get_by_role("button", name="登记行动").click()
    form = planner.get_by_role("form", name="登记行动")
    form.get_by_label("名称").fill("燃气安全百日攻坚")
    form.get_by_label("批准机关").fill("县政府")
    form.get_by_label("检查范围").fill("瓶装气餐饮")
    form.get_by_label("开展的理由").fill("事故通报")
    form.get_by_label("看哪几类投诉的变化").select_option(label="占道经营")
    expect(form.get_by_role("button", name="去掉占道经营")).to_be_visible()
    form.get_by_role("button", name="登记行动").click()
    expect(form.get_by_role("alert")).to_contain_text("写明依据、结束日期")
    looked_at(planner, "desk-campaign-new")
    form.get_by_label("依据").fill("县安委〔2026〕12号")
    form.get_by_label("结束日期").fill("2099-12-31")
    form.get_by_role("button", name="登记行动").click()
    row = planner.get_by_role("row").filter(has_text="燃气安全百日攻坚")
    expect(row).to_contain_text("○ 待批准")

    head = at_desk("lu-siye", CAMPAIGNS)
    head.get_by_role("button", name="批准燃气安全百日攻坚").click()
    expect(head.get_by_role("row").filter(has_text="燃气安全百日攻坚")).to_contain_text("● 已批准")

    planner.goto("/desk/inspections/plans")
    planner.get_by_role("button", name="登记计划").click()
    plan = planner.get_by_role("form", name="登记计划")
    plan.get_by_role("combobox").first.select_option(label="专项行动")
    plan.get_by_role("combobox").nth(1).select_option(label="燃气安全百日攻坚")


def test_a_campaign_shows_what_it_came_to_and_leads_to_its_records(at_desk):
    page = at_desk("si-shu", CAMPAIGNS)
    page.get_by_role("link", name="餐饮占道专项整治").click()
    funnel = page.get_by_role("region", name="行动成效")
    for stage in (r"行动\s*2\s*次", r"隐患\s*4\s*处", r"整改\s*2\s*处", r"立案\s*0\s*件"):
        expect(funnel).to_contain_text(re.compile(stage))
    expect(funnel).to_contain_text("整改率 50%")
    expect(funnel).to_contain_text("0 件，上年同期 0 件")
    visits = page.get_by_role("region", name="检查", exact=True)
    expect(visits.get_by_role("row")).to_have_count(4)
    visits.get_by_role("link", name="咸亨酒店").click()
    page.wait_for_url("**/desk/inspections/JC*")


@pytest.mark.parametrize("path", [DRAWS, CAMPAIGNS])
def test_the_lists_can_be_used_by_everyone(at_desk, violations, path):
    page = at_desk("si-shu", path, bypass_csp=True)
    page.get_by_role("row").nth(1).wait_for()
    settled(page)
    looked_at(page, f"desk-{path.rpartition('/')[2]}")
    assert violations(page) == []
    page.get_by_role("button", name=re.compile("公布名单|登记行动")).click()
    page.get_by_role("form").wait_for()
    assert violations(page) == []


@pytest.mark.parametrize(
    ("path", "name"), [(DRAWS, "秋季餐饮双随机抽查"), (CAMPAIGNS, "餐饮占道专项整治")]
)
def test_one_of_each_can_be_used_by_everyone(at_desk, violations, path, name):
    page = at_desk("si-shu", path, bypass_csp=True)
    page.get_by_role("link", name=name).click()
    page.get_by_role("heading", name=name).wait_for()
    settled(page)
    looked_at(page, f"desk-one-{path.rpartition('/')[2]}")
    assert violations(page) == []


def test_the_public_pages_can_be_used_by_everyone(opened, violations):
    page = opened(bypass_csp=True, java_script_enabled=True)
    page.goto("/portal/draws")
    looked_at(page, "public-draws")
    assert violations(page) == []
    for name in ("秋季餐饮双随机抽查", "冬季餐饮双随机抽查"):
        page.goto("/portal/draws")
        page.get_by_role("link", name=name).click()
        looked_at(page, f"public-{name[:2]}")
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.set_viewport_size({"width": 1440, "height": 900})
    looked_at(page, "public-wide")


def test_the_cards_of_a_visit_leave_room_between_words_and_buttons(opened, violations):
    officer = opened("runtu")
    path = officer.evaluate(
        """fetch('/api/inspections/visits?since=2026-01-01&until=2099-12-31').then(a => a.json())
        .then(said => said.items ?? said).then(rows => rows.find(each => each.step === 'approved'))
        .then(each => fetch(`/api/inspections/visits/${each.number}`)).then(a => a.json())
        .then(visit => visit.party_path)"""
    )
    page = opened(bypass_csp=True)
    page.goto(path)
    page.get_by_role("heading", name="这次上门，您可以").wait_for()
    looked_at(page, "public-visit")
    assert violations(page) == []
    gaps = page.evaluate(
        """[['一致，确认扫码', '.card form p'], ['拒绝的理由', '.card > p:not(.note)']].map(
            ([words, above]) => {
                const of = [...document.querySelectorAll('button, label')]
                const below = of.find(each => each.textContent.trim() === words)
                const card = below.closest('.card')
                const over = card.querySelector(above.replace('.card', ':scope'))
                return below.getBoundingClientRect().top - over.getBoundingClientRect().bottom
            })"""
    )
    assert min(gaps) >= 14, gaps


def test_a_visit_nobody_went_to_has_no_empty_row_of_dates(at_desk):
    page = at_desk("si-shu", CAMPAIGNS)
    page.get_by_role("link", name="餐饮占道专项整治").click()
    page.get_by_role("region", name="检查", exact=True).get_by_role("link", name="魁记面馆").click()
    page.wait_for_url("**/desk/inspections/JC*")
    bar = page.get_by_role("navigation", name="检查进度")
    bar.wait_for()
    assert bar.get_by_text(re.compile(r"\d\d-\d\d \d\d:\d\d")).count() == 1
    looked_at(page, "desk-visit")
