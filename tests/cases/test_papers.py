"""The documents of a case: complete by their articles, numbered without gap, found by the code."""

import re

import pytest

from jianhu.base import attachments
from jianhu.base.models import ActCode
from jianhu.cases.models import Case, Evidence, Paper
from jianhu.cases.rules.documents import templates
from jianhu.cases.rules.moves import CaseMove
from jianhu.cases.rules.procedures import PROCEDURES

PENALTY = "administrative-penalty-law"


def served(walk):
    for move in ("waive-defence", "decide", "serve"):
        walk.does(move)
    return walk.now()


def test_every_document_a_move_names_is_a_template():
    named = {
        document
        for procedure in PROCEDURES.values()
        for move in procedure.moves
        if isinstance(move, CaseMove)
        for document in (move.document, *move.also)
        if document
    }
    assert len(named) > 8
    assert named <= set(templates())


@pytest.mark.lets("B34")
def test_each_act_makes_its_document_with_its_number(case):
    papers = served(case().until("noticed"))["papers"]
    assert [each["title"] for each in papers] == [
        "案件线索（举报）登记表",
        "立案审批表",
        "责令改正通知书",
        "案件调查终结报告",
        "行政处罚告知书",
        "送达回证",
        "放弃陈述、申辩（听证）权利声明书",
        "行政处罚决定书",
        "行政处罚决定审批表",
        "送达回证",
        "信用修复告知书",
    ]
    numbered = [each["number"] for each in papers if each["number"]]
    assert numbered == [
        "鉴鲁镇综执责改〔2026〕1号",
        "鉴鲁镇综执罚告〔2026〕1号",
        "鉴鲁镇综执罚决〔2026〕1号",
    ]


@pytest.mark.refuses("B34")
def test_an_order_without_the_partys_address_is_not_made(case, tavern, as_, people):
    walk = case(party=tavern | {"address": ""})
    walk.does("file")
    refusal = walk.refused("order-correction")
    assert "当事人地址" in refusal["detail"]
    assert refusal["basis"] == f"{PENALTY}/28"
    assert not Paper.objects.filter(template="correction-order").exists()
    assert Case.objects.get().acts.count() == 1
    said = {"said": tavern | {"address": "鲁镇东街12号"}}
    assert as_(people.officer).post(f"/cases/{walk.number}/party", said).status_code == 200
    walk.does("order-correction")


def test_a_number_that_was_refused_goes_to_the_next(case, tavern):
    first = case(party=tavern | {"address": ""})
    first.does("file")
    first.refused("order-correction")
    second = case(happened_on="2026-11-19")
    second.does("file")
    papers = second.does("order-correction")["papers"]
    assert papers[-1]["number"] == "鉴鲁镇综执责改〔2026〕1号"


def test_a_document_is_a_pdf_a_word_file_and_a_slip(case, as_, people):
    papers = served(case().until("noticed"))["papers"]
    paper = next(each for each in papers if each["title"] == "行政处罚决定书")
    begins = {"pdf": b"%PDF", "58mm": b"%PDF", "80mm": b"%PDF", "docx": b"PK"}
    for form, begin in begins.items():
        answer = as_(people.officer).get(f"{paper['url'].removeprefix('/api')}.{form}")
        assert answer.content.startswith(begin), form
    assert as_(people.officer).get(f"{paper['url'].removeprefix('/api')}.exe").status_code == 404


def test_what_speaks_of_people_is_kept_by_no_cache(case, as_, people):
    walk = case().until("noticed")
    paper = Paper.objects.get(template="penalty-notice").pk
    piece = Evidence.objects.first()
    piece.file = attachments.keep(people.officer, "票据.pdf", b"%PDF-1.7 receipt")
    piece.save()
    for path in (f"papers/{paper}.docx", f"evidence/{piece.pk}"):
        answer = as_(people.officer).get(f"/cases/{walk.number}/{path}")
        assert (answer.status_code, answer["Cache-Control"]) == (200, "private, no-store")
        assert answer["X-Content-Type-Options"] == "nosniff"


def test_the_whole_file_is_one_pdf(case, as_, people):
    walk = case().until("noticed")
    answer = as_(people.head).get(f"/cases/{walk.number}/file.pdf")
    assert answer.content.startswith(b"%PDF")
    assert len(re.findall(rb"/Type */Page\b", answer.content)) >= 5


def test_an_outsider_reads_no_document(case, as_, wang_hu):
    paper = case().until("noticed").now()["papers"][0]
    assert as_(wang_hu).get(f"{paper['url'].removeprefix('/api')}.pdf").status_code == 404


def test_the_party_scans_no_decision_before_it_was_served(case, client):
    walk = case().until("noticed")
    code = ActCode.objects.get()
    walk.does("waive-defence")
    walk.does("decide")
    before = client.get(code.party_path).content.decode()
    walk.does("serve")
    after = client.get(code.party_path).content.decode()
    assert ("行政处罚决定书" in before, "300.00元" in before) == (False, False)
    assert ("行政处罚决定书" in after, "300.00元" in after) == (True, True)


@pytest.mark.requirement("104")
def test_a_penalty_has_exactly_one_code_from_its_filing_on(case, client):
    walk = case()
    assert walk.now()["code"] == ""
    walk.until("noticed")
    code = ActCode.objects.get()
    assert walk.now()["code"] == code.code
    assert code.code[0] == "C"
    shown = client.get(code.path).content.decode()
    assert "鲁镇街道办事处" in shown
    assert "已告知" in shown
    assert "咸亨酒店" not in shown
    assert "咸亨酒店" in client.get(code.party_path).content.decode()


def test_a_penalty_on_the_spot_is_coded_at_once_and_says_where_to_appeal_first(spot):
    case = spot().json()
    paper = Paper.objects.get()
    assert (paper.title, case["code"] in str(paper.document)) == ("当场处罚决定书", True)
    assert case["papers"][0]["number"] == "鉴鲁镇综执当罚〔2026〕1号"
