"""The party in its own case, over the net: by a key, by the same rules, in its own hand."""

from base64 import b64encode
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from jianhu.base import moments
from jianhu.base.act_codes import code_of
from jianhu.base.models import JournalEntry
from jianhu.cases import services
from jianhu.cases.models import Act, Case, PaperSignature, PartyKey
from jianhu.cases.queries.party_keys import digest_of, visited
from jianhu.cases.queries.party_online import matter_of, papers_for
from jianhu.cases.rules.party_key import WrongKey
from jianhu.kit.errors import NotAllowed, NotFound, Refusal, WrongStep
from tests.town import NINE

PENALTY = "administrative-penalty-law"
HEAVY = {"conclude": {"fine": "60000"}, "notify": {"fine": "60000", "hearing": True}}
ADDRESS = {
    "electronic": True,
    "electronic_address": "本案在线办理页面",
    "address": "鲁镇东街12号",
    "addressee": "咸亨掌柜",
    "phone": "0575-00000012",
}


def drawn():
    picture = Image.new("RGBA", (300, 100))
    ImageDraw.Draw(picture).line([(20, 60), (120, 30), (260, 70)], fill="#10203a", width=6)
    written = BytesIO()
    picture.save(written, "PNG")
    return b64encode(written.getvalue()).decode()


def on(day):
    moments.set_to(datetime.fromisoformat(f"{day}T01:00:00").replace(tzinfo=UTC))


def matter():
    return Case.objects.get()


VISIT = "the browser that holds the key"


def entered():
    """The party is here with a key that was used."""
    case, now = matter(), moments.now()
    return PartyKey.objects.get_or_create(
        case=case,
        digest=digest_of("a key"),
        defaults={
            "by": case.opened_by,
            "at": now,
            "until": now + timedelta(days=30),
            "used_at": now,
            "visit": digest_of(VISIT),
            "visit_until": now + timedelta(days=400),
        },
    )[0]


def say(move, signature=None, **said):
    entered()
    signature = drawn() if signature is None else signature
    return services.say(matter(), move, said, signature, visit=VISIT)


@pytest.fixture
def told(case):
    return case().until("noticed")


@pytest.fixture
def heavily(case, grave_item):
    return case().until("noticed", **HEAVY)


def test_a_key_opens_the_case_once(told, people):
    given = services.give_key(people.officer, told.number)
    visit = services.use_key(given.act, f" {given.key.lower()} ")
    assert visited(given.act, visit) == matter()
    assert visited(given.act, visit[:-1]) is None
    with pytest.raises(WrongKey, match="已经用过"):
        services.use_key(given.act, given.key)


def test_the_key_itself_is_kept_nowhere(told, people):
    given = services.give_key(people.officer, told.number)
    kept = PartyKey.objects.get()
    assert given.key.replace("-", "") not in str(vars(kept))
    assert given.key not in str(list(JournalEntry.objects.values_list("data", flat=True)))


def test_a_key_is_void_after_too_many_wrong_tries(told, people):
    given = services.give_key(people.officer, told.number)
    for _ in range(4):
        with pytest.raises(WrongKey, match="请核对"):
            services.use_key(given.act, "2222-2222-2222")
    with pytest.raises(WrongKey, match="已作废"):
        services.use_key(given.act, "2222-2222-2222")
    with pytest.raises(WrongKey):
        services.use_key(given.act, given.key)
    again = services.give_key(people.officer, told.number)
    assert services.use_key(again.act, again.key)


def test_a_key_expires_and_a_new_one_ends_the_old_visit(told, people):
    given = services.give_key(people.officer, told.number)
    moments.set_to(NINE + timedelta(days=16))
    with pytest.raises(WrongKey, match="过期"):
        services.use_key(given.act, given.key)
    second = services.give_key(people.officer, told.number)
    visit = services.use_key(second.act, second.key)
    services.give_key(people.officer, told.number)
    assert visited(second.act, visit) is None


def test_only_who_handles_the_case_hands_over_its_key(told, as_, people, wang_hu):
    assert as_(people.head).post(f"/cases/{told.number}/party-key").status_code == 403
    with pytest.raises(NotFound):
        services.give_key(wang_hu, told.number)
    people.second.refresh_from_db()
    Case.objects.get().handlers.filter(person=people.second).delete()
    with pytest.raises(NotAllowed):
        services.give_key(people.second, told.number)
    answer = as_(people.officer).post(f"/cases/{told.number}/party-key")
    assert answer.status_code == 200, answer.json()
    assert answer.json()["qr"].startswith("<svg")


@pytest.mark.lets("B23", "B22")
def test_what_the_party_says_in_time_is_an_act_and_must_be_weighed(told):
    say("defend", text="桌子是客人搬出去的")
    act = Act.objects.latest("pk")
    assert (act.move, str(act.by), act.said["text"]) == (
        "defend",
        "当事人（在线）",
        "桌子是客人搬出去的",
    )
    assert PaperSignature.objects.get().role == "party"
    moments.set_to(NINE + timedelta(days=8))
    assert told.refused("decide")["basis"] == f"{PENALTY}/45"
    told.does("recheck")
    told.does("decide")
    assert matter_of(matter()).answers[0].text == "现场照片显示桌子由店员摆出"


@pytest.mark.refuses("B23")
def test_what_comes_too_late_is_refused_and_kept_for_the_officer(told):
    on("2026-11-27")
    say("defend", text="最后一天说的")
    on("2026-11-28")
    with pytest.raises(WrongStep, match="2026-11-27前") as refusal:
        say("defend", text="晚了一天说的")
    assert refusal.value.basis == f"{PENALTY}/45"
    kept = Act.objects.latest("pk")
    assert (kept.move, kept.said["text"]) == ("late-statement", "晚了一天说的")
    assert JournalEntry.objects.filter(fact="CaseRefused").exists()
    told.does("recheck")
    told.does("decide")
    with pytest.raises(WrongStep):
        say("defend", text="决定以后说的")
    assert Act.objects.latest("pk").said["text"] == "决定以后说的"


@pytest.mark.lets("B38", "B37")
def test_a_hearing_is_asked_for_on_the_last_day(heavily):
    on("2026-11-27")
    say("ask-hearing")
    on("2026-12-20")
    assert "组织听证" in heavily.refused("decide", fine="60000")["detail"]


@pytest.mark.refuses("B38")
def test_a_hearing_asked_for_too_late_is_refused_and_kept(heavily):
    on("2026-11-28")
    with pytest.raises(WrongStep, match="2026-11-27") as refusal:
        say("ask-hearing")
    assert refusal.value.basis == f"{PENALTY}/64"
    assert Act.objects.latest("pk").said["what"] == "hearing"


@pytest.mark.refuses("B37")
def test_no_hearing_where_the_law_gives_none(told):
    with pytest.raises(WrongStep, match="不属于听证范围") as refusal:
        say("ask-hearing")
    assert refusal.value.basis == f"{PENALTY}/63"
    assert not Act.objects.filter(move="late-statement").exists()


@pytest.mark.lets("B22")
def test_a_waiver_in_ones_own_hand_ends_the_waiting(told):
    say("waive-defence")
    told.does("decide")


@pytest.mark.refuses("B22")
def test_nothing_is_said_without_a_signature(told):
    for signature, says in (("", "请先签名"), ("no picture", "不能读取"), ("AAAA", "不是照片")):
        with pytest.raises(Exception, match=says):
            say("waive-defence", signature)
    assert not Act.objects.filter(move="waive-defence").exists()


def test_who_was_shut_out_while_he_wrote_says_nothing(told):
    entered()
    PartyKey.objects.update(ended_at=moments.now())
    with pytest.raises(Refusal, match="作废"):
        services.say(matter(), "waive-defence", {}, drawn(), visit=VISIT)
    assert not Act.objects.filter(move="waive-defence").exists()


@pytest.mark.lets("B36")
def test_electronic_service_follows_the_partys_signed_confirmation(told):
    say("confirm-address", **ADDRESS)
    paper = matter().papers.get(template="service-address")
    assert paper.signatures.get().name == "咸亨酒店"
    told.does("waive-defence")
    told.does("decide")
    told.does("serve", method="electronic")


@pytest.mark.refuses("B36")
def test_who_declined_is_not_served_electronically(told):
    say("confirm-address", **ADDRESS)
    say("confirm-address", **ADDRESS | {"electronic": False})
    told.does("waive-defence")
    told.does("decide")
    refusal = told.refused("serve", method="electronic")
    assert refusal["basis"] == f"{PENALTY}/61"
    with pytest.raises(WrongStep, match="接收的方式"):
        say("confirm-address", **ADDRESS | {"electronic_address": ""})


def test_a_decision_is_read_once_it_was_served(told):
    told.does("waive-defence")
    told.does("decide")
    assert "行政处罚决定书" not in {each.title for each in papers_for(matter())}
    assert matter_of(matter()).decided is None
    told.does("serve")
    decision = next(each for each in papers_for(matter()) if each.title == "行政处罚决定书")
    assert services.read_paper(matter(), decision.pk) == decision
    assert JournalEntry.objects.filter(fact="PartyReadPaper").count() == 1
    shown = matter_of(matter())
    assert (shown.owing.left, f"{shown.owing.until}") == (300, "2026-12-07")
    assert shown.remedies["review_office"] == "鉴湖县人民政府"


def test_the_partys_papers_are_not_the_officers(told):
    internal = matter().papers.get(template="investigation-report")
    with pytest.raises(NotFound):
        services.read_paper(matter(), internal.pk)
    assert code_of(matter()) is not None


def todo(as_, person):
    answer = as_(person).get("/todo/party-online")
    return [each["title"] for each in answer.json()["items"]] if answer.status_code == 200 else []


def test_what_the_party_said_waits_for_who_handles_the_case(told, as_, people):
    assert todo(as_, people.officer) == []
    say("defend", text="桌子是客人搬出去的")
    assert todo(as_, people.officer) == [f"{told.number} 当事人在线办理：记录陈述申辩"]
    assert todo(as_, people.head) == []
    told.does("recheck")
    assert todo(as_, people.officer) == []


def test_a_signature_without_a_line_of_its_own_is_a_picture_too(heavily):
    with pytest.raises(Refusal, match="图片"):
        say("ask-hearing", b64encode(b"%PDF-1.7 no hand").decode())
    assert not Act.objects.filter(move="ask-hearing").exists()
    say("ask-hearing")
    assert Act.objects.filter(move="ask-hearing").exists()
