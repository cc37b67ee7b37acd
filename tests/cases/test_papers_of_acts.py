"""Every act that the law wants in writing makes its document, in the words of its form."""

import pytest

from jianhu.cases.models import Paper
from jianhu.cases.rules.documents import templates
from jianhu.cases.rules.moves import CaseMove
from jianhu.cases.rules.procedures import PROCEDURES
from jianhu.cases.rules.procedures.crime import CRIME
from tests.cases.lenient import proved
from tests.cases.test_hearing import HEAVY, call, on
from tests.cases.test_investigation import DECIDED, NEEDED, TABLES
from tests.cases.test_publication import REPAIR, SHOWN

PENALTY = "administrative-penalty-law"
WITHOUT = {
    "send-back", "ask-review", "weigh", "assess", "weigh-fault", "lighter",
    "negotiate", "designate", "ask-recusal", "ashore",
    "hand-in-cash", "bank-cash", "claim-hardship", "review-accepted", "review-ended", "refund",
    "archive", "ask-studio", "late-statement",
    "exclude-evidence", "find-separate", "name-norms", "apply-norm",
}  # fmt: skip
"""Acts that law.md B.12 asks no document of: the ledger keeps their words."""
LATER = {
    "opinion": "同意延期",
    "until": "2027-03-01",
    "reason": "案情复杂",
    "rule": "市场监督管理行政处罚程序规定第六十四条",
}
HELD = {
    "on": "2026-12-15",
    "record": "当事人认为数额过高",
    "signed": True,
    "began_at": "2026-12-15T08:30:00+08:00",
    "ended_at": "2026-12-15T08:50:00+08:00",
    "findings": "占道面积以现场笔录为准",
    "opinion": "建议按照告知的内容决定",
}


def made(walk, *slugs):
    """The papers of the latest act, by template."""
    papers = Paper.objects.filter(case__number=walk.number)
    latest = {each.template: each for each in papers.filter(act=papers.last().act)}
    assert tuple(latest) == slugs
    return latest


def text(paper):
    return str(paper.document)


def test_every_act_of_a_penalty_makes_a_document_or_is_known_to_need_none():
    bare = {
        move.name
        for name in ("ordinary", "simple")
        for move in PROCEDURES[name].moves
        if isinstance(move, CaseMove) and not move.document
    }
    assert bare - {move.name for move in CRIME} == WITHOUT
    named = {slug for name in ("ordinary", "simple") for move in PROCEDURES[name].moves
             if isinstance(move, CaseMove) for slug in move.also}  # fmt: skip
    assert named <= set(templates())


def test_a_filing_and_a_refusal_to_file_say_from_where_the_clue_came(case):
    filed, declined = case(), case(happened_on="2026-11-19")
    declined.does("verify-source", on="2026-11-20", findings="桌子已收回", meets=False)
    assert "桌子已收回" in text(made(declined, "source-verification")["source-verification"])
    filed.does("file")
    assert "咸亨酒店把桌子摆到街上" in text(
        made(filed, "lead-registration", "filing-approval")["lead-registration"]
    )
    declined.does("decline", reason="现场没有违法行为")
    refusal = made(declined, "lead-registration", "no-filing-approval")["no-filing-approval"]
    assert "现场没有违法行为" in text(refusal)
    assert "桌子已收回" in text(refusal)


def test_the_term_is_stopped_run_on_and_extended_in_writing(case):
    walk = case()
    walk.does("file")
    walk.does("suspend", reason="等待检测")
    assert "中止计算办案期限" in text(made(walk, "term-change")["term-change"])
    walk.does("resume", reason="检测完成")
    assert "恢复计算办案期限" in text(made(walk, "term-change")["term-change"])
    walk.does("extend", **LATER)
    extended = text(made(walk, "extension-approval")["extension-approval"])
    assert all(word in extended for word in ("案情复杂", "2027年3月1日", "2027年2月18日"))


@pytest.mark.lets("B38")
def test_a_hearing_leaves_its_notice_announcement_record_and_report(case, grave_item):
    walk = case().until("noticed", **HEAVY)
    made(walk, "penalty-notice", "service-receipt")
    walk.does("ask-hearing", text="数额过高")
    asked = text(made(walk, "hearing-request")["hearing-request"])
    assert all(words in asked for words in ("口头", "数额过高", "已交提出人核对"))
    walk.does(
        "call-hearing",
        **call(
            notified_on="2026-11-20", chair=walk.people.reviewer.pk, hour="8时30分", clerk="小栓"
        ),
    )
    called = made(walk, "hearing-notice", "hearing-announcement", "service-receipt")
    assert "2026年12月15日8时30分" in text(called["hearing-notice"])
    assert "小栓" in text(called["hearing-notice"])
    assert called["hearing-notice"].number == "鉴鲁镇综执听通〔2026〕1号"
    assert called["hearing-notice"].served
    assert "听证通知书" in text(called["service-receipt"])
    on("2026-12-15")
    walk.does("hold-hearing", **HELD)
    held = made(walk, "hearing-record", "hearing-report")
    assert "2026年12月15日8时30分" in text(held["hearing-record"])
    assert "当事人认为数额过高" in text(held["hearing-record"])
    assert "建议按照告知的内容决定" in text(held["hearing-report"])
    walk.does("recheck")
    assert "听证中" in text(made(walk, "defence-recheck")["defence-recheck"])
    walk.does("discuss", on="2026-12-15", members=["鲁四老爷（局长）：从轻", "赵太爷"])
    discussed = text(made(walk, "collective-discussion")["collective-discussion"])
    assert all(word in discussed for word in ("局长", "从轻。", "同意讨论结论"))


def test_a_hearing_behind_closed_doors_is_not_announced(case, grave_item):
    walk = case().until("noticed", **HEAVY)
    walk.does("ask-hearing")
    walk.does(
        "call-hearing",
        **call(notified_on="2026-11-20", chair=walk.people.reviewer.pk, open_to_public=False),
    )
    made_then = made(walk, "hearing-notice", "service-receipt")
    assert "不公开举行听证" in text(made_then["hearing-notice"])


def test_a_party_that_does_not_come_gives_up_its_hearing(case, grave_item):
    walk = case().until("noticed", **HEAVY)
    walk.does("ask-hearing")
    walk.does("call-hearing", **call(notified_on="2026-11-20", chair=walk.people.reviewer.pk))
    on("2026-12-15")
    walk.does("hold-hearing", **HELD | {"attended": False, "signed": False})
    record = made(walk, "hearing-record", "hearing-report")["hearing-record"]
    assert "视为放弃听证权利" in text(record)
    assert "当事人没有出席" in text(record)
    assert "已交当事人" not in text(record)


@pytest.mark.lets("B36")
def test_a_decision_comes_with_its_approval_receipt_and_the_way_back_to_credit(case):
    walk = case().until("noticed")
    walk.does("waive-defence")
    assert "不承担" not in text(made(walk, "defence-waiver")["defence-waiver"])
    walk.does("decide")
    approval = made(walk, "penalty-decision", "decision-approval")["decision-approval"]
    assert "罚款人民币300元" in text(approval)
    walk.does("serve")
    served = made(walk, "service-receipt", "credit-repair-notice")
    assert "鉴鲁镇综执罚决〔2026〕1号" in text(served["service-receipt"])
    assert "最短" in text(served["credit-repair-notice"])


@pytest.mark.lets("B26")
def test_what_is_shown_and_repaired_is_written_down(case):
    walk = case().until("noticed")
    for move in ("waive-defence", "decide", "serve", "pay"):
        walk.does(move)
    walk.does("publish", **SHOWN)
    shown = text(made(walk, "publication-approval")["publication-approval"])
    assert all(word in shown for word in ("浙江政务服务网", "罚款人民币300元", "2027年11月20日"))
    on("2027-02-20")
    walk.does("repair-credit", by=walk.people.head, **REPAIR)
    repaired = made(walk, "credit-repair-decision")["credit-repair-decision"]
    assert (repaired.number, repaired.served) == ("鉴鲁镇综执信修〔2027〕1号", True)
    assert "桌子已收回，罚款已缴" in text(repaired)


def test_the_offices_of_a_joint_team_are_told_in_writing(case, luzhen):
    walk = case()
    walk.does("file")
    offices = [luzhen.wei_team.pk, luzhen.zjj.pk]
    walk.does("form-joint-team", by=walk.people.head, offices=offices, because="跨镇查处")
    notice = text(made(walk, "joint-notice")["joint-notice"])
    assert "未庄镇综合行政执法队、鉴湖县住房和城乡建设局" in notice
    assert "跨镇查处。" in notice


def test_a_citizens_decision_brings_no_notice_about_credit(case, keeper):
    walk = case(party=keeper).until("noticed")
    walk.does("waive-defence")
    walk.does("decide")
    walk.does("serve")
    made(walk, "service-receipt")


def test_what_is_served_by_announcement_is_announced(case):
    walk = case().until("concluded")
    walk.does("notify", method="announcement", because="受送达人下落不明")
    told = made(walk, "penalty-notice", "service-receipt", "service-announcement")
    assert "拟对你（单位）作出罚款人民币300元" in text(told["service-announcement"])
    assert "30日" in text(told["service-announcement"])


def test_nothing_is_proved_and_the_party_gets_that_in_writing(case):
    walk = case()
    walk.does("file")
    walk.does("drop", opinion="现有证据不能证明桌子由酒店摆出")
    dropped = made(walk, "not-established-decision", "decision-approval")
    assert "违法事实不能成立" in text(dropped["not-established-decision"])


@pytest.mark.lets("B31")
def test_registered_evidence_is_listed_and_decided_in_writing(case):
    walk = case()
    walk.does("file")
    walk.does("approve-registration", by=walk.people.head, **NEEDED)
    approval = text(made(walk, "registration-approval")["registration-approval"])
    assert all(word in approval for word in ("桌子当晚就会搬走", "7个工作日", "同意。"))
    walk.does("register-evidence", **TABLES)
    registered = made(walk, "evidence-registration", "evidence-registration-list")
    assert "四张" in text(registered["evidence-registration-list"])
    assert "鉴鲁镇综执登保〔2026〕1号" in text(registered["evidence-registration-list"])
    assert "2026年12月1日" in text(registered["evidence-registration"])
    walk.does("decide-registered", by=walk.people.head, **DECIDED | {"fate": "returned"})
    outcome = made(walk, "evidence-registration-outcome")["evidence-registration-outcome"]
    assert "复制、拍照、录像后返还" in text(outcome)
    assert "鉴鲁镇综执登保〔2026〕1号" in text(outcome)


@pytest.mark.lets("B14")
def test_a_waiver_is_decided_approved_served_and_taught(case):
    walk = case()
    pieces = proved(walk)
    walk.does("conclude", outcome="no-penalty", kinds=[], fine="0")
    corrected = {"corrected": "桌子已收回店内", "corrected_by": pieces[-1:]}
    conditions = [
        {"condition": each, "evidence": pieces[-1:]} for each in ("危害后果轻微", "及时改正")
    ]
    walk.does("waive", ground="first", opinion="同意", conditions=conditions, **corrected)
    waived = made(walk, "no-penalty-decision", "decision-approval")
    assert "第三十三条第一款" in text(waived["no-penalty-decision"])
    assert "桌子已收回店内" in text(waived["no-penalty-decision"])
    walk.does("serve")
    assert "不予行政处罚决定书" in text(made(walk, "service-receipt")["service-receipt"])
    walk.does("educate", on="2026-11-20", text="讲解占道经营的规定", answer="今后不再占道")
    assert "今后不再占道" in text(made(walk, "education-record")["education-record"])


def test_cash_taken_on_the_spot_is_registered_until_it_is_handed_in(spot):
    cash = {"cash": "small", "receipt": "浙财票0002"}
    assert spot(**cash).status_code == 200
    papers = {each.template: each for each in Paper.objects.all()}
    assert set(papers) == {"on-the-spot-decision", "cash-register"}
    assert "2026年11月24日" in text(papers["cash-register"])


def test_a_case_is_called_by_what_was_found_not_by_all_its_item_names(case):
    walk = case(cause="占道摆放桌椅经营")
    walk.does("file")
    papers = made(walk, "lead-registration", "filing-approval")
    assert "占道摆放桌椅经营" in text(papers["filing-approval"])
