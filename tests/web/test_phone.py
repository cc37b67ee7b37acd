"""The phone, out of doors: no network, a faster colleague, a session that has ended."""

import re

import pytest
from playwright.sync_api import expect

from tests.web.settled import drafted, online_again, sent, shelved


def tasks(page):
    return page.evaluate("fetch('/api/command/tasks?state=open').then(a => a.json())")


def state_of(page, place):
    return next(t["state"] for t in tasks(page) if t["incident"]["place"] == place)


def waiting(page):
    return int(re.search(r"待上传 (\d+)", page.locator(".waiting").inner_text())[1])


def until_kept(page):
    """The service worker has the app, the shelf has the task."""
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.reload()
    page.locator(".task").first.wait_for()
    shelved(page, '"path":"/api/command/incidents/')


def test_a_task_goes_its_whole_way_without_network_and_arrives_once(opened):
    page = opened("runtu")
    page.locator(".task").first.wait_for()
    until_kept(page)
    page.locator(".task", has_text="鲁镇酒店门口").click()
    page.get_by_text("反映的情况").wait_for()

    page.context.set_offline(True)
    page.get_by_role("button", name="接收任务").click()
    page.get_by_role("button", name="我已到达现场").click()
    page.get_by_role("button", name="填写处置结果").click()
    assert waiting(page) == 2
    assert "当前没有网络" in page.locator(".line").inner_text()

    page.get_by_role("radio", name="劝导教育").click()
    page.get_by_label("处置情况").fill("摊主已收摊")
    page.wait_for_selector("text=草稿已保存在手机")
    drafted(page, "摊主已收摊")
    page.reload()
    expect(page.get_by_label("处置情况")).to_have_value("摊主已收摊")

    page.get_by_role("button", name="提交结果").click()
    online_again(page, waited=3)

    done = page.evaluate("fetch('/api/command/tasks?state=done').then(a => a.json())")
    assert [(t["result"], t["incident"]["step"]) for t in done] == [("摊主已收摊", "handled")]


def test_of_two_officers_the_slower_reads_who_has_it(opened):
    slow, fast = opened("runtu"), opened("aq")
    slow.locator(".task", has_text="土谷祠前").click()
    slow.get_by_text("反映的情况").wait_for()
    slow.context.set_offline(True)
    slow.get_by_role("button", name="接收任务").click()
    slow.wait_for_selector("text=待上传 1")

    fast.locator(".task", has_text="土谷祠前").click()
    with sent(fast):
        fast.get_by_role("button", name="接收任务").click()
    fast.get_by_role("button", name="我已到达现场").wait_for()

    slow.context.set_offline(False)
    said = slow.get_by_role("alert")
    said.wait_for()
    assert re.search(r"已由阿Q于\d\d:\d\d接收", said.inner_text())
    assert slow.get_by_role("button", name="我已到达现场").count() == 0
    slow.get_by_role("button", name="知道了").click()
    slow.get_by_text("由阿Q办理").wait_for()


def test_an_ended_session_loses_nothing(opened):
    page = opened("runtu")
    page.locator(".task", has_text="戏台下").click()
    page.get_by_text("反映的情况").wait_for()
    page.context.clear_cookies()
    page.get_by_role("button", name="接收任务").click()
    page.get_by_text("登录已过期").wait_for()
    assert waiting(page) == 1

    page.get_by_role("button", name="重新登录").click()
    page.get_by_label("用户名").fill("runtu")
    page.get_by_label("密码").fill("wu-peng-chuan-1921")
    with sent(page):
        page.get_by_role("button", name="登录").click()
        page.wait_for_url(re.compile(r"^[^?]*/m/"))
    assert state_of(page, "戏台下") == "accepted"


INSTALL = """async () => {
  const found = await navigator.serviceWorker.register('/m/sw.js', {scope: '/m/'})
  const worker = found.installing
  while (!['redundant', 'activated'].includes(worker.state))
    await new Promise((go) => worker.addEventListener('statechange', go, {once: true}))
  return worker.state
}"""


def test_a_worker_that_is_installed_meanwhile_leaves_the_sign_in_form_alone(opened):
    page = opened()
    page.goto("/login")
    page.context.clear_cookies()  # as if it asked just before the form's own cookie came
    assert page.evaluate(INSTALL) == "redundant"
    assert page.context.cookies() == []


def test_a_grid_member_reports_and_finds_the_report_again(opened):
    page = opened("xianglin-sao")
    page.get_by_label("情况", exact=True).fill("河边有人倒建筑垃圾")
    page.get_by_text("东经 120.45100").wait_for()
    with sent(page):
        page.get_by_role("button", name="上报", exact=True).click()
    page.locator("a.link").first.wait_for()
    page.locator("a.link").first.click()
    page.get_by_text("河边有人倒建筑垃圾").wait_for()


def kind_is(page, name):
    page.get_by_role("button", name=re.compile("选择类别|经营|厕所")).click()
    page.locator("dialog[open]").get_by_role("button", name=name, exact=True).click()


def test_a_simple_matter_ends_at_the_station_and_what_may_be_punished_does_not(opened):
    page = opened("qi-jin")
    page.goto("/m/report")
    page.get_by_label("情况", exact=True).fill("公厕洗手池堵塞，水流到路上")
    kind_is(page, "占道经营")
    settle = page.get_by_role("switch")
    assert settle.is_disabled()
    assert "转综合行政执法队" in page.locator(".settle").inner_text()

    kind_is(page, "公共厕所")
    settle.click()
    page.get_by_label("处置情况").fill("已疏通")
    with sent(page, 2):
        page.get_by_role("button", name="上报并当场办结").click()
    page.locator("a.link", has_text="待核查").first.click()
    page.get_by_text("已疏通", exact=True).wait_for()


def verify(page, number):
    """吕纬甫 finds it right; he says what the button would."""
    return page.evaluate(
        """async number => {
            const token = document.cookie.match(/csrftoken=([^;]+)/)?.[1]
            const answer = await fetch(`/api/command/incidents/${number}/verify`, {
                method: 'POST',
                headers: { 'Content-Type': 'application/json', 'X-CSRFToken': token },
                body: JSON.stringify({ passed: true, note: '来水了，能冲洗' }),
            })
            return answer.status
        }""",
        number,
    )


def test_who_reported_says_on_the_phone_that_it_is_not_solved(opened):
    page = opened("qi-jin")
    page.goto("/m/report")
    page.get_by_label("情况", exact=True).fill("祠堂旁公厕没有水")
    kind_is(page, "公共厕所")
    page.get_by_role("switch").click()
    page.get_by_label("处置情况").fill("已通知供水")
    with sent(page, 2):
        page.get_by_role("button", name="上报并当场办结").click()
    page.locator("a.link", has_text="待核查").first.click()
    page.get_by_text("祠堂旁公厕没有水").first.wait_for()
    assert verify(opened("lv-weifu"), page.url.rsplit("/", 1)[-1]) == 200

    page.reload()
    page.get_by_role("button", name="已解决").wait_for()
    page.get_by_role("button", name="没有解决").click()
    again = page.get_by_role("button", name="要求重新办理")
    assert again.is_disabled()
    page.get_by_label("还有什么问题").fill("早上还是没有水")
    again.click()
    page.locator("li", has_text="早上还是没有水").wait_for(state="attached")
    assert page.get_by_role("button", name="已解决").count() == 0


@pytest.mark.parametrize(
    ("who", "where"),
    [
        ("runtu", "/m/"),
        ("runtu", "/m/messages"),
        ("runtu", "/m/me"),
        ("runtu", "/m/outbox"),
        ("xianglin-sao", "/m/report"),
        ("xianglin-sao", "/m/reports"),
        ("lv-weifu", "/m/verify"),
    ],
)
def test_every_screen_is_there_for_everyone(opened, violations, small, who, where):
    page = opened(who)
    page.goto(where)
    page.locator("main").wait_for()
    assert violations(page) == []
    assert small(page) == []
