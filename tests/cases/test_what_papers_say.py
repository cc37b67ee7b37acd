"""What a paper says of the case: when and where, by what, what was heard, how it ended."""

import pytest

from jianhu.base.paper.keeping import read_again
from jianhu.cases.models import Case, Paper
from jianhu.cases.queries.paper.cover import cover
from jianhu.cases.queries.paper.exhibits import exhibits
from jianhu.catalogue.models import Item
from tests.cases.conftest import DEFENCE
from tests.cases.lenient import proved
from tests.cases.seized import on
from tests.cases.test_crime import FILED, transferred


def paper(walk, template):
    found = Paper.objects.filter(case__number=walk.number, template=template).last()
    return read_again(found.document).text()


def covered(walk, volume="正卷"):
    return cover(Case.objects.get(number=walk.number), volume).text()


def decided(walk, **said):
    walk.does("decide", **said)
    return paper(walk, "penalty-decision")


def test_the_notice_says_day_and_place_once_and_what_the_article_threatens(case, vending):
    Item.objects.filter(pk=vending.pk).update(
        statute="市容条例", article="第十七条", basis="《市容条例》第十七条"
    )
    told = paper(case().until("noticed"), "penalty-notice")
    assert "2026年11月20日，在鲁镇酒店，四张桌子占用人行道经营。" in told
    assert "应当依据《市容条例》第十七条（警告；罚款50元以上500元以下）的规定" in told


def test_what_already_says_day_and_place_is_left_as_it_is(case):
    facts = "2026年11月20日上午在鲁镇酒店门前摆桌四张。"
    told = paper(case().until("noticed", notify={"facts": facts}), "penalty-notice")
    assert told.count("2026年11月20日上午") == 1
    assert f"\n{facts}\n" in told


def test_the_articles_own_words_stand_behind_it_where_they_are_known(case, vending):
    own = "《市容条例》第十七条：占道经营的，处罚款"
    Item.objects.filter(pk=vending.pk).update(statute="市容条例", article="第十七条", basis=own)
    told = paper(
        case().until("noticed", notify={"articles": "行政处罚法第三十三条"}), "penalty-notice"
    )
    assert "依据《市容条例》第十七条“占道经营的，处罚款”和行政处罚法第三十三条的规定" in told


def test_a_lighter_decision_says_what_was_heard_and_why_it_is_lighter(case):
    walk = case().until("noticed")
    walk.does("defend")
    walk.does("recheck", adopted=True, opinion="申辩成立")
    on("2026-11-30")
    said = decided(walk, fine="100")
    assert f"当事人陈述、申辩：{DEFENCE}。" in said
    assert "当事人的意见予以采纳，罚款由拟处的300元减为100元。" in said
    assert "未提出" not in said


def test_the_same_fine_is_not_called_lighter(case):
    walk = case().until("noticed")
    walk.does("defend")
    walk.does("recheck")
    on("2026-11-30")
    assert "减为" not in decided(walk)


def test_whoever_gave_up_his_defence_is_not_said_to_have_let_the_time_pass(case):
    walk = case().until("noticed")
    walk.does("waive-defence")
    said = decided(walk)
    assert "2026年11月20日，当事人书面放弃陈述和申辩。" in said
    assert "未提出" not in said
    assert "减为" not in said


def test_a_case_the_court_gave_back_says_so_in_its_decision(case, people):
    walk = case()
    proved(walk)
    transferred(walk, people)
    walk.does("police-file", **FILED)
    back = {"on": "2026-11-20", "document": "不起诉决定书1号", "reason": "情节轻微"}
    walk.does("crime-return", **back)
    walk.does("resume-case", by=people.head, reason="检察意见：给予行政处罚")
    for move in ("conclude", "notify", "waive-defence"):
        walk.does(move)
    said = decided(walk)
    assert "司法机关退回本机关处理（不起诉决定书1号）：情节轻微。" in said


def test_two_letters_go_with_one_receipt(case):
    walk = case().until("noticed")
    walk.does("waive-defence")
    walk.does("decide")
    walk.does("serve")
    assert "行政处罚决定书、信用修复告知书" in paper(walk, "service-receipt")


@pytest.mark.parametrize(
    ("amount", "left"),
    [("300.00", "罚款300元已经缴清，没有加处罚款。"), ("100.50", "尚欠罚款199.50元。")],
)
def test_what_was_paid_is_written_down_with_what_is_left(case, people, amount, left):
    walk = case().until("noticed")
    for move in ("waive-defence", "decide", "serve"):
        walk.does(move)
    walk.does("pay", amount=amount, receipt="浙财票9001")
    said = paper(walk, "payment-record")
    assert left in said
    assert all(
        word in said
        for word in ("人民币", amount.removesuffix(".00"), "浙财票9001", people.cashier.name)
    )


def test_the_cover_says_how_the_case_ended_and_not_at_which_step_it_is(case, people):
    going = case()
    going.does("file")
    assert "尚未办结（调查取证）" in covered(going)
    dropped = case(happened_on="2026-11-10")
    dropped.does("file")
    dropped.does("drop")
    assert "不予行政处罚（违法事实不能成立）" in covered(dropped)


def test_without_an_end_a_breach_is_not_said_to_be_over(case):
    open_ended, over = case(), case(happened_on="2026-11-10", ended_on="2026-11-12")
    for walk in (open_ended, over):
        walk.does("file")
    assert "没有证据证明已经终了" in paper(open_ended, "filing-approval")
    assert "违法行为于2026年11月12日终了" in paper(over, "filing-approval")


def test_of_two_ranges_only_the_one_the_fine_lies_in_is_named(case, vending):
    ranges = ({"min": "50", "max": "500"}, {"min": "2000", "max": "5000", "when": "情节严重"})
    penalties = [{"kind": "罚款", "unit": "元"} | each for each in ranges]
    article = {"statute": "市容条例", "article": "第十七条", "basis": "《市容条例》第十七条"}
    Item.objects.filter(pk=vending.pk).update(penalties=penalties, **article)
    said = paper(case().until("noticed"), "penalty-notice")
    assert "（罚款50元以上500元以下）" in said
    assert "情节严重" not in said


def test_for_an_organisation_speaks_and_signs_who_represents_it(case):
    walk = case().until("noticed")
    walk.does("defend")
    assert "咸亨掌柜　咸亨酒店法定代表人或者负责人" in paper(walk, "defence-record")


def test_the_decision_names_the_order_that_was_given_and_by_what_a_town_may_decide(case):
    walk = case().until("noticed")
    walk.does("waive-defence")
    said = decided(walk)
    order = Paper.objects.get(template="correction-order")
    assert f"以《责令改正通知书》（{order.number}）责令当事人立即把桌子收回店内" in said
    assert "赋权事项清单已将本案违法行为的行政处罚权交由鲁镇街道行使" in said


def test_both_officers_took_the_evidence(case, people):
    walk = case().until("noticed")
    listed, *_ = exhibits(Case.objects.get(number=walk.number))
    assert f"{people.officer}、{people.second}" in listed.document.text()


def test_an_hour_that_is_the_same_is_said_once(case):
    walk = case().until("noticed")
    walk.does("defend")
    assert "时间\n2026年11月20日9时0分\n" in paper(walk, "defence-record")


def test_what_is_reviewed_is_what_is_proposed_after_the_second_look(case):
    walk = case().until("noticed")
    walk.does("defend")
    walk.does("recheck", adopted=True, opinion="申辩成立", fine="100")
    assert "拟作出的处罚改为：罚款人民币100元" in paper(walk, "defence-recheck")
    walk.does("review")
    assert "拟罚款人民币100元" in paper(walk, "legal-review")


def test_who_took_a_piece_is_who_it_names_with_their_certificates(case, as_, people, aq, runtu):
    walk = case()
    walk.does("file")
    proof = {
        "kind": "书证",
        "proves": "违法行为",
        "says": "承包合同",
        "officers": [aq.pk, runtu.pk],
    }
    as_(people.officer).post(f"/cases/{walk.number}/evidence", {"said": proof})
    listed = exhibits(Case.objects.get(number=walk.number))[0].document.text()
    assert f"阿Q（执法证号3306{aq.pk:06}）、闰土（执法证号3306{runtu.pk:06}）" in listed
