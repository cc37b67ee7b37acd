"""At the door with a phone: signed or witnessed, photographed, looked at again; nothing is lost."""

import re
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.web.settled import (
    drafted,
    online_again,
    outbox,
    refused_again,
    second_passed,
    sent,
    settled,
    walk_shelved,
)
from tests.web.test_inspections_phone import sign, switch, visit
from tests.web.test_inspections_phone import walk as walk

TOWN = "tests.web.signed_luzhen"


@pytest.fixture
def at(walk):
    """``at("赵家油坊")``: the page of today's visit there, whole on the phone, and its number."""

    def open_visit(name, **more):
        page = walk(**more)
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        page.reload()
        page.locator(".visit", has_text=name).wait_for()
        walk_shelved(page)
        page.locator(".visit", has_text=name).click()
        page.locator(".head h2", has_text=name).wait_for()
        return page, page.url.rsplit("/", 1)[-1]

    return open_visit


@pytest.fixture
def photo(tmp_path):
    """A photograph on the phone."""
    written = BytesIO()
    Image.new("RGB", (900, 700), (120, 140, 90)).save(written, "JPEG")
    path = tmp_path / "shop.jpg"
    path.write_bytes(written.getvalue())
    return path


def take_photo(page, photo, many=1):
    with page.expect_file_chooser() as chosen:
        page.get_by_role("button", name="相册").click()
    chosen.value.set_files([photo])
    expect(page.locator(".photos img")).to_have_count(many)


def finish(page):
    return page.locator(".foot button")


def act(found, label):
    return [each for each in found["acts"] if each["label"] == label]


def test_the_record_is_signed_by_hand_without_network_and_printed(at):
    page, number = at("鲁大海米行")
    page.context.set_offline(True)
    page.get_by_role("button", name="未发现问题").click()
    page.get_by_label("现场负责人").fill("鲁大海")
    expect(finish(page)).to_have_text("请被检查人核对签名")
    sign(page, "被检查人")
    drafted(page, '"signature":"[^"]')
    page.reload()
    page.get_by_role("img", name="被检查人已签名").wait_for()

    page.get_by_role("link", name="修改").click()
    page.get_by_role("radio", name="批评教育").click()
    page.get_by_label("检查情况").fill("占道半米，已劝导")
    page.get_by_role("button", name="保存结果").click()
    expect(page.get_by_role("alert")).to_contain_text("签名以后检查结果改过了")
    page.get_by_role("button", name="重签").click()
    sign(page, "被检查人")
    finish(page).click()

    online_again(page, waited=3)
    found = visit(page, number)
    assert found["step"] == "checked"
    (ended,) = act(found, "结束检查")
    said = ended["said"]
    assert (len(said["digests"]), said["signed"], said["refused_because"]) == (1, False, "")
    mark = page.evaluate(
        """async ([number, photo]) => {
            const answer = await fetch(`/api/inspections/visits/${number}/photos/${photo}`)
            const digest = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer())
            return [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, '0')).join('')
        }""",
        [number, said["signature"]],
    )
    assert mark == said["digests"][0]
    paper = found["papers"][-1]
    assert paper["title"] == "现场检查笔录"
    pdf = page.request.get(f"/api/inspections/visits/{number}/papers/{paper['id']}.pdf")
    assert (pdf.status, pdf.body()[:5]) == (200, b"%PDF-")


NEVER_IDLE = "HTMLCanvasElement.prototype.toBlob = () => undefined"


def test_what_is_signed_is_signed_after_a_reload_even_where_the_phone_was_busy(at):
    page, number = at("小栓粥铺")
    page.add_init_script(NEVER_IDLE)
    page.reload()
    page.get_by_role("button", name="未发现问题").click()
    page.get_by_label("现场负责人").fill("小栓")
    sign(page, "被检查人")
    drafted(page, '"signature":"[^"]')
    page.reload()
    expect(page.get_by_role("img", name="被检查人已签名")).to_be_visible()
    ink = "each => new Set(each.getContext('2d').getImageData(0, 0, 600, 300).data).size"
    assert page.locator("canvas").evaluate(ink) > 2
    with sent(page):
        finish(page).click()
    (ended,) = act(visit(page, number), "结束检查")
    assert ended["said"]["signature"]
    assert len(ended["said"]["digests"]) == 1


def test_who_will_not_sign_is_noted_before_a_witness_who_signs(at, violations, small):
    page, number = at("赵家油坊", bypass_csp=True)
    page.get_by_role("button", name="未发现问题").click()
    page.get_by_label("现场负责人").fill("赵太爷")
    switch(page, "被检查人拒绝签名")
    expect(finish(page)).to_have_text("请注明拒绝签名的情况")
    page.get_by_role("button", name="被检查人拒绝签名。").click()
    expect(finish(page)).to_have_text("请写明见证人或者音像记录")
    page.get_by_label("见证人", exact=False).first.fill("七斤（村主任）")
    sign(page, "见证人")
    assert (violations(page), small(page)) == ([], [])
    with sent(page):
        finish(page).click()
    page.get_by_role("button", name="告知结果").wait_for()
    (ended,) = act(visit(page, number), "结束检查")
    said = ended["said"]
    assert (said["witness"], said["signature"]) == ("七斤（村主任）", None)
    assert said["witness_signature"]
    assert said["refused_because"] == "被检查人拒绝签名。"


def test_photographs_that_fail_five_times_are_not_lost_and_arrive_once(at, photo):
    page, number = at("航船埠头小吃")
    page.get_by_role("link", name="有问题…").click()
    page.get_by_role("radio", name="当场改正").click()
    page.get_by_label("检查情况").fill("灶台离门口太近，已移开")
    page.get_by_label("测量数据").fill("灶台距门 0.6 米")
    take_photo(page, photo)
    second_passed(page)  # in the mark: it is another picture
    take_photo(page, photo, 2)
    failed = []

    def fail(route):
        failed.append(route.request.url)
        route.abort()

    page.context.route("**/api/attachments", fail)
    page.get_by_role("button", name="保存结果").click()
    page.locator(".head h2").wait_for()
    page.goto("/m/outbox")
    tried = page.get_by_text(re.compile("已试 [0-9]+ 次"))
    while len(failed) < 5:  # the phone tries by itself too
        before = tried.inner_text()
        expect(page.locator(".card")).to_contain_text("附照片 2 张")
        page.get_by_role("button", name="立即上传").click()
        expect(tried).not_to_have_text(before)
    page.goto(f"/m/inspections/{number}")
    says = re.compile("已试 [4-9] 次；内容、照片和签名都保存在手机里")
    expect(page.locator(".head")).to_contain_text(says)
    expect(page.get_by_text("照片 2 张，等待上传")).to_be_visible()
    assert act(visit(page, number), "记录结果") == []

    page.context.unroute("**/api/attachments")
    with sent(page):
        page.evaluate("dispatchEvent(new Event('online'))")
    found = visit(page, number)
    (said,) = [each["said"] for each in act(found, "记录结果")]
    assert (len(said["photos"]), len(set(said["digests"]))) == (2, 2)
    assert (said["found"], said["measured"]) == ("灶台离门口太近，已移开", "灶台距门 0.6 米")
    assert len(found["items"][0]["photos"]) == 2
    page.goto(f"/m/inspections/{number}")
    expect(page.locator(".pictures img")).to_have_count(2)


WRONG = """(() => {
    const Real = Date
    const off = () => Number(localStorage.getItem('off') ?? 0)
    globalThis.Date = class extends Real {
        constructor(...said) { said.length ? super(...said) : super(Real.now() + off()) }
        static now() { return Real.now() + off() }
    }
})()"""
DAY = 86_400_000


@pytest.mark.parametrize("off", [DAY])
def test_a_clock_wrong_by_a_day_is_refused_with_what_to_do_and_nothing_is_lost(walk, photo, off):
    page = walk()
    page.add_init_script(WRONG)
    page.evaluate(f"localStorage.setItem('off', {off})")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.reload()
    page.locator(".visit", has_text="钱府当铺").click()
    page.locator(".head h2", has_text="钱府当铺").wait_for()
    number = page.url.rsplit("/", 1)[-1]
    page.get_by_role("img", name=re.compile("检查码")).wait_for()
    page.context.set_offline(True)
    switch(page, "已出示执法证件")
    switch(page, "企业已扫码")
    page.get_by_role("button", name="到达，开始检查").click()
    page.get_by_role("link", name="有问题…").click()
    page.get_by_role("radio", name="批评教育").click()
    page.get_by_label("检查情况").fill("柜台外摆")
    take_photo(page, photo)
    page.get_by_role("button", name="保存结果").click()
    page.wait_for_selector("text=待上传 2")

    page.context.set_offline(False)
    said = page.get_by_role("alert")
    expect(said).to_contain_text("手机时钟快了约1天")
    expect(said).to_contain_text("自动设置日期和时间")
    assert visit(page, number)["step"] == "noticed"
    before = outbox(page)[0]["id"]
    said.get_by_role("button", name="再交一次").click()
    refused_again(page, before)
    expect(said).to_contain_text("手机时钟快了约1天")
    page.wait_for_selector("text=待上传 2")

    page.evaluate("localStorage.setItem('off', 0)")
    with sent(page, 2):
        said.get_by_role("button", name="再交一次").click()
    found = visit(page, number)
    assert (found["step"], found["items"][0]["found"]) == ("underway", "柜台外摆")
    assert len(found["items"][0]["photos"]) == 1
    (arrived,) = act(found, "到达并亮码")
    late = page.evaluate("at => (Date.now() - Date.parse(at)) / 60000", found["arrived_at"])
    assert 0 <= late < 5
    assert arrived["said"]["at"] < arrived["at"]


def test_a_recheck_is_in_the_walk_and_recorded_without_network(at):
    page, number = at("王胡剃头铺")
    expect(page.locator(".head")).to_contain_text("待复查")
    page.context.set_offline(True)
    page.get_by_role("link", name="复查是否改正").click()
    page.get_by_role("radio", name="已经改正").click()
    page.get_by_role("button", name="现场查看，已经改正。").click()
    page.get_by_label("现场负责人").fill("王胡")
    expect(page.locator(".foot button")).to_have_text("请被检查人核对签名")
    sign(page, "被检查人")
    page.get_by_role("button", name="保存复查结果").click()
    expect(page.get_by_text("复查，已经改正")).to_be_visible()
    expect(page.locator(".head")).to_contain_text("已办结")
    online_again(page, waited=1)
    found = visit(page, number)
    (item,) = found["items"]
    assert (item["waits"], item["corrected_on"]) == (False, item["rechecked_on"])
    assert (found["papers"][-1]["title"], item["photos"]) == ("复查记录", [])
    page.goto("/m/inspections")
    page.locator(".visit").first.wait_for()
    expect(page.locator(".visit", has_text="王胡剃头铺")).to_have_count(0)


def test_what_was_not_put_right_gets_a_further_term(at, photo, violations, small):
    page, number = at("小D面馆", bypass_csp=True)
    page.get_by_role("link", name="复查是否改正").click()
    page.get_by_role("radio", name="没有改正").click()
    page.get_by_role("button", name="没有改正。").click()
    page.get_by_role("radio", name="再给期限").click()
    page.get_by_label("再次改正的期限").fill("2099-12-01")
    page.get_by_role("radio", name="书面核实").click()
    take_photo(page, photo)
    assert (violations(page), small(page)) == ([], [])
    with sent(page):
        page.get_by_role("button", name="保存复查结果").click()
    page.get_by_text("2099-12-01前改正").wait_for()
    (item,) = visit(page, number)["items"]
    assert (item["due_on"], item["corrected_on"], item["waits"]) == ("2099-12-01", None, True)
    assert len(item["photos"]) == 1


def test_the_walk_is_on_the_map_numbered_by_its_hours(walk, violations, small):
    page = walk(bypass_csp=True)
    names = page.locator(".visit h2").all_inner_texts()
    page.get_by_role("button", name="看地图").click()
    stops = page.get_by_role("button", name=re.compile("^第 [0-9]+ 站"))
    stops.first.wait_for()
    labels = [each.get_attribute("aria-label") for each in stops.all()]
    assert sorted(labels) == sorted(f"第 {n} 站 {name}" for n, name in enumerate(names, 1))
    stops.filter(has_text=re.compile("[0-9]")).last.click()
    expect(page.locator(".visit")).to_have_count(1)
    assert (violations(page), small(page)) == ([], [])


def test_a_plate_is_typed_without_network(at, violations, small):
    page, number = at("邹七嫂鞋店", bypass_csp=True)
    plate = visit(page, number)["subject"]["code"]
    page.goto("/m/inspections")
    page.context.set_offline(True)
    page.get_by_role("button", name="扫企业码").click()
    page.get_by_label("门牌码、信用代码或者名称").fill("不在今天的店")
    expect(page.get_by_text("今天没有安排您检查这家")).to_be_visible()
    page.get_by_label("门牌码、信用代码或者名称").fill(plate.lower())
    assert (violations(page), small(page)) == ([], [])
    page.get_by_role("link", name="邹七嫂鞋店", exact=True).click()
    page.locator(".head h2", has_text="邹七嫂鞋店").wait_for()


def test_the_walk_counts_doors_and_says_where_there_is_no_address(walk):
    page = walk()
    cards = page.locator(".visit")
    names = cards.locator("h2").all_inner_texts()
    assert names.count("双喜杂货铺") == 2
    expect(page.locator(".sum")).to_contain_text(f"共 {len(set(names))} 家")
    expect(cards.filter(has_text="双喜杂货铺").first).to_contain_text("没有登记地址")
    expect(cards.filter(has_text="钱府当铺")).to_contain_text("鲁镇后街5号")


def test_no_stop_lies_under_the_buttons_of_the_map(walk):
    page = walk()
    page.get_by_role("button", name="看地图").click()
    stops = page.get_by_role("button", name=re.compile("^第 [0-9]+ 站"))
    stops.first.wait_for()
    settled(page)
    start, button = middle(stops.first), middle(page.get_by_role("button", name="缩小"))
    free = page.get_by_label("当天检查的路线").bounding_box()
    x, y = free["x"] + free["width"] / 2, free["y"] + free["height"] - 60
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + button[0] - start[0], y + button[1] - start[1], steps=8)
    page.mouse.up()
    apart = """() => {
        const all = (each) => [...document.querySelectorAll(each)]
        const boxes = (each) => all(each).map((one) => one.getBoundingClientRect())
        const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
            && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2
        const buttons = boxes('.walk-map .maplibregl-ctrl-group button')
        return !boxes('.walk-map .stop').some((stop) => buttons.some((each) => over(stop, each)))
    }"""
    settled(page)
    assert page.evaluate(apart)
    stops.first.click()
    expect(page.locator(".visit")).to_have_count(1)


def middle(place):
    """Asked in the page, at one moment: stops are drawn anew while the map comes to rest."""
    box = place.evaluate("(one) => one.getBoundingClientRect().toJSON()")
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_the_code_under_the_picture_may_be_typed_too(at):
    page, number = at("邹七嫂鞋店")
    code = visit(page, number)["code"]
    page.goto("/m/inspections")
    page.context.set_offline(True)
    page.get_by_role("button", name="扫企业码").click()
    page.get_by_label("门牌码、信用代码或者名称").fill(f"{code[:7]} {code[7:]}".lower())
    page.get_by_role("link", name="邹七嫂鞋店", exact=True).click()
    page.locator(".head h2", has_text="邹七嫂鞋店").wait_for()
    assert page.url.endswith(number)
