"""Signatures on papers, and the seal over a decision: who, when, and whether it is unchanged."""

from base64 import b64encode
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

from jianhu.base import witness
from jianhu.base.models import JournalEntry
from jianhu.base.sentences import sentence
from jianhu.base.signing.provider import provider
from jianhu.cases.models import Case, CoOrganiser, Paper, PaperSignature, SignedFile
from jianhu.cases.queries.paper_signatures import papers_to_sign
from jianhu.cases.queries.papers import document_of
from jianhu.cases.queries.signing import with_signatures
from jianhu.cases.queries.verifying import verdict_on
from jianhu.cases.rules.signing import digest_of
from tests.town import _person

pytestmark = pytest.mark.usefixtures("own_home")
PENALTY = "administrative-penalty-law"


@pytest.fixture
def own_home(settings, tmp_path):
    """A key of the test's own."""
    settings.HOME = tmp_path
    provider.cache_clear()
    yield
    provider.cache_clear()


def picture(colour="#10203a"):
    image = Image.new("RGBA", (200, 200))
    ImageDraw.Draw(image).ellipse([10, 10, 190, 190], outline=colour, width=8)
    written = BytesIO()
    image.save(written, "PNG")
    return "data:image/png;base64," + b64encode(written.getvalue()).decode()


@pytest.fixture
def keeper_of_seals(luzhen):
    return _person("an-laosan", "蓝皮阿三", luzhen.centre, "administrator")


@pytest.fixture
def sealed_here(as_, keeper_of_seals, luzhen):
    said = {"office": luzhen.lu_team.pk, "image": picture("#c00000")}
    answer = as_(keeper_of_seals).post("/seals", said)
    assert answer.status_code == 200, answer.json()


@pytest.fixture
def decided(case):
    walk = case().until("noticed")
    walk.does("waive-defence")
    walk.does("decide")
    return walk


def paper(template):
    return Paper.objects.get(template=template)


def sign(as_, who, walk, template, **said):
    at = f"/cases/{walk.number}/papers/{paper(template).pk}/signatures"
    digest = digest_of(document_of(paper(template), ""))
    return as_(who).post(at, {"role": "officer", "image": picture(), "digest": digest} | said)


def seal(as_, who, walk, template="penalty-decision"):
    return as_(who).post(f"/cases/{walk.number}/papers/{paper(template).pk}/seal", {})


def test_an_officer_signs_what_he_read(case, as_, people):
    walk = case().until("noticed")
    report = f"/cases/{walk.number}/papers/{paper('investigation-report').pk}/signatures"
    shown = as_(people.officer).get(report).json()
    signed = sign(as_, people.officer, walk, "investigation-report", digest=shown["digest"])
    assert [each["name"] for each in signed.json()["signatures"]] == ["闰土"]
    found = with_signatures(
        paper("investigation-report"), document_of(paper("investigation-report"), "")
    )
    lines = [line for block in found.blocks for line in block.signatures or ()]
    assert [bool(line.image) for line in lines] == [True, False]
    assert "闰土签署" in sentence(JournalEntry.objects.get(fact="PaperSigned"))


def test_other_words_than_those_shown_are_not_signed(case, as_, people):
    walk = case().until("noticed")
    refused = sign(as_, people.officer, walk, "investigation-report", digest="0" * 64)
    assert refused.status_code == 409
    assert "不一致" in refused.json()["detail"]
    assert not PaperSignature.objects.exists()


@pytest.mark.parametrize(
    ("template", "said", "status", "says"),
    [
        ("penalty-notice", {}, 409, "没有这个人签名的位置"),
        ("investigation-report", {"role": "witness", "name": "七斤"}, 409, "没有这个人"),
        ("investigation-report", {"image": "AAAA"}, 422, "不是照片"),
        ("investigation-report", {"image": "%"}, 422, "不能读取"),
    ],
)
def test_a_signature_is_a_picture_with_a_place(case, as_, people, template, said, status, says):
    walk = case().until("noticed")
    refused = sign(as_, people.officer, walk, template, **said)
    assert (refused.status_code, says in refused.json()["detail"]) == (status, True)


def test_nobody_signs_twice_and_no_outsider_at_all(case, as_, people, wang_hu):
    walk = case().until("noticed")
    assert sign(as_, people.officer, walk, "investigation-report").status_code == 200
    assert sign(as_, people.officer, walk, "investigation-report").status_code == 409
    assert sign(as_, people.head, walk, "investigation-report").status_code == 403
    assert sign(as_, wang_hu, walk, "investigation-report").status_code == 404


@pytest.mark.refuses("B34")
def test_where_seals_are_pictures_a_decision_is_served_with_its_seal(
    decided, as_, people, sealed_here
):
    refusal = decided.refused("serve")
    assert (refusal["basis"], "印章" in refusal["detail"]) == (f"{PENALTY}/59", True)
    assert seal(as_, people.head, decided).status_code == 200
    decided.does("serve")


@pytest.mark.lets("B34")
def test_where_none_is_kept_the_seal_is_put_on_by_hand(decided, as_, people):
    assert "没有登记电子印章" in seal(as_, people.head, decided).json()["detail"]
    decided.does("serve")


def test_who_may_seal_and_who_keeps_the_seal_are_two(decided, as_, people, sealed_here, luzhen):
    assert seal(as_, people.officer, decided).status_code == 403
    said = {"office": luzhen.lu_team.pk, "image": picture()}
    assert as_(people.head).post("/seals", said).status_code == 403
    assert seal(as_, people.head, decided).status_code == 200
    entry = JournalEntry.objects.get(fact="PaperSealed")
    assert entry.by == people.head
    assert seal(as_, people.head, decided).status_code == 409
    assert list(witness.troubles()) == []


@pytest.mark.paper
def test_a_file_says_whose_it_is_and_whether_it_is_unchanged(decided, as_, people, sealed_here):
    shown = seal(as_, people.head, decided).json()
    at = f"/cases/{decided.number}/papers/{paper('penalty-decision').pk}.pdf"
    content = as_(people.officer).get(at).content
    verdict = verdict_on(content)
    assert verdict.genuine
    assert "鉴鲁镇综执罚决〔2026〕1号" in verdict.says
    assert verdict.signers == ("鲁镇街道办事处（印章，2026-11-20）",)
    assert shown["file"] == SignedFile.objects.get().digest

    changed = content + b"\n% one more line"
    verdict = verdict_on(changed)
    assert not verdict.genuine
    assert "鉴鲁镇综执罚决〔2026〕1号不一致" in verdict.says
    assert "不是本平台签发" in verdict_on(b"%PDF-1.7 anything").says


@pytest.mark.paper
def test_a_row_changed_behind_our_back_is_no_genuine_signature(decided, as_, people, sealed_here):
    seal(as_, people.head, decided)
    fixed = SignedFile.objects.get()
    with fixed.file.file.open("rb") as file:
        content = file.read()
    SignedFile.objects.update(value="3006020101020101")
    assert not verdict_on(content).genuine


def test_a_head_who_only_helps_seals_nothing_in_the_lead_offices_name(
    decided, as_, people, sealed_here, luzhen
):
    helping = _person("zhou", "周掌柜", luzhen.wei_team, "office-head")
    CoOrganiser.objects.create(
        case=Case.objects.get(), office=luzhen.wei_team, since=Case.objects.get().filed_on
    )
    assert as_(helping).get(f"/cases/{decided.number}").status_code == 200
    refused = seal(as_, helping, decided)
    assert (refused.status_code, "承办机关" in refused.json()["detail"]) == (403, True)
    assert not SignedFile.objects.exists()
    assert "seal" not in _offered(helping, decided)
    assert "seal" in _offered(people.head, decided)
    assert seal(as_, people.head, decided).status_code == 200


def _offered(person, walk):
    shown = papers_to_sign(person, walk.number)
    return {line["role"] for each in shown for line in each["open"]}


@pytest.mark.paper
def test_who_signs_after_the_seal_is_not_told_as_signer_of_the_file(
    decided, as_, people, sealed_here
):
    seal(as_, people.head, decided)
    fixed = SignedFile.objects.get()
    pressed = PaperSignature.objects.get()
    PaperSignature.objects.create(
        paper=fixed.paper,
        role="witness",
        name="七斤",
        image=pressed.image,
        digest=pressed.digest,
        by=people.officer,
        at=pressed.at,
    )
    with fixed.file.file.open("rb") as file:
        verdict = verdict_on(file.read())
    assert verdict.genuine
    assert verdict.signers == ("鲁镇街道办事处（印章，2026-11-20）",)


BROKEN = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[9 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
)


def test_a_file_whose_pages_cannot_be_read_is_a_strangers(db):
    assert verdict_on(BROKEN).says == verdict_on(b"no paper at all").says


def test_a_file_larger_than_any_paper_is_not_read(as_, runtu, monkeypatch):
    monkeypatch.setattr("jianhu.base.attachments.LARGEST", 10)
    assert verify(as_, runtu, b"%PDF-1.7 12").status_code == 422
    assert verify(as_, runtu, b"%PDF-1.7 1").json()["genuine"] is False


def verify(as_, who, content):
    file = SimpleUploadedFile("paper.pdf", content, content_type="application/pdf")
    return as_(who).client.post("/api/seals/verify", {"file": file})
