"""基期 and 服务套餐 at the desk: kept by who may, corrected in the open, and seen beside today."""

import re
from datetime import date

from playwright.sync_api import expect

from tests.web.test_party_phone import looked_at

TOWN = "tests.web.service_luzhen"
PAGE = "/desk/inspections/baselines"
LAST = date.today().year - 1  # noqa: DTZ011 - the browser's own year is what the form begins with


def test_a_baseline_is_recorded_corrected_in_the_open_and_seen_on_the_calendar(at_desk, violations):
    page = at_desk("lv-weifu", PAGE, bypass_csp=True)
    page.get_by_role("button", name="登记基期").click()
    form = page.get_by_role("form", name="登记基期")
    form.get_by_role("button", name="登记基期").click()
    expect(form.get_by_role("alert")).to_have_text("还没有填写：单位、检查次数、来源文件")
    form.get_by_label("单位").select_option(label="鉴湖县生态环境局")
    form.get_by_label("检查次数").fill("703")
    form.get_by_label("来源文件").fill("鉴统〔2026〕3号")
    assert violations(page) == []
    form.get_by_role("button", name="登记基期").click()
    table = page.get_by_role("region", name="检查基期")
    expect(table.get_by_role("row")).to_have_count(2)

    table.get_by_role("button", name="更正").click()
    form = page.get_by_role("form", name="更正基期")
    form.get_by_label("检查次数").fill("730")
    form.get_by_role("button", name="更正基期").click()
    expect(form.get_by_role("alert")).to_have_text("还没有填写：更正的原因")
    form.get_by_label(re.compile("更正的原因")).fill("看错了一位")
    form.get_by_role("button", name="更正基期").click()
    old = table.get_by_role("row").filter(has_text="已更正：看错了一位")
    expect(old.locator("del").first).to_have_text("703")
    expect(table.get_by_role("row").filter(has_text="更正自前一条")).to_contain_text("730")
    assert violations(page) == []
    looked_at(page, "baselines")

    page.get_by_role("button", name="上传表格").click()
    sheet = (
        "单位编码,开始日期,结束日期,检查次数,来源文件\n"
        f"zjj,{LAST}-01-01,{LAST}-12-31,365,年报\nnone,{LAST}-01-01,{LAST}-12-31,1,年报\n"
    )
    up = page.get_by_role("region", name="上传基期表")
    file = {"name": "基期.csv", "mimeType": "text/csv", "buffer": sheet.encode()}
    up.locator("input[type=file]").set_input_files(file)
    expect(up.get_by_role("status")).to_contain_text("1 行有问题")
    expect(up.get_by_role("table", name="有问题的行")).to_contain_text("没有单位none")
    good = file | {"buffer": sheet.rsplit("\n", 2)[0].encode()}
    up.locator("input[type=file]").set_input_files(good)
    up.get_by_role("button", name="登记这 1 行").click()
    expect(table.get_by_role("row").filter(has_text="住房和城乡建设局")).to_have_count(1)

    page.goto("/desk/inspections")
    band = page.get_by_role("group", name="与平台启用前比较")
    expect(band).to_contain_text("2 个单位登记了基期")
    expect(band).to_contain_text("减少")
    looked_at(page, "baselines-beside")


def test_who_may_not_sees_them_and_changes_nothing(at_desk):
    page = at_desk("lu-siye", PAGE)
    expect(page.get_by_role("region", name="检查基期")).to_be_visible()
    expect(page.get_by_role("button", name="登记基期")).to_have_count(0)


def test_a_package_gets_its_next_edition_and_the_file_stays_until_then(at_desk, violations):
    page = at_desk("lu-siye", "/desk/inspections/service", bypass_csp=True)
    card = page.get_by_role("region", name="服务套餐", exact=True)
    row = card.get_by_role("row").filter(has_text="两道阀门")
    expect(row).to_contain_text("平台自带的示范套餐")
    row.get_by_role("button", name="登记新版本").click()
    form = card.get_by_role("form", name="登记新版本")
    form.get_by_label(re.compile("做什么")).fill("上门看燃气和油烟，另看占道。")
    form.get_by_role("combobox", name="看哪些事项").fill("占道")
    page.get_by_role("option", name=re.compile("占道经营")).first.click()
    page.keyboard.press("Escape")
    items, trades = (each.bounding_box() for each in form.locator(".el-select").all())
    assert items["x"] + items["width"] <= trades["x"]  # however long the names
    form.get_by_role("button", name="登记新版本").click()
    expect(form.get_by_role("alert")).to_have_text("还没有填写：依据")
    form.get_by_label(re.compile("依据")).fill("鉴综执〔2026〕9号")
    assert violations(page) == []
    form.get_by_role("button", name="登记新版本").click()
    expect(row).to_contain_text("上门看燃气和油烟，另看占道。")
    expect(row).to_contain_text("平台自带的示范套餐")  # what is offered today
    assert violations(page) == []
    looked_at(page, "editions")
