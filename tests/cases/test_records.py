"""Records of an investigation: made by two who showed their certificates, read, signed, kept."""

from datetime import timedelta

import pytest

from jianhu.base import moments
from jianhu.cases.models import Paper
from tests.town import NINE

PENALTY = "administrative-penalty-law"
HOURS = {"began_at": "2026-11-20T09:00:00+08:00", "ended_at": "2026-11-20T09:40:00+08:00"}
RECORDED = HOURS | {"place": "鲁镇酒店", "shown": True, "signed": True}
INSPECTED = RECORDED | {
    "present": "孔乙己",
    "present_role": "店员",
    "findings": "四张方桌摆在人行道上",
    "recording": "执法记录仪00017",
}
INTERVIEWED = RECORDED | {
    "interviewee": "咸亨掌柜",
    "identity": "330699196001010013",
    "questions": [{"question": "桌子是谁摆的？", "answer": "是店里摆的。"}],
}
SAMPLED = {
    "on": "2026-11-20",
    "place": "鲁镇酒店",
    "things": [{"name": "黄酒", "model": "坛装", "quantity": "2坛", "total": "20坛"}],
    "method": "随机抽样",
    "sealing": "当场加封",
    "shown": True,
    "signed": True,
}
COMMISSIONED = {
    "expert": "鉴湖县质量检验所",
    "things": [{"name": "黄酒", "quantity": "2坛"}],
    "questions": "酒精度",
    "requirements": "按产品标准检验",
    "due_on": "2026-11-30",
}
ADDRESS = {
    "on": "2026-11-20",
    "address": "鲁镇东街12号",
    "addressee": "咸亨掌柜",
    "phone": "0575-00000012",
    "electronic": True,
    "electronic_address": "浙里办",
    "signed": True,
}
ASSISTANCE = {
    "receiver": "鉴湖县市场监督管理局",
    "because": "需要核实登记情况",
    "request": "提供登记档案",
    "answer_by": "2026-11-27",
}
EXTRACTED = {
    "on": "2026-11-20",
    "place": "鲁镇酒店",
    "name": "营业执照复印件",
    "kind": "书证",
    "proves": "当事人身份",
    "source": "咸亨掌柜提供",
    "method": "复印",
    "compared": "与原件核对无误",
    "shown": True,
    "signed": True,
}
INVITED = {
    "interviewee": "咸亨掌柜",
    "interview_on": "2026-11-23",
    "hour": "9时",
    "place": "执法队询问室",
    "materials": ["营业执照"],
}


@pytest.fixture
def filed(case):
    walk = case()
    walk.does("file")
    moments.set_to(NINE + timedelta(hours=1))
    return walk


def paper(walk, template):
    return str(Paper.objects.get(case__number=walk.number, template=template).document)


@pytest.mark.lets("B31", "B20")
@pytest.mark.parametrize(
    ("move", "said", "template", "words"),
    [
        ("inspect", INSPECTED, "scene-record", ("四张方桌", "2026年11月20日9时40分", "孔乙己")),
        ("interview", INTERVIEWED, "interview-record", ("是店里摆的。", "不申请回避。")),
        ("sample", SAMPLED, "sampling-record", ("2坛", "20坛", "当场加封。")),
        ("extract-evidence", EXTRACTED, "evidence-extraction", ("与原件核对无误", "书证")),
        ("commission", COMMISSIONED, "appraisal-commission", ("酒精度", "2026年11月30日")),
        ("ask-assistance", ASSISTANCE, "cooperation-request", ("提供登记档案。",)),
        ("confirm-address", ADDRESS, "service-address", ("浙里办",)),
        ("invite-interview", INVITED, "interview-notice", ("2026年11月23日9时", "营业执照")),
    ],
)
def test_each_record_and_request_makes_its_document(filed, move, said, template, words):
    filed.does(move, **said)
    text = paper(filed, template)
    assert [word for word in words if word not in text] == []


@pytest.mark.refuses("B31", "B20")
@pytest.mark.parametrize(("said", "article"), [({"shown": False}, "55"), ({"signed": False}, "55")])
def test_a_record_without_certificate_or_signature_is_none(filed, said, article):
    assert filed.refused("inspect", **INSPECTED | said)["basis"] == f"{PENALTY}/{article}"
    filed.does("inspect", **INSPECTED | {"signed": False, "refused": "现场负责人不愿签名"})
    assert "现场负责人不愿签名" in paper(filed, "scene-record")


def test_a_record_is_evidence_where_it_proves_something(filed):
    filed.does("inspect", **INSPECTED)
    assert filed.now()["evidence"] == []
    filed.does("interview", **INTERVIEWED | {"proves": "违法行为"})
    kept = filed.now()["evidence"]
    assert [(each["kind"], each["proves"]) for each in kept] == [("当事人的陈述", "违法行为")]


@pytest.mark.refuses("B36")
def test_electronic_service_needs_an_address_to_send_to(filed):
    refusal = filed.refused("confirm-address", **ADDRESS | {"electronic_address": ""})
    assert refusal["basis"] == f"{PENALTY}/61"
    filed.does("confirm-address", **ADDRESS)


@pytest.mark.parametrize(("granted", "words"), [(True, "准许阿Q回避"), (False, "驳回要求阿Q回避")])
def test_a_recusal_is_decided_in_writing(filed, granted, words):
    asked = {"applicant": "咸亨掌柜", "reason": "是邻店店主的亲属", "on": "2026-11-20"}
    filed.does("ask-recusal", person=filed.people.second.pk, **asked)
    decided = {"on": "2026-11-20", "granted": granted, "opinion": "经审查"}
    filed.does("decide-recusal", by=filed.people.head, **decided)
    assert words in paper(filed, "recusal-decision")


def test_before_there_is_a_code_a_paper_carries_none(case):
    walk = case()
    walk.does("ask-assistance", **ASSISTANCE)
    assert "'code'" not in paper(walk, "cooperation-request")
    walk.does("file")
    walk.does("commission", **COMMISSIONED)
    assert "'code'" in paper(walk, "appraisal-commission")
