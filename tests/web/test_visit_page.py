"""The enterprise at its phone, behind a visit's code: put right, confirmed, and answered."""

from playwright.sync_api import expect

from tests.web.test_party_phone import looked_at, sound

TOWN = "tests.web.inspections_luzhen"
PATH = """async () => {
  const said = await (await fetch('/api/inspections/walk?day=' + new Date()
    .toLocaleDateString('sv', {timeZone: 'Asia/Shanghai'}))).json()
  const one = said.find((each) => each.step === 'noticed')
  return (await fetch('/api/inspections/visits/' + one.number)).json()
}"""
HEAR = """async (token) => {
  const found = await (await fetch('/api/inspections/complaints')).json()
  for (const each of found.items) {
    await fetch('/api/inspections/complaints/' + each.id + '/heard', {
      method: 'POST', headers: {'X-CSRFToken': token, 'Content-Type': 'application/json'},
      body: JSON.stringify({said: {answer: '已核实'}})})
  }
}"""


def test_an_enterprise_says_what_it_has_to_and_learns_what_became_of_it(opened, violations):
    officer = opened("runtu")
    officer.goto("/desk")
    path = officer.evaluate(PATH)["party_path"]
    page, other = opened(java_script_enabled=True, bypass_csp=True), opened()
    page.goto(path)

    page.get_by_role("button", name="投诉", exact=True).click()
    field = page.get_by_label("投诉的内容")
    expect(field).to_have_accessible_description("请写明情况（不超过400字）。")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_be_in_viewport()
    sound(page, violations)
    looked_at(page, "visit-missing")

    field.fill("没有亮证")
    page.get_by_role("button", name="投诉", exact=True).click()
    expect(page.get_by_text("等待监督机构核实")).to_be_visible()
    page.get_by_role("button", name="一致，确认扫码").click()
    expect(page.get_by_text("已扫码确认")).to_be_visible()
    expect(page.get_by_role("button", name="一致，确认扫码")).to_have_count(0)
    sound(page, violations)
    looked_at(page, "visit-said")

    hears = opened("lv-weifu")
    hears.goto("/c/")
    cookies = {each["name"]: each["value"] for each in hears.context.cookies()}
    hears.evaluate(HEAR, cookies["csrftoken"])
    page.goto(path)
    expect(page.get_by_text("日核实")).to_be_visible()
    sound(page, violations)
    other.goto(path)  # as who goes may, with the same key
    expect(other.get_by_text("已扫码确认")).to_be_visible()
    expect(other.get_by_text("监督机构")).to_have_count(0)
