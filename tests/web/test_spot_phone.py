"""A penalty on the spot, out of doors: offline, refused, corrected, once."""

from contextlib import nullcontext

import pytest
from playwright.sync_api import expect

from tests.web.settled import online_again, second_passed, sent, shelved

TOWN = "tests.web.spot_luzhen"


def cases(page):
    return page.evaluate("fetch('/api/cases').then(a => a.json())")["items"]


def case(page, number):
    return page.evaluate(f"fetch('/api/cases/{number}').then(a => a.json())")


def open_form(page):
    page.goto("/m/spot")
    page.get_by_role("heading", name="当事人", exact=True).wait_for()
    page.get_by_text("东经 120.45100").wait_for()


def fill(page, name, fine="50"):
    """What an officer types from the item to the signature."""
    page.get_by_role("button", name="选择执法事项").click()
    page.get_by_label("查找事项").fill("占道")
    page.locator("dialog[open] li button", has_text="占道经营").first.click()
    page.get_by_label("姓名").fill(name)
    page.get_by_label("地点描述").fill("鲁镇酒店门口")
    page.get_by_role("button", name="按事项填写").click()
    page.get_by_label("其他证据").fill("现场笔录")
    page.locator("select").select_option(label="阿Q")
    page.get_by_role("switch", name="已出示执法证件").click()
    page.get_by_role("switch", name="已告知事实、理由、依据和权利").click()
    page.get_by_role("button", name="陈述、申辩：无").click()
    page.get_by_role("button", name="罚款", exact=True).click()
    page.get_by_label("罚款（元）").fill(fine)


def sign(page):
    page.get_by_role("img", name="请当事人在此签名").scroll_into_view_if_needed()
    box = page.get_by_role("img", name="请当事人在此签名").bounding_box()
    page.mouse.move(box["x"] + 60, box["y"] + 60)
    page.mouse.down()
    for n in range(12):
        page.mouse.move(box["x"] + 60 + 16 * n, box["y"] + 60 + (n % 3) * 24)
    page.mouse.up()
    page.get_by_text("已签名", exact=True).wait_for()


def decide(page):
    page.get_by_role("button", name="作出当场处罚决定").click()
    page.get_by_role("heading", name="打印交付当事人").wait_for()


@pytest.mark.requirement("59", "201")
def test_made_without_network_it_appears_once_with_both_times(opened):
    page = opened("runtu")
    open_form(page)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.reload()
    page.get_by_text("东经 120.45100").wait_for()
    shelved(page, '"path":"/api/cases/simple"')
    before = len(cases(page))

    page.context.set_offline(True)
    page.reload()
    fill(page, "掌柜")
    sign(page)
    decide(page)
    expect(page.locator(".slip")).to_contain_text("待上传，编号上传后生成")
    expect(page.locator(".slip")).to_contain_text("应当先向行政复议机关申请行政复议")
    page.reload()
    page.wait_for_selector("text=待上传 1")
    second_passed(page)

    online_again(page, waited=1)
    page.get_by_text("案件编号").wait_for()
    page.reload()
    page.get_by_text("案件编号").wait_for()

    rows = cases(page)
    assert len(rows) == before + 1
    made = case(page, rows[0]["number"])
    [act] = made["acts"]
    assert act["said_at"] < act["at"]
    assert [each["says"] for each in made["evidence"]] == ["当事人签名"]
    number = made["papers"][0]["number"]
    expect(page.locator(".slip")).to_contain_text(number)


def test_what_the_server_would_refuse_is_said_at_once(opened):
    page = opened("runtu")
    open_form(page)
    foot = page.locator(".foot")
    fill(page, "单四嫂子", fine="200.01")
    expect(foot).to_contain_text("对公民当场处罚的罚款不超过200元，200.01元请按普通程序立案。")
    expect(foot).to_contain_text("《行政处罚法》第51条")
    page.get_by_label("罚款（元）").fill("100")
    expect(foot).to_contain_text("当事人拒绝签收的，请注明")
    assert page.get_by_role("button", name="作出当场处罚决定").count() == 0
    page.get_by_role("switch", name="当事人拒绝签名").click()
    page.get_by_label("注明情况").fill("拒绝签名，七斤见证")
    page.get_by_role("button", name="作出当场处罚决定").wait_for()


def test_a_refusal_keeps_every_word_and_is_corrected_and_sent_again(opened):
    page = opened("runtu")
    before = len(cases(page))
    for again in (False, True):
        open_form(page)
        fill(page, "康大叔")
        sign(page)
        with nullcontext() if again else sent(page):
            decide(page)
    said = page.get_by_role("alert")
    expect(said).to_contain_text("同一违法行为已在")
    expect(said).to_contain_text("《行政处罚法》第29条")

    page.get_by_role("link", name="修改后再交").first.click()
    expect(page.get_by_label("姓名")).to_have_value("康大叔")
    page.get_by_role("button", name="罚款", exact=True).click()
    page.get_by_role("button", name="警告", exact=True).click()
    with sent(page):
        decide(page)
    page.get_by_text("案件编号").wait_for()
    made = cases(page)[: -before or None]
    assert [each["fine"] for each in made] == ["0.00", "50.00"]


def test_an_officer_with_a_task_starts_from_it(opened):
    page = opened("runtu")
    page.locator(".task", has_text="戏台下").click()
    page.get_by_text("反映的情况").wait_for()
    assert page.get_by_role("link", name="现场处罚").count() == 0
    with sent(page):
        page.get_by_role("button", name="接收任务").click()
    page.get_by_role("button", name="我已到达现场").click()
    page.get_by_role("link", name="现场处罚").click()
    expect(page.get_by_label("地点描述")).to_have_value("戏台下")


def test_who_handles_no_cases_finds_no_penalty(opened):
    page = opened("qi-jin")
    page.goto("/m/report")
    page.get_by_label("情况", exact=True).wait_for()
    assert page.get_by_role("link", name="当场处罚").count() == 0


@pytest.mark.parametrize("where", ["/m/spot", "/m/spots", "/m/me", "/m/report"])
def test_every_screen_is_there_for_everyone(opened, violations, small, where):
    page = opened("runtu")
    page.goto(where)
    page.locator("main").wait_for()
    assert violations(page) == []
    assert small(page) == []


def test_the_form_filled_in_and_its_paper_are_there_for_everyone(opened, violations, small):
    page = opened("runtu")
    open_form(page)
    fill(page, "鲁四老爷")
    sign(page)
    assert (violations(page), small(page)) == ([], [])
    decide(page)
    assert (violations(page), small(page)) == ([], [])
