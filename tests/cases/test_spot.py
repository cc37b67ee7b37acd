"""A penalty on the spot: the lawful one, and each thing the law does not let happen there."""

from base64 import b64decode

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from jianhu.base.models import JournalEntry
from jianhu.cases.models import Case, PaperSignature
from tests.cases.conftest import fifty
from tests.cases.test_signing import picture

PENALTY = "administrative-penalty-law"


@pytest.mark.lets("B29", "B22", "B24", "B4")
def test_fifty_yuan_are_decided_and_handed_over_on_the_spot(spot):
    case = spot().json()
    assert (case["step_name"], case["fine"], case["owed"]) == ("执行中", "50.00", "50.00")
    assert [act["label"] for act in case["acts"]] == ["当场处罚"]


@pytest.mark.refuses("B29")
@pytest.mark.parametrize(
    ("party", "fine", "says"),
    [("keeper", "200.01", "不超过200元"), ("tavern", "3000.01", "不超过3000元")],
)
def test_a_fine_too_large_for_the_spot_needs_the_ordinary_procedure(
    request, spot, grave_item, party, fine, says
):
    whom = request.getfixturevalue(party)
    answer = spot(party=whom, fine=fine, below_floor=True, lighter_because="主动消除危害")
    assert (answer.status_code, answer.json()["basis"]) == (409, f"{PENALTY}/51")
    assert says in answer.json()["detail"]


def test_what_was_refused_leaves_nothing_but_the_attempt(spot, runtu):
    spot(fine="200.01")
    assert not Case.objects.exists()
    entry = JournalEntry.objects.get(fact="CaseRefused")
    assert (entry.by, entry.data["what"], entry.data["basis"]) == (
        runtu,
        "当场处罚",
        f"{PENALTY}/51",
    )


@pytest.mark.refuses("B29", "B4", "B16", "B18", "B22", "B41", "B9")
@pytest.mark.parametrize(
    ("said", "article", "says"),
    [
        ({"shown": False}, "52", "出示执法证件"),
        ({"told": False}, "44", "告知当事人"),
        ({"defence": " "}, "44", "陈述、申辩"),
        ({"signed": False}, "52", "拒绝签收"),
        ({"evidence": ""}, "51", "证据"),
        ({"kinds": ["警告", "责令停产停业"], "fine": 0}, "38", "责令停产停业"),
        ({"kinds": ["警告", "行政拘留"], "fine": 0}, "18", "公安机关"),
        ({"cash": "small", "fine": "120"}, "68", "超过100元"),
        ({"cash": "small", "fine": "50"}, "70", "专用票据"),
        ({"fine": "20"}, "32", "低于法定下限50元"),
    ],
)
def test_each_thing_the_law_asks_for_is_asked_for(spot, said, article, says):
    answer = spot(**said)
    assert answer.status_code == 409
    assert answer.json()["basis"] == f"{PENALTY}/{article}"
    assert says in answer.json()["detail"]


def test_a_refusal_to_sign_is_noted_and_the_penalty_stands(spot):
    assert spot(signed=False, refused="拒绝签字，见证人七斤").json()["step_name"] == "执行中"


@pytest.mark.lets("B41")
def test_cash_is_taken_on_the_spot_with_a_receipt(spot):
    assert spot(cash="small", receipt="浙财票0001").status_code == 200


@pytest.mark.refuses("B20")
def test_an_officer_alone_may_not(spot, runtu, aq):
    aq.certificates.all().delete()
    answer = spot()
    assert answer.json()["basis"] == f"{PENALTY}/42"
    assert "阿Q没有本领域有效的执法证" in answer.json()["detail"]


@pytest.mark.refuses("B1")
def test_a_town_without_the_item_may_not(spot, wang_hu):
    answer = spot(by=wang_hu)
    assert (answer.status_code, answer.json()["basis"]) == (409, f"{PENALTY}/24")


@pytest.mark.refuses("B5")
@pytest.mark.lets("B5")
def test_nobody_is_fined_twice_for_one_act(spot):
    first = spot().json()["number"]
    answer = spot()
    assert answer.json()["basis"] == f"{PENALTY}/29"
    assert first in answer.json()["detail"]
    assert spot(kinds=["警告"], fine=0).status_code == 200


@pytest.mark.refuses("B8")
def test_a_child_is_not_punished(spot):
    child = {"kind": "citizen", "name": "水生", "born_on": "2013-01-01"}
    assert spot(party=child).json()["basis"] == f"{PENALTY}/30"


def test_a_form_that_cannot_be_read_names_its_field(spot):
    answer = spot(fine="五十")
    assert answer.status_code == 422
    assert "罚款（元）" in answer.json()["detail"]


def test_sent_twice_it_is_done_once(spot):
    key = {"headers": {"Idempotency-Key": "spot-1"}}
    assert spot(**key).json()["number"] == spot(**key).json()["number"]
    assert Case.objects.count() == 1


@pytest.mark.requirement("201")
def test_made_offline_it_appears_once_with_both_times(spot):
    key = {"Idempotency-Key": "spot-2", "X-Jianhu-Said-At": "2026-11-20T00:10:00Z"}
    act = spot(headers=key).json()["acts"][0]
    assert act["said_at"].startswith("2026-11-20T00:10")
    assert act["at"].startswith("2026-11-20T01:00")
    assert spot(headers=key).json()["acts"] == [act]


def test_the_hand_drawn_on_the_phone_stands_on_the_paper(as_, runtu, matter, keeper, nine):
    hand = b64decode(picture().partition(",")[2])
    file = SimpleUploadedFile("hand.png", hand, content_type="image/png")
    kept = as_(runtu).client.post("/api/attachments", {"file": file}).json()["id"]
    drawn = {
        "kind": "书证",
        "proves": "当事人身份",
        "says": "当事人签名",
        "file": kept,
        "hand": True,
    }
    body = {"matter": matter(), "party": keeper, "decision": fifty(), "proofs": [drawn]}
    made = as_(runtu).post("/cases/on-the-spot", body).json()
    [paper] = made["papers"]
    assert not [line for line in paper["awaits"] if line.startswith("当事人")]
    signed = PaperSignature.objects.get()
    assert (signed.role, signed.name, signed.image_id) == ("party", "掌柜", kept)
    assert [each["says"] for each in made["evidence"]] == ["当事人签名"]
