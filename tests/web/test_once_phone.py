"""A thumb trembles: what is tapped twice at the door is said once, and not the step after it."""

import pytest
from playwright.sync_api import expect

from tests.web.settled import online_again, outbox, sent
from tests.web.test_inspections_phone import sign, switch, visit
from tests.web.test_inspections_phone import walk as walk
from tests.web.test_visit_signed_phone import act, finish, take_photo
from tests.web.test_visit_signed_phone import at as at
from tests.web.test_visit_signed_phone import photo as photo

TOWN = "tests.web.signed_luzhen"
SECOND_TAP = 150  # milliseconds after the first


def tap_twice(page, button):
    """As a thumb does: the second time on whatever stands there by then."""
    at = button.bounding_box()
    x, y = at["x"] + at["width"] / 2, at["y"] + at["height"] / 2
    page.mouse.click(x, y)
    page.wait_for_timeout(SECOND_TAP)
    page.mouse.click(x, y)


@pytest.mark.parametrize(
    ("name", "offline"), [("航船埠头小吃", False), ("赵家油坊", True)], ids=["online", "offline"]
)
def test_a_result_with_a_photograph_saved_by_a_double_tap_is_one(at, photo, name, offline):
    page, number = at(name)
    page.context.set_offline(offline)
    page.get_by_role("link", name="有问题…").click()
    page.get_by_role("radio", name="批评教育").click()
    page.get_by_label("检查情况").fill("占道半米，已劝导")
    take_photo(page, photo)
    save = page.get_by_role("button", name="保存结果")
    if offline:
        save.dblclick()
        page.wait_for_selector("text=待上传 1")
        assert len(outbox(page)) == 1
        online_again(page, waited=1)
    else:
        with sent(page):
            save.dblclick()
    expect(page.locator(".head h2")).to_have_text(name)
    assert page.url.endswith(number)
    assert outbox(page) == []
    (said,) = [each["said"] for each in act(visit(page, number), "记录结果")]
    assert len(said["photos"]) == 1


def test_a_double_tap_ends_a_visit_once_and_does_not_tell_the_result(at):
    page, number = at("鲁大海米行")
    page.context.set_offline(True)
    page.get_by_role("button", name="未发现问题").dblclick()
    page.get_by_label("现场负责人").fill("鲁大海")
    sign(page, "被检查人")
    expect(finish(page)).to_be_enabled()
    tap_twice(page, finish(page))
    expect(page.get_by_label("接收人")).to_have_value("鲁大海")
    assert [each["act"] for each in outbox(page)] == ["check", "finish"]
    online_again(page, waited=2)
    expect(page.get_by_role("alert")).to_have_count(0)
    assert visit(page, number)["step"] == "checked"

    with sent(page):
        page.get_by_role("button", name="告知结果").dblclick()
    found = visit(page, number)
    labels = [each["label"] for each in found["acts"]]
    assert labels[-3:] == ["记录结果", "结束检查", "告知结果"]
    assert outbox(page) == []


def test_a_double_tap_arrives_once(at):
    page, number = at("邹七嫂鞋店")
    page.context.set_offline(True)
    switch(page, "已出示执法证件")
    switch(page, "企业已扫码")
    page.get_by_role("button", name="到达，开始检查").dblclick()
    page.get_by_role("button", name="未发现问题").wait_for()
    online_again(page, waited=1)
    assert len(act(visit(page, number), "到达并亮码")) == 1
    assert outbox(page) == []


def test_a_second_look_saved_by_a_double_tap_is_one(at, photo):
    page, number = at("小D面馆")
    page.get_by_role("link", name="复查是否改正").click()
    page.get_by_role("radio", name="已经改正").click()
    page.get_by_role("button", name="已经改正，资料齐全。").click()
    page.get_by_role("radio", name="书面核实").click()
    take_photo(page, photo)
    with sent(page):
        page.get_by_role("button", name="保存复查结果").dblclick()
    expect(page.get_by_text("复查，已经改正")).to_be_visible()
    assert page.url.endswith(number)
    assert outbox(page) == []
    assert len(visit(page, number)["items"][0]["photos"]) == 1
