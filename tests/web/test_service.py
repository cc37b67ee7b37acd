"""The enterprise asks and chooses at the portal; the desk answers, and the file shows it."""

import re

from playwright.sync_api import expect

from tests.web.test_party_phone import looked_at, sound

TOWN = "tests.web.service_luzhen"


def test_the_tavern_reads_what_is_looked_at_and_confirms(opened, violations):
    officer = opened("runtu")
    officer.goto("/desk")
    path = officer.evaluate(
        """async () => {
        const said = await (await fetch('/api/inspections/walk?day=' + new Date()
          .toLocaleDateString('sv', {timeZone: 'Asia/Shanghai'}))).json()
        const one = said.find((each) => each.step !== 'draft')
        return (await fetch('/api/inspections/visits/' + one.number)).json()
        }"""
    )["party_path"]
    page = opened(java_script_enabled=True, bypass_csp=True)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(path)
    page.get_by_role("link", name="看服务套餐").click()
    sound(page, violations)
    page.get_by_role("link", name=re.compile("两道阀门")).click()
    expect(page.get_by_role("listitem")).to_contain_text(["燃气在安全的场所", "气源", "油烟净化"])
    page.get_by_label("怎么称呼您").fill("掌柜")
    sound(page, violations)
    looked_at(page, "package")
    page.get_by_role("button", name="确认，申请上门体检").click()
    expect(page.get_by_role("heading", name="收到了您的申请")).to_be_visible()
    sound(page, violations)


def test_a_request_is_asked_answered_and_closed(opened, at_desk, violations):
    page = opened(bypass_csp=True)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/portal/enterprise")
    page.get_by_role("button", name="提交").click()
    page.get_by_text("请写明要办什么").first.wait_for()
    sound(page, violations)
    desk = at_desk("si-shu", "/desk/inspections/service", bypass_csp=True)
    table = desk.get_by_role("region", name="企业诉求")
    file = table.get_by_role("link", name="咸亨酒店").first
    code = file.get_attribute("href").rpartition("/")[2]
    page.get_by_label("哪个企业").fill(code)
    page.get_by_label("要办什么、问什么").fill("夜里装货能停多久？")
    page.get_by_label("怎么称呼您").fill("掌柜")
    page.get_by_role("button", name="提交").click()
    expect(page.get_by_role("heading", name="已受理")).to_be_visible()
    sound(page, violations)
    looked_at(page, "request")

    desk.reload()
    row = table.get_by_role("row").filter(has_text="夜里装货")
    row.get_by_role("button", name="答复").click()
    form = table.get_by_role("form", name=re.compile("答复SQ"))
    form.get_by_label("答复", exact=True).fill("二十分钟以内，不堵消防通道。")
    assert violations(desk) == []
    form.get_by_role("button", name="答复企业").click()
    expect(row).to_contain_text("已答复")
    looked_at(desk, "desk-service")
    page.reload()
    page.get_by_role("button", name="已经解决，办结").click()
    expect(page.get_by_role("heading", name="已办结")).to_be_visible()

    file.click()
    desk.wait_for_url(re.compile(r"/desk/subjects/"))  # the list has a region of that name too
    expect(desk.get_by_role("heading", level=1)).to_have_text("咸亨酒店")
    card = desk.get_by_role("region", name="企业诉求")
    expect(card).to_contain_text("二十分钟以内")
    assert violations(desk) == []
    looked_at(desk, "file-requests")
