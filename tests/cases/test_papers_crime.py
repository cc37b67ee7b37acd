"""What goes to the police goes on paper: report, decision, letter, lists; and what is answered."""

import pytest

from jianhu.cases.models import Paper
from tests.cases.coercive import lacking, text_of, titles
from tests.cases.lenient import on, proved
from tests.cases.seized import DONE, begin, listed  # noqa: F401
from tests.cases.test_crime import (
    DECLINED,
    FILED,
    GOODS,
    OPINION,
    group,
    report,
    transferred,
    walk,  # noqa: F401
)

TRANSFER = [
    "涉嫌犯罪案件情况的调查报告",
    "涉嫌犯罪案件移送审批表",
    "涉嫌犯罪案件移送书",
    "移送材料清单",
    "涉案物品清单",
]


@pytest.mark.lets("B46")
def test_the_letter_goes_with_its_lists(walk, people):  # noqa: F811
    transferred(walk, people)
    walk.does("police-file", **FILED)
    walk.does("hand-over-goods", **GOODS)
    assert titles(walk)[-6:] == [*TRANSFER, "涉案物品和材料移交清单"]
    assert lacking(walk) == []
    letter = text_of(walk, "crime-transfer")
    assert "《中华人民共和国刑法》关于非法经营罪的规定" in letter
    assert "2026年11月20日9时0分批准" in letter
    assert "鉴鲁镇综执罪移〔2026〕1号" in text_of(walk, "crime-papers")
    assert "账册\n—\n一本" in text_of(walk, "crime-handover")


def test_the_approval_names_the_group_and_the_last_day(walk, people):  # noqa: F811
    report(walk, people)
    walk.does("approve-transfer", by=people.head, **OPINION)
    approval = text_of(walk, "crime-transfer-approval")
    assert all(name in approval for name in ("闰土", "阿Q", "2026年11月23日", "同意移送"))


def test_a_chief_who_refuses_says_why_on_paper(walk, people):  # noqa: F811
    report(walk, people)
    said = {"reason": "数额未达到追诉标准", "chief": True}
    walk.does("refuse-transfer", by=people.head, **said)
    assert "不批准移送。理由：数额未达到追诉标准" in text_of(walk, "crime-transfer-approval")


@pytest.mark.refuses("B46")
def test_nobody_reports_a_crime_without_evidence(case, people):
    walk = case()  # noqa: F811
    walk.does("file")
    walk.does("form-crime-group", by=people.head, **group(people))
    refusal = walk.refused("report-crime", report="核实属实，建议移送")
    assert (refusal["basis"], "证据" in refusal["detail"]) == ("crime-transfer-provisions/6", True)
    assert not Paper.objects.filter(template="crime-report").exists()


def test_whoever_disagrees_with_the_police_writes_to_them_and_to_the_procurators(
    walk,  # noqa: F811
    people,
):
    transferred(walk, people)
    walk.does("police-decline", **DECLINED)
    asked = {"on": "2026-11-20", "reason": "数额已达到标准"}
    walk.does("ask-police-review", by=people.head, **asked)
    walk.does("police-decline", **DECLINED)
    walk.does("ask-supervision", by=people.head, **asked)
    assert titles(walk)[-2:] == ["提请复议函", "立案监督建议书"]
    assert "鉴公不立字〔2026〕1号" in text_of(walk, "police-review-request")
    assert lacking(walk) == []


@pytest.mark.lets("C5")
def test_what_is_seized_is_listed_for_the_police(case, begin, people):  # noqa: F811
    walk = case()  # noqa: F811
    proved(walk)
    measure = begin(walk=walk)
    measure.does("approve-seizure", by=people.head, opinion="同意")
    measure.does("seize", **DONE)
    transferred(walk, people)
    assert "折叠桌" in text_of(walk, "crime-goods")
    measure.does("hand-to-police", on="2026-11-20", to="鉴湖县公安局", told=True)
    notice = text_of(measure, "seized-goods-transfer-notice")
    assert "2026年11月20日移送鉴湖县公安局" in notice
    on(1)
    measure.does("close", by=people.head, summary="已随案移送")
    assert lacking(walk) == []


def test_the_group_collects_what_it_reports(case, people):
    walk = case()  # noqa: F811
    walk.does("file")
    walk.does("form-crime-group", by=people.head, **group(people))
    walk.proves()
    walk.does("report-crime", report="核实属实，建议移送")
    assert "证明违法行为" in text_of(walk, "crime-report")
