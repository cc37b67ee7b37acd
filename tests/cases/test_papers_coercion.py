"""Each coercive measure, walked from end to end, makes the documents the law asks of it."""

import pytest

from jianhu.base.models import ActCode
from jianhu.base.paper.linting import lint
from jianhu.cases.models import Case, Paper
from jianhu.cases.queries.orders import draft
from jianhu.cases.rules.documents import templates
from tests.cases.coercive import begun, go, lacking, printed, served, text_of, titles
from tests.cases.seized import ASKED, AT_ONCE, DONE, begin, listed, on  # noqa: F401
from tests.cases.test_coercive_execution import DONE as EXECUTED
from tests.cases.test_coercive_execution import ORDER, URGING
from tests.cases.test_court_application import COMPLETE
from tests.cases.test_court_application import URGING as TO_COURT
from tests.cases.test_demolition import DONE as DEMOLISHED
from tests.cases.test_demolition import ORDER as DEMOLITION
from tests.cases.test_demolition import URGING as TO_DEMOLISH
from tests.cases.test_freezing import SAID as FREEZE
from tests.cases.test_substitute_performance import AGAIN, SPILL
from tests.cases.test_substitute_performance import DONE as PERFORMED
from tests.cases.test_substitute_performance import ORDER as SUBSTITUTE
from tests.cases.test_substitute_performance import URGING as TO_CLEAR

URGED = ["履行义务催告书", "送达回证"]
END = ["结案审批表"]


def head(walk, move, **said):
    return walk.does(move, by=walk.people.head, **said)


@pytest.mark.lets("C3", "C7", "C8", "C10")
def test_what_is_seized_extended_tested_and_released(begin):  # noqa: F811
    walk = begin()
    head(walk, "approve-seizure", opinion="同意")
    walk.does("seize", **DONE)
    on("2026-12-20")
    head(walk, "extend-hold", days=30, reason="来源尚待查清", told_on="2026-12-20")
    walk.does("send-to-test", on="2026-12-20", until="2026-12-30", by_whom="质检所", told=True)
    on("2026-12-21")
    walk.does("release", on="2026-12-21", ground="decided", returned=True)
    head(walk, "close", summary="桌子已退还")
    assert titles(walk) == [
        "实施行政强制措施审批表",
        "实施行政强制措施决定书",
        "查封、扣押物品清单",
        "实施行政强制措施现场笔录",
        "延长查封、扣押期限通知书",
        "检测（鉴定）委托书",
        "延长查封、扣押期限通知书",
        "解除查封、扣押决定书",
        *END,
    ]
    assert lacking(walk) == []
    decision = text_of(walk, "coercion-decision")
    assert "2026年11月20日至2026年12月20日" in decision
    assert "鉴鲁镇综执强措〔2026〕1号" in text_of(walk, "seized-list")
    assert "2027年1月19日" in text_of(walk, "coercion-extension")


@pytest.mark.lets("C8")
@pytest.mark.refuses("C8")
def test_at_the_hard_stop_the_order_to_release_lies_ready(begin, as_, wang_hu):  # noqa: F811
    walk = begin()
    head(walk, "approve-seizure", opinion="同意")
    walk.does("seize", **DONE)
    on("2026-12-20")
    assert walk.now()["hold"]["order"] is None
    assert as_(walk.people.head).get(f"/cases/{walk.number}/order.pdf").status_code == 404
    on("2026-12-21")
    order = walk.now()["hold"]["order"]
    assert order["title"] == "解除查封、扣押决定书"
    file = as_(walk.people.head).get(order["url"].removeprefix("/api"))
    assert file.content.startswith(b"%PDF")
    assert as_(wang_hu).get(order["url"].removeprefix("/api")).status_code == 404
    document = draft(Case.objects.get(number=walk.number), walk.people.head)
    assert (document.number, "查封、扣押期限已经届满" in document.text()) == (
        "鉴鲁镇综执解强〔2026〕　　号",
        True,
    )
    assert lint(templates()["coercion-release"], document) == []
    walk.does("release", **walk.now()["hold"]["release"] | {"returned": True})
    assert (walk.now()["hold"], titles(walk)[-1]) == (None, "解除查封、扣押决定书")


def test_what_is_seized_at_once_is_approved_on_paper_afterwards(begin):  # noqa: F811
    walk = begin(AT_ONCE, "seize-at-once")
    on("2026-11-21", 8)
    head(walk, "approve-afterwards", opinion="同意补办")
    assert titles(walk)[-1] == "实施行政强制措施审批表"
    assert "报告时间：2026年11月21日8时0分" in text_of(walk, "coercion-approval")
    assert lacking(walk) == []


@pytest.mark.refuses("C7")
def test_without_the_partys_address_nothing_is_seized(begin, case, tavern, listed):  # noqa: F811
    parent = case(party=tavern | {"address": ""})
    parent.does("file")
    walk = begin(walk=parent)
    head(walk, "approve-seizure", opinion="同意")
    refusal = walk.refused("seize", **DONE)
    assert "当事人地址" in refusal["detail"]
    assert titles(walk) == ["实施行政强制措施审批表"]


@pytest.mark.lets("C9")
def test_who_keeps_what_from_now_on_is_signed_for(begin):  # noqa: F811
    walk = begin()
    head(walk, "approve-seizure", opinion="同意")
    walk.does("seize", **DONE)
    walk.does("keep-things", where="二号库", keeper="仓储公司", third=True)
    assert titles(walk)[-1] == "查封、扣押财物保管登记表"
    kept = text_of(walk, "custody-record")
    assert all(word in kept for word in ("鉴鲁镇综执强措〔2026〕1号", "二号库", "先行赔付"))
    walk.does("keep-things", where="三号库", keeper="七斤")
    again = text_of(walk, "custody-record")
    assert "二号库（仓储公司保管）" in again
    assert "先行赔付" not in again
    assert lacking(walk) == []


def test_a_request_that_is_refused_leaves_its_reason(begin):  # noqa: F811
    walk = begin()
    head(walk, "refuse-seizure", reason="劝离即可")
    assert "不予批准。理由：劝离即可" in text_of(walk, "coercion-approval")


@pytest.fixture
def powers(vending):
    type(vending).objects.filter(pk=vending.pk).update(measure="强制执行；代履行；冻结存款、汇款")


@pytest.fixture
def march(case, powers):
    return served(case)


@pytest.mark.lets("C11")
def test_what_is_frozen_tells_the_party_and_the_bank(march):
    go("2026-09-04")
    said = FREEZE | {"account": "尾号0012", "grounds": "款项正在被转移"}
    walk = begun(march, "freezing", "ask-freeze", **said)
    head(walk, "approve-freeze", opinion="同意")
    walk.does("freeze", on="2026-09-04", **said)
    walk.does("serve-freeze", method="direct", on="2026-09-04")
    go("2026-10-04")
    head(walk, "extend-hold", days=30, reason="去向尚待查清", told_on="2026-10-04")
    go("2026-11-04")
    hold = walk.now()["hold"]
    assert (hold["unlawful"], hold["order"]["title"]) == (True, "解除冻结决定书")
    walk.does("unfreeze", **hold["release"] | {"bank_told": True})
    head(walk, "close", summary="已解除")
    assert titles(walk) == [
        "实施行政强制措施审批表",
        "冻结决定书",
        "协助冻结通知书",
        "送达回证",
        "延长冻结期限通知书",
        "解除冻结决定书",
        *END,
    ]
    assert lacking(walk) == []
    assert "尾号0012" in text_of(walk, "freeze-notice")


@pytest.mark.refuses("C11")
def test_without_the_account_nothing_is_frozen(march):
    go("2026-09-04")
    said = FREEZE | {"grounds": "款项正在被转移"}
    walk = begun(march, "freezing", "ask-freeze", **said)
    head(walk, "approve-freeze", opinion="同意")
    assert "冻结的账号" in walk.refused("freeze", on="2026-09-04", **said)["detail"]


@pytest.mark.lets("C12", "C13", "C14", "C15")
def test_an_execution_is_urged_heard_ordered_and_carried_out(march):
    go("2026-04-01")
    walk = begun(march, "execution", "urge", **URGING)
    walk.does("hear-urged", on="2026-04-01", text="请求宽限")
    walk.does("weigh-urged", adopted=False, opinion="没有申请延期")
    go("2026-04-20")
    head(walk, "order-execution", **ORDER | {"planned_at": f"{ORDER['planned_at']}"})
    walk.does("serve-order", method="direct", on="2026-04-20")
    go("2026-04-24")
    head(walk, "suspend-execution", ground="unable", reason="确无履行能力")
    head(walk, "resume-execution", reason="已有履行能力")
    go("2026-04-24", 12)
    walk.does("execute", **spoken(EXECUTED))
    head(walk, "close", summary="已划拨")
    assert titles(walk) == [
        *URGED,
        "催告陈述、申辩笔录",
        "催告陈述、申辩复核意见书",
        "行政强制执行决定书",
        "送达回证",
        "中止执行通知书",
        "恢复执行通知书",
        "行政强制执行笔录",
        *END,
    ]
    assert lacking(walk) == []
    urging = text_of(walk, "performance-urging")
    assert "鉴鲁镇综执罚决〔2026〕1号" in urging
    assert "16日（至2026年4月17日）" in urging


def spoken(said):
    """The same, as JSON says it."""
    return {name: f"{value}" if hasattr(value, "tzinfo") else value for name, value in said.items()}


def test_an_execution_that_ends_says_why(march):
    go("2026-04-01")
    walk = begun(march, "execution", "urge", **URGING)
    head(walk, "end-execution", ground="dissolved", reason="已注销")
    assert "无财产可供执行" in text_of(walk, "execution-termination")
    assert lacking(walk) == []


@pytest.mark.lets("C19")
def test_a_substitute_is_ordered_urged_again_and_watched(march):
    go("2026-03-06")
    walk = begun(march, "substitute-performance", "urge", **TO_CLEAR)
    go("2026-03-11")
    head(walk, "decide-substitute", **spoken(SUBSTITUTE))
    walk.does("serve-order", method="direct", on="2026-03-11")
    go("2026-03-16")
    walk.does("urge-again", **AGAIN)
    go("2026-03-20", 12)
    walk.does("perform", **spoken(PERFORMED))
    head(walk, "close", summary="已清运")
    assert titles(walk) == [
        *URGED,
        "代履行决定书",
        "送达回证",
        "代履行催告书",
        "送达回证",
        "行政强制执行笔录",
        *END,
    ]
    assert lacking(walk) == []
    decision = text_of(walk, "substitute-decision")
    assert "鉴鲁镇综执责改〔2026〕1号" in decision
    assert "人民币2000元" in decision


def test_a_lost_load_is_told_to_whoever_was_away(case, powers):
    walk = begun(case(), "substitute-performance", "perform-at-once", **SPILL)
    assert titles(walk) == ["立即代履行通知书", "行政强制执行笔录"]
    assert "当事人不在场，于2026年11月20日通知" in text_of(walk, "substitute-at-once")
    assert lacking(walk) == []


@pytest.mark.lets("C17")
def test_a_demolition_is_announced_ordered_and_recorded(march):
    march.does("pay", on="2026-03-02")
    go("2026-03-09")
    said = {"on": "2026-03-09", "until": "2026-03-30", "places": "棚屋外墙"}
    walk = begun(march, "demolition", "announce", **said)
    go("2026-08-20")
    walk.does("urge", **TO_DEMOLISH)
    go("2026-09-03")
    head(walk, "decide-demolition", **spoken(DEMOLITION))
    walk.does("serve-order", method="direct", on="2026-09-03")
    go("2026-09-14", 18)
    walk.does("demolish", **spoken(DEMOLISHED))
    head(walk, "close", summary="已拆除")
    assert titles(walk) == [
        "强制拆除公告",
        *URGED,
        "行政强制执行决定书",
        "送达回证",
        "行政强制执行笔录",
        *END,
    ]
    assert lacking(walk) == []
    assert "桌椅四件" in text_of(walk, "execution-record")


@pytest.mark.lets("C20")
def test_the_court_is_asked_on_paper(march):
    go("2026-08-24")
    walk = begun(march, "court-application", "urge", **TO_COURT)
    go("2026-09-08")
    head(walk, "apply-court", **COMPLETE | {"on": "2026-09-08"})
    assert titles(walk) == [*URGED, "强制执行申请书"]
    application = text_of(walk, "court-application")
    assert "罚款人民币300元和加处罚款人民币300元" in application
    assert "鲁四老爷" in application
    assert lacking(walk) == []


@pytest.mark.requirement("104")
def test_coercion_has_a_code_of_its_own(begin):  # noqa: F811
    walk = begin()
    codes = {each.code[0]: each.code for each in ActCode.objects.all()}
    assert sorted(codes) == ["C", "Q"]
    head(walk, "approve-seizure", opinion="同意")
    walk.does("seize", **DONE)
    decision = Paper.objects.get(template="coercion-decision")
    assert codes["Q"] in f"{printed(decision).model_dump()}"
