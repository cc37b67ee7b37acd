"""At the desk a draft some days off goes into the one that is looked at."""

from playwright.sync_api import expect

TOWN = "tests.web.inspections_luzhen"
DRAFTS = """async () => {
    const page = await fetch('/api/inspections/visits?since=2026-01-01&until=2099-12-31')
    const rows = (await page.json()).items
    const { subject, day } = rows.find((each) => each.subject.name === '豆腐西施杨二嫂店')
    const headers = {
        'Content-Type': 'application/json',
        'X-CSRFToken': document.cookie.match(/csrftoken=([^;]+)/)[1],
    }
    const draft = async (days, items) => {
        const on = new Date(Date.parse(day) + days * 86400000).toISOString().slice(0, 10)
        const said = { subject: subject.code, day: on, items, source: 'complaint', reference: '1' }
        const body = JSON.stringify({ said })
        const made = await fetch('/api/inspections/visits', { method: 'POST', headers, body })
        return (await made.json()).number
    }
    return [await draft(1, ['LU-1']), await draft(2, ['LU-2'])]
}"""


def test_a_draft_some_days_off_goes_into_the_one_on_the_page(at_desk):
    planner = at_desk("si-shu", "/desk/inspections")
    expect(planner.get_by_role("row").filter(has_text="豆腐西施杨二嫂店")).to_have_count(1)
    first, second = planner.evaluate(DRAFTS)
    planner.goto(f"/desk/inspections/{second}")
    others = planner.get_by_role("region", name="可以合并的检查")
    expect(others.get_by_role("listitem")).to_have_count(2)
    others.get_by_role("button", name="合并").click()
    boxes = others.get_by_role("checkbox")
    expect(boxes).to_have_count(1)  # what is approved goes into nothing
    others.get_by_label(first).check()
    others.get_by_role("button", name="确认合并").click()
    expect(planner.get_by_role("region", name="检查事项")).to_contain_text("2 项，一张表单")
    expect(others.get_by_role("listitem")).to_have_count(1)
    planner.goto(f"/desk/inspections/{first}")
    expect(planner.get_by_role("region", name="检查记录")).to_contain_text(f"并入检查{second}")
