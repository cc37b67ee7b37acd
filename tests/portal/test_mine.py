"""The party's own page: a door for who holds the paper and the key, then read, say, sign."""

import base64
from datetime import timedelta

import pytest
from django.test import Client

from jianhu.base import moments
from jianhu.base.act_codes import code_of
from jianhu.cases import services
from jianhu.cases.models import Act, Case, Paper, PartyKey
from jianhu.cases.queries.papers import document_of
from tests.cases.conftest import *  # noqa: F403
from tests.cases.test_party_online import drawn
from tests.town import NINE


@pytest.fixture
def told(case):
    return case().until("noticed")


@pytest.fixture
def act(told):
    return code_of(Case.objects.get())


@pytest.fixture
def key(told, people):
    return services.give_key(people.officer, told.number).key


def posted(client, path, **said):
    token = client.cookies["csrftoken"].value if "csrftoken" in client.cookies else ""
    return client.post(path, said | {"csrfmiddlewaretoken": token})


@pytest.fixture
def party(act, key):
    """The tavern's phone, with the door behind it."""
    client, at = Client(enforce_csrf_checks=True), f"{act.own_path}?k={act.key}"
    client.get(at)
    assert posted(client, at, key=key).url == act.own_path
    client.get(f"{act.own_path}/defence")
    return client


def says(answer):
    return answer.content.decode()


def test_the_door_is_for_who_holds_the_paper(act, key):
    without = Client().get(act.own_path)
    assert 'name="key"' not in says(without)
    assert 'name="key"' in says(Client().get(f"{act.own_path}?k={act.key}"))
    client = Client()
    assert 'name="key"' not in says(client.post(f"{act.own_path}?k=guessed", {"key": key}))
    assert PartyKey.objects.get().used_at is None
    assert PartyKey.objects.get().tries == 0


def test_a_wrong_key_is_told_gently_and_counted(act, key):
    answer = Client().post(f"{act.own_path}?k={act.key}", {"key": "AAAA"})
    assert (answer.status_code, "请核对" in says(answer)) == (403, True)
    assert PartyKey.objects.get().tries == 1


def test_looking_at_the_door_uses_no_key_up(act, key):
    page = says(Client().get(f"{act.own_path}?k={act.key}&key={key}"))
    assert f'value="{key}"' in page
    assert PartyKey.objects.get().used_at is None


def test_the_cookie_is_for_this_case_alone(party, act):
    kept = party.cookies["party"]
    assert (kept["path"], kept["httponly"], kept["samesite"]) == (act.own_path, True, "Lax")
    assert kept.value not in str(list(PartyKey.objects.values()))


def test_the_page_tells_what_was_proposed_until_when_and_what_may_be_done(party, act):
    page = says(party.get(act.own_path))
    for words in (
        "拟作出的处罚",
        "罚款人民币300元",
        "11月27日</b>（含当日）前",
        "陈述、申辩",
        "行政处罚告知书",
    ):
        assert words in page
    assert "要求听证" not in page
    for internal in ("案件调查终结报告", "闰土"):
        assert internal not in page


def test_nobody_else_sees_it(party, act):
    assert "拟作出的处罚" not in says(Client().get(act.own_path))
    stranger = Client()
    stranger.cookies["party"] = "guessed"
    assert "拟作出的处罚" not in says(stranger.get(act.own_path))
    assert stranger.get(f"{act.own_path}/papers/1.pdf").status_code == 302


def test_a_defence_signed_on_the_phone_is_in_the_file(party, act):
    answer = posted(party, f"{act.own_path}/defence", text="桌子是客人搬的", drawn=drawn())
    assert answer.url == f"{act.own_path}?done=defence"
    page = says(party.get(answer.url))
    assert "陈述申辩：桌子是客人搬的" in page
    assert Act.objects.latest("pk").move == "defend"


def test_without_script_a_photograph_of_the_name_will_do(party, act, tmp_path):
    photo = tmp_path / "name.png"
    photo.write_bytes(base64.b64decode(drawn()))
    with photo.open("rb") as file:
        answer = posted(party, f"{act.own_path}/defence", text="有话说", photo=file)
    assert answer.url == f"{act.own_path}?done=defence"


@pytest.mark.parametrize(
    ("what", "said", "sentence"),
    [
        ("defence", {"text": ""}, "请写明您的意见"),
        ("defence", {"text": "有话说", "drawn": ""}, "请在框里签名"),
        ("waiver", {}, "不打勾就没有放弃"),
        ("address", {"address": "x", "addressee": "y", "phone": "1"}, "请选择同意或者不同意"),
    ],
)
def test_what_is_missing_is_said(party, act, what, said, sentence):
    answer = posted(party, f"{act.own_path}/{what}", **{"drawn": drawn()} | said)
    assert (answer.status_code, sentence in says(answer)) == (422, True)
    assert not Act.objects.filter(move__in=("defend", "waive-defence", "confirm-address")).exists()


def test_too_late_is_refused_with_the_article_and_kept(party, act):
    moments.set_to(NINE + timedelta(days=8))
    answer = posted(party, f"{act.own_path}/defence", text="晚了的话", drawn=drawn())
    page = says(answer)
    assert answer.status_code == 409
    for words in ("2026-11-27前", "《行政处罚法》第45条", "已经收存"):
        assert words in page
    assert "陈述申辩（逾期）：晚了的话" in says(party.get(act.own_path))


def test_consent_opens_electronic_service_and_the_decision_is_read_there(party, act, told):
    said = {"electronic": "yes", "address": "鲁镇东街12号", "addressee": "掌柜", "phone": "0575"}
    answer = posted(party, f"{act.own_path}/address", drawn=drawn(), **said)
    assert answer.url == f"{act.own_path}?done=address"
    posted(party, f"{act.own_path}/waiver", sure="on", drawn=drawn())
    told.does("decide")
    assert "处罚决定" not in says(party.get(act.own_path))
    told.does("serve", method="electronic")
    page = says(party.get(act.own_path))
    for words in ("电子送达", "还要缴", "300.00元", "12月7日", "申请行政复议", "鉴湖农商银行"):
        assert words in page


def test_the_papers_open_for_the_party(party, act):
    notice = Case.objects.get().papers.get(template="penalty-notice")
    answer = party.get(f"{act.own_path}/papers/{notice.pk}.pdf")
    assert answer.content.startswith(b"%PDF")
    internal = Case.objects.get().papers.get(template="investigation-report")
    assert party.get(f"{act.own_path}/papers/{internal.pk}.pdf").status_code == 404


def test_leaving_closes_the_door(party, act):
    answer = posted(party, f"{act.own_path}/leave")
    assert answer.url == act.path
    assert "拟作出的处罚" not in says(party.get(act.own_path))


def test_the_officer_shows_the_key_on_the_acts_page(act, people, told):
    officer = Client()
    officer.force_login(people.officer)
    assert "出示在线办理凭据" in says(officer.get(act.path))
    page = says(officer.post(f"{act.path}/key"))
    assert "只能用一次" in page
    assert "<svg" in page
    assert PartyKey.objects.count() == 1
    for other in (Client(), Client()):
        assert other.post(f"{act.path}/key").status_code == 404
    assert PartyKey.objects.count() == 1


def test_a_page_about_what_is_no_case_is_none(tavern_check):
    assert Client().get(tavern_check.own_path).status_code == 404
    assert "在线办理" not in says(Client().get(tavern_check.party_path))


def test_the_notice_tells_the_way_to_the_door_and_never_the_key(told, act, key, as_, people):
    notice = Paper.objects.get(template="penalty-notice")
    document = document_of(notice, "https://jianhu.example")
    codes = [block.seal.code.url for block in document.blocks if block.seal]
    assert codes == [f"https://jianhu.example{act.party_path}"]
    assert "扫描本告知书上的二维码" in document.text()
    assert "一次性凭据" in document.text()
    for printed in (key, key.replace("-", "")):
        assert printed not in str(document)
    behind = says(Client().get(act.party_path))
    assert f"{act.own_path}?k={act.key}" in behind
    assert 'name="key"' in says(Client().get(f"{act.own_path}?k={act.key}"))
    assert f"{act.own_path}?k=" not in says(Client().get(act.path))
