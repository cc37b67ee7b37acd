"""来源核对 at the desk: found from the subjects page, judged by keyboard, taken back."""

import re

from playwright.sync_api import expect

TOWN = "tests.web.links_luzhen"


def test_a_pair_is_judged_and_the_word_taken_back(at_desk, violations):
    page = at_desk("mr-n", "/desk/subjects", bypass_csp=True)
    page.get_by_role("link", name=re.compile("来源核对.*2 对待核对")).click()
    card = page.get_by_role("region", name="核对")
    expect(card.get_by_role("heading", level=2)).to_contain_text("咸亨酒家")
    expect(card.get_by_role("row").filter(has_text="名称")).to_contain_text("不同")
    assert violations(page) == []

    page.keyboard.press("j")
    expect(card.get_by_role("heading", level=2)).to_contain_text("咸亨小吃店")
    page.keyboard.press("k")
    card.get_by_role("button", name="同一主体", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("至少5个字")
    page.keyboard.press("r")
    card.get_by_role("textbox").fill("现场门头和营业执照一致")
    card.get_by_role("button", name="同一主体", exact=True).click()
    expect(page.get_by_text("1 对待核对")).to_be_visible()

    page.get_by_role("group", name="状态").get_by_role(
        "button", name="同一主体", exact=True
    ).click()
    expect(card.get_by_text("归入“咸亨酒店”的档案").first).to_be_visible()
    card.get_by_role("textbox").fill("现场核实是两家店")
    card.get_by_role("button", name="撤销，重新核对").click()
    expect(page.get_by_text("2 对待核对")).to_be_visible()
    expect(page.get_by_text("还没有归集或者认定为同一主体的记录。")).to_be_visible()
    assert violations(page) == []


def test_a_row_that_resembles_nothing_gets_a_file_and_it_is_undone(at_desk, violations):
    page = at_desk("mr-n", "/desk/subjects/links", bypass_csp=True)
    states = page.get_by_role("group", name="状态")
    states.get_by_role("button", name="没有相似的").click()
    card = page.get_by_role("region", name="没有相似的来源记录")
    row = card.get_by_role("row").filter(has_text="奎文阁书铺")
    expect(row).to_contain_text("鲁镇街道河沿3号")
    expect(card.get_by_role("row").filter(has_text="咸亨")).to_have_count(0)
    row.get_by_role("button", name="新建档案").click()
    form = card.get_by_role("form", name="为奎文阁书铺新建档案")
    form.get_by_role("button", name="新建档案").click()
    expect(form.get_by_role("alert")).to_contain_text("至少5个字")
    assert violations(page) == []
    form.get_by_label("依据").fill("查过名录，没有建过档")
    form.get_by_role("button", name="新建档案").click()
    expect(card).to_contain_text("已为“奎文阁书铺”建档")
    expect(card).to_contain_text("没有这样的记录")
    states.get_by_role("button", name="同一主体", exact=True).click()
    card = page.get_by_role("region", name="核对")
    expect(card).to_contain_text("新建“奎文阁书铺”的档案")
    card.get_by_role("textbox").fill("再核一遍，先撤销")
    card.get_by_role("button", name="撤销，重新核对").click()
    expect(page.get_by_text("还没有归集或者认定为同一主体的记录。")).to_be_visible()
