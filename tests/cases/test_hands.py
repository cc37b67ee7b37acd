"""Who signs which line: hands that are kept, others before an officer, and what is still empty."""

import pytest

from jianhu.base import witness
from jianhu.base.models import JournalEntry
from jianhu.cases.models import HandImage, Paper
from jianhu.cases.queries.papers import document_of
from jianhu.cases.rules.signing import digest_of
from tests.cases.test_signing import keeper_of_seals, picture, sealed_here

__all__ = ["keeper_of_seals", "sealed_here"]


@pytest.fixture
def kept(as_, people):
    """Officer, head and reviewer keep their hands."""
    for who in (people.officer, people.head, people.reviewer):
        assert as_(who).post("/hands", {"image": picture()}).status_code == 200


def paper(walk, template):
    return Paper.objects.filter(case__number=walk.number, template=template).latest("pk")


def sign(as_, who, found, **said):
    at = f"/cases/{found.case.number}/papers/{found.pk}/signatures"
    digest = digest_of(document_of(found, ""))
    return as_(who).post(at, {"role": "officer", "digest": digest} | said)


def test_who_approves_signs_by_that_very_act(case, people, kept):
    walk = case()
    walk.does("file")
    found = paper(walk, "filing-approval")
    assert [(each.role, each.name) for each in found.signatures.all()] == [
        ("maker", people.head.name)
    ]
    assert found.awaits == ["承办人"]
    assert list(witness.troubles()) == []


def test_an_officer_signs_his_line_by_his_act_and_the_second_by_one_click(case, as_, people, kept):
    walk = case().until("noticed")
    report = paper(walk, "investigation-report")
    assert report.awaits == [f"执法人员{people.second.name}"]
    assert "请先签名" in sign(as_, people.second, report).json()["detail"]
    assert as_(people.second).post("/hands", {"image": picture()}).status_code == 200
    shown = sign(as_, people.second, report).json()
    assert (shown["awaits"], shown["open"]) == ([], [])
    awaits = {each["title"]: each["awaits"] for each in walk.now()["papers"]}
    assert awaits["案件调查终结报告"] == []
    assert awaits["送达回证"] == ["受送达人", f"执法人员{people.second.name}"]


def test_nobody_signs_with_the_hand_of_another(case, as_, people, kept):
    walk = case().until("noticed")
    approval = paper(walk, "filing-approval")
    receipt = paper(walk, "service-receipt")
    assert sign(as_, people.officer, approval, role="maker").status_code == 403
    assert sign(as_, people.head, approval).status_code == 403
    assert sign(as_, people.officer, receipt, role="party").status_code == 422
    assert sign(as_, people.officer, receipt, role="party", image=picture()).status_code == 200
    assert receipt.signatures.get(role="party").name == "咸亨酒店（咸亨掌柜）"


def test_a_hand_that_is_ended_signs_no_more(case, as_, people, kept):
    assert as_(people.head).get("/hands").json()["since"]
    assert as_(people.head).post("/hands/end", {}).json() == {"since": None}
    assert as_(people.head).post("/hands/end", {}).status_code == 404
    walk = case()
    walk.does("file")
    assert not paper(walk, "filing-approval").signatures.exists()
    assert JournalEntry.objects.filter(fact="HandEnded").count() == 1


def test_of_two_hands_the_later_is_used_and_both_stay_in_the_record(as_, people, kept):
    assert as_(people.head).post("/hands", {"image": picture("#203a10")}).status_code == 200
    ended = HandImage.objects.filter(person=people.head).values_list("ended_at", flat=True)
    assert [bool(each) for each in ended] == [True, False]
    assert list(witness.troubles()) == []


def test_of_two_seals_the_later_is_used_and_both_stay_in_the_record(
    as_, keeper_of_seals, sealed_here, luzhen
):
    said = {"office": luzhen.lu_team.pk, "image": picture("#a00000")}
    assert as_(keeper_of_seals).post("/seals", said).status_code == 200
    assert list(witness.troubles()) == []


def test_without_a_digest_of_what_was_shown_nothing_is_signed(case, as_, people, kept):
    walk = case().until("noticed")
    found = paper(walk, "service-receipt")
    at = f"/cases/{walk.number}/papers/{found.pk}/signatures"
    refused = as_(people.officer).post(at, {"role": "party", "image": picture()})
    assert refused.status_code == 422
    assert not found.signatures.filter(role="party").exists()


def test_what_waits_for_ones_hand_is_on_ones_list(case, as_, people, kept):
    def waiting():
        return [each["title"] for each in as_(people.second).get("/todo/signature").json()["items"]]

    walk = case().until("noticed")
    assert waiting() == []  # who keeps no hand here signs on paper
    assert as_(people.second).post("/hands", {"image": picture()}).status_code == 200
    assert waiting() == [f"{walk.number} 有文书等您签名"]
    for template in ("investigation-report", "service-receipt"):
        assert sign(as_, people.second, paper(walk, template)).status_code == 200
    assert waiting() == []
