"""Agreed upon, broken, gone on with, turned back, objected to: each on paper of its own."""

import pytest

from tests.cases.coercive import begun, go, lacking, served, text_of, titles
from tests.cases.test_coercive_execution import DONE, ORDER, URGING
from tests.cases.test_court_application import COMPLETE
from tests.cases.test_court_application import URGING as TO_COURT
from tests.cases.test_papers_coercion import head, powers, spoken  # noqa: F401

AGREED = {
    "instalments": [
        {"by": "2026-05-15", "amount": "200"},
        {"by": "2026-06-15", "amount": "300", "what": "清空人行道"},
    ],
    "surcharge_reduced": "100",
    "remedied": "已清理现场",
}


@pytest.fixture
def ordered(case, powers):  # noqa: F811
    march = served(case)
    go("2026-04-01")
    walk = begun(march, "execution", "urge", **URGING)
    go("2026-04-20")
    head(walk, "order-execution", **ORDER | {"planned_at": f"{ORDER['planned_at']}"})
    walk.does("serve-order", method="direct", on="2026-04-20")
    return walk


@pytest.mark.lets("C15")
def test_an_agreement_is_signed_by_both_and_its_breach_is_told(ordered):
    go("2026-04-21")
    head(ordered, "agree", **AGREED)
    agreement = text_of(ordered, "execution-agreement")
    assert all(
        word in agreement
        for word in (
            "鉴鲁镇综执罚决〔2026〕1号",
            "缴纳人民币300元，清空人行道",
            "人民币100元",
            "恢复强制执行",
        )
    )
    go("2026-05-16")
    head(ordered, "break-agreement", reason="第一期没有缴纳")
    broken = text_of(ordered, "agreement-broken")
    assert "鉴鲁镇综执执协〔2026〕1号" in broken
    assert "（人民币100元）不再减免" in broken
    assert titles(ordered)[-2:] == ["执行协议", "恢复强制执行通知书"]
    assert lacking(ordered) == []


@pytest.mark.refuses("C15")
def test_no_agreement_is_broken_that_nobody_signed(ordered):
    refusal = ordered.refused("break-agreement", by=ordered.people.head, reason="没有缴纳")
    assert "没有正在履行的执行协议" in refusal["detail"]


@pytest.mark.lets("C15")
def test_what_stood_still_goes_on_in_writing(ordered):
    go("2026-04-21")
    head(ordered, "suspend-execution", ground="unable", reason="确无履行能力")
    go("2026-04-23")
    head(ordered, "resume-execution", reason="已有履行能力")
    resumed = text_of(ordered, "execution-resumption")
    assert all(
        word in resumed
        for word in ("自2026年4月21日起中止", "鉴鲁镇综执中执〔2026〕1号", "2026年4月23日")
    )
    assert lacking(ordered) == []


@pytest.mark.lets("C15")
def test_what_is_given_back_is_decided_in_writing(ordered):
    go("2026-04-24", 12)
    ordered.does("execute", **spoken(DONE))
    go("2026-05-08")
    wrong = {"reason": "决定被撤销", "restored": True, "compensation": "50"}
    head(ordered, "reverse-execution", **wrong)
    back = text_of(ordered, "execution-reversal")
    assert "退还已经执行的财物，恢复原状；赔偿人民币50元" in back
    assert "申请行政复议" in back
    assert lacking(ordered) == []


@pytest.mark.lets("C20")
@pytest.mark.parametrize(
    ("answers", "article"),
    [
        (("court-refuses",), "第五十六条第二款"),
        (("court-accepts", "court-refuses-to-execute"), "第五十八条第三款"),
    ],
)
def test_an_objection_to_the_court_above_says_why(case, powers, answers, article):  # noqa: F811
    march = served(case)
    go("2026-08-24")
    walk = begun(march, "court-application", "urge", **TO_COURT)
    go("2026-09-08")
    head(walk, "apply-court", **COMPLETE | {"on": "2026-09-08"})
    go("2026-09-14")
    for answer in answers:
        walk.does(answer, on="2026-09-14")
    go("2026-09-20")
    silent = walk.refused("object-to-court", by=walk.people.head, on="2026-09-20", reasons="")
    assert silent["status"] == 422
    head(walk, "object-to-court", on="2026-09-20", reasons="申请在法定期限内提出")
    objection = text_of(walk, "court-objection")
    assert all(word in objection for word in (article, "2026年9月29日", "申请在法定期限内提出"))
    assert lacking(walk) == []
