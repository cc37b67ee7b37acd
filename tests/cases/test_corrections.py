"""A slip in a paper is corrected in the open; what the party has, only with a notice."""

import pytest

from jianhu.base import moments
from jianhu.base.attachments import keep
from jianhu.base.models import JournalEntry
from jianhu.base.paper.corrections import plain
from jianhu.base.paper.keeping import read_again
from jianhu.cases.models import Paper, PaperSignature
from tests.base.paper import pages, picture

PENALTY = "administrative-penalty-law"
SLIP = {"old": "四张桌子", "new": "五张桌子", "reason": "笔误，现场笔录为五张"}


def paper_of(walk, template):
    return Paper.objects.get(case__number=walk.number, template=template)


def correct(walk, template, by=None, **more):
    path = f"/cases/{walk.number}/papers/{paper_of(walk, template).pk}/corrections"
    return walk.as_(by or walk.people.officer).post(path, {"said": SLIP | more})


def text(walk, template):
    return read_again(paper_of(walk, template).document).text()


@pytest.fixture
def concluded(case):
    return case().until("concluded")


def test_a_slip_stays_readable_beside_its_correction(concluded, as_):
    answer = correct(concluded, "investigation-report")
    assert answer.status_code == 200, answer.json()
    corrected = text(concluded, "investigation-report")
    assert "四张桌子" in corrected
    assert "五张桌子占用人行道经营" in plain(corrected)
    shown = next(each for each in answer.json()["papers"] if each["corrections"])
    assert shown["corrections"][0]["reason"] == SLIP["reason"]
    assert JournalEntry.objects.filter(fact="PaperCorrected").exists()
    pdf = as_(concluded.people.officer).get(f"{shown['url'].removeprefix('/api')}.pdf")
    printed = "".join("".join(pages(pdf.content)).split())
    assert "更正：“四张桌子”更正为“五张桌子”" in printed


def test_what_stands_there_twice_or_never_is_asked_for_again(concluded):
    refusal = correct(concluded, "investigation-report", old="七张桌子")
    assert (refusal.status_code, "没有找到" in refusal.json()["detail"]) == (409, True)


def test_somebody_else_corrects_nothing(concluded):
    refusal = correct(concluded, "investigation-report", by=concluded.people.cashier)
    assert refusal.status_code == 403
    assert "四张桌子" in text(concluded, "investigation-report")


def test_what_the_party_has_is_not_changed_behind_its_back(concluded):
    concluded.does("notify")
    refusal = correct(concluded, "penalty-notice")
    assert (refusal.status_code, refusal.json()["basis"]) == (409, f"{PENALTY}/61")
    said = SLIP | {"number": "鉴鲁镇综执罚告〔2026〕1号", "method": "direct", "on": "2026-11-20"}
    concluded.does("correct-served", by=concluded.people.head, **said)
    assert "五张桌子占用人行道经营" in plain(text(concluded, "penalty-notice"))
    notice = paper_of(concluded, "correction-notice")
    assert notice.served
    assert "鉴鲁镇综执罚告〔2026〕1号" in str(notice.document)


def sign(walk, template):
    image = keep(walk.people.officer, "签名.png", picture())
    signed = {"role": "officer", "name": "闰土", "digest": "0" * 64}
    who = {"image": image, "by": walk.people.officer, "at": moments.now()}
    PaperSignature.objects.create(paper=paper_of(walk, template), **signed, **who)


def test_what_is_signed_stays_to_the_letter(concluded):
    sign(concluded, "investigation-report")
    refusal = correct(concluded, "investigation-report")
    assert (refusal.status_code, refusal.json()["basis"]) == (409, f"{PENALTY}/47")
    concluded.does("notify")
    sign(concluded, "penalty-notice")
    before = text(concluded, "penalty-notice")
    said = SLIP | {"number": "鉴鲁镇综执罚告〔2026〕1号", "method": "direct", "on": "2026-11-20"}
    now = concluded.does("correct-served", by=concluded.people.head, **said)
    assert text(concluded, "penalty-notice") == before
    assert sum(len(each["corrections"]) for each in now["papers"]) == 1


def test_a_decision_is_corrected_until_it_is_served_and_its_amount_never(concluded):
    for move in ("notify", "waive-defence", "decide"):
        concluded.does(move)
    amount = correct(concluded, "penalty-decision", old="300元", new="500元")
    assert (amount.status_code, amount.json()["basis"]) == (409, f"{PENALTY}/75")
    assert correct(concluded, "penalty-decision").status_code == 200
    concluded.does("serve")
    served = correct(concluded, "penalty-decision", old="鲁镇东街12号", new="鲁镇东街21号")
    assert (served.status_code, served.json()["basis"]) == (409, f"{PENALTY}/61")


def test_the_amount_is_not_changed_by_a_notice_either(concluded):
    for move in ("notify", "waive-defence", "decide", "serve"):
        concluded.does(move)
    said = {"old": "300元", "new": "500元", "reason": "写错", "number": "鉴鲁镇综执罚决〔2026〕1号"}
    served = {"method": "direct", "on": "2026-11-20"}
    refusal = concluded.refused("correct-served", by=concluded.people.head, **said, **served)
    assert refusal["basis"] == f"{PENALTY}/75"
    assert not Paper.objects.filter(template="correction-notice").exists()
