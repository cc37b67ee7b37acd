"""Scanning an act's code: everybody learns whether it is real, the party more, and rates it."""

import re

import pytest
from django.test import Client

from jianhu.base import witness
from jianhu.base.models import JournalEntry
from jianhu.base.rules.act_codes import ActNumbers, compose
from jianhu.base.sentences import sentence
from jianhu.portal import rules
from jianhu.portal.models import Rating, Visit
from tests.coded import DAY

UNKNOWN = compose(ActNumbers("C", "330699", 99, DAY, 7))


@pytest.fixture
def party(tavern_check):
    """The tavern's phone, which scanned the officer's code."""
    client = Client(enforce_csrf_checks=True)
    client.get(tavern_check.party_path)
    return client


def says(answer):
    return answer.content.decode()


def rate(client, act, satisfied="yes", words="", path="", **more):
    said = {"satisfied": satisfied, "words": words, "website": "", **more}
    said["csrfmiddlewaretoken"] = getattr(client.cookies.get("csrftoken"), "value", "")
    return client.post(path or act.party_path, said)


@pytest.mark.requirement("104")
def test_a_scan_says_that_it_is_real_and_whose_it_is(tavern_check):
    answer = Client().get(tavern_check.path)
    page = says(answer)

    assert answer.status_code == 200
    for word in ("核验通过", "行政检查", "鲁镇街道综合行政执法队", "2026年11月20日", "33060012026"):
        assert word in page
    assert page.count('class="done"') == 2
    assert answer["Referrer-Policy"] == "same-origin"
    assert "noindex" in answer["X-Robots-Tag"]


def test_the_public_reads_of_nobody_and_the_party_of_itself(tavern_check):
    public, party = (says(Client().get(at)) for at in (tavern_check.path, tavern_check.party_path))

    assert "咸亨酒店" not in public
    assert tavern_check.key not in public
    assert "咸亨酒店" in party
    assert "鲁镇酒店" not in public + party  # where, as officers wrote it


def test_an_officer_sees_what_his_door_opens_and_shows_the_partys_code(
    tavern_check,
    runtu,
    wang_hu,
):
    own, other = Client(), Client()
    own.force_login(runtu)
    other.force_login(wang_hu)

    page = says(own.get(tavern_check.path))
    assert "鲁镇酒店" in page
    assert "赋码" in page
    assert "系统" in page
    assert "请当事人扫这个码" in page
    assert says(other.get(tavern_check.path)).count("咸亨酒店") == 0


@pytest.mark.parametrize("typed", ["{}", " {} ", "http://testserver/c/{}", "{}/", "/c/{}?k=abc"])
def test_a_code_may_be_typed_or_pasted(tavern_check, typed):
    said = typed.format(tavern_check.code)
    answer = Client().get("/c/", {"code": said})
    assert answer.url == tavern_check.path


def test_small_letters_and_spaces_lead_to_the_one_address(tavern_check):
    said = " ".join(tavern_check.groups).lower()
    assert Client().get("/c/", {"code": said}).url == tavern_check.path
    assert Client().get(f"/c/{said}").url == tavern_check.path
    key = {"k": tavern_check.key}
    assert Client().get(f"/c/{said}", key).url == tavern_check.party_path


def test_the_field_is_there_to_type_a_code(db):
    page = says(Client().get("/c/"))
    assert 'name="code"' in page
    assert "核验行政行为码" in page


@pytest.mark.parametrize(
    ("said", "sentence_"),
    [
        (UNKNOWN, "没有登记这样的执法行为"),
        (UNKNOWN[:-1], "共27位，现在是26位"),
        (UNKNOWN[:-1] + "O", "第27位应当是数字"),
        ("-", "请输入行政行为码"),
        ("%E6%9F%A5", "共27位"),
    ],
)
def test_a_code_that_is_none_gets_a_gentle_page(db, said, sentence_):
    answer = Client().get(f"/c/{said}")
    assert answer.status_code == 404
    assert sentence_ in says(answer)
    assert "请看看" in says(answer)


@pytest.mark.parametrize("odd", ["%00", "%01", "<script>", "9" * 4000])
def test_an_odd_code_is_no_crash_and_no_script(db, odd):
    for where in (f"/c/{odd}", f"/c/{odd}.svg", f"/c/?code={odd}"):
        answer = Client().get(where, follow=True)
        assert answer.status_code == 404
        assert "<script>" not in says(answer)


def test_the_picture_leads_to_this_server(tavern_check, monkeypatch):
    drawn = []
    monkeypatch.setattr("jianhu.portal.act_pages.qr_svg", lambda text: drawn.append(text) or "")
    answer = Client().get(f"{tavern_check.path}.svg")
    Client().get(f"{tavern_check.path}.svg", {"k": tavern_check.key})
    Client().get(f"{tavern_check.path}.svg", {"k": "guessed"})

    assert answer["Content-Type"] == "image/svg+xml"
    home = "http://testserver"
    assert drawn == [
        home + tavern_check.path,
        home + tavern_check.party_path,
        home + tavern_check.path,
    ]


def test_the_picture_is_one(tavern_check):
    assert says(Client().get(f"{tavern_check.path}.svg")).startswith("<svg")
    assert Client().get(f"/c/{UNKNOWN}.svg").status_code == 404


def test_the_party_says_how_it_was_and_the_journal_keeps_it(party, tavern_check):
    answer = rate(party, tavern_check, "no", "态度不好，没有亮证")

    assert answer.url == f"{tavern_check.party_path}#rate"
    assert "已收到您的评价" in says(party.get(tavern_check.party_path))
    rating = Rating.objects.get()
    assert (rating.satisfied, rating.words) == (False, "态度不好，没有亮证")
    entry = JournalEntry.objects.get(fact="ActRated")
    assert "不满意。态度不好，没有亮证" in sentence(entry)
    assert list(witness.troubles()) == []


def test_whoever_supervises_reads_it_and_whoever_acted_does_not(
    party,
    tavern_check,
    as_,
    runtu,
    lv_weifu,
):
    rate(party, tavern_check, "no", "没有亮证")

    def read(person):
        return str(as_(person).get(f"/acts/{tavern_check.code}").json())

    assert "不满意：没有亮证" in read(lv_weifu)
    assert "没有亮证" not in read(runtu)


def test_one_browser_rates_once(party, tavern_check):
    rate(party, tavern_check)
    again = rate(party, tavern_check, "no")

    assert again.status_code == 409
    assert "已收到您的评价" in says(again)
    another = Client(enforce_csrf_checks=True)
    another.get(tavern_check.party_path)
    assert rate(another, tavern_check).status_code == 302
    assert Rating.objects.filter(satisfied=True).count() == Rating.objects.count() == 2


@pytest.mark.parametrize("key", ["", "?k=", "?k=guessed"])
def test_nobody_else_can_rate(party, tavern_check, key):
    rate(party, tavern_check, path=tavern_check.path + key)
    assert "提交评价" not in says(party.get(tavern_check.path + key))
    assert not Rating.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "sentence_"),
    [
        ({"satisfied": ""}, "请选择“满意”或“不满意”"),
        ({"satisfied": "so-so"}, "请选择“满意”或“不满意”"),
        ({"words": "长" * 501}, "请控制在500字以内"),
        ({"website": "http://buy.example"}, "没有认出您是真人"),
    ],
)
def test_what_is_wrong_is_said_and_the_words_are_kept(party, tavern_check, wrong, sentence_):
    answer = rate(party, tavern_check, **{"words": "还行", **wrong})
    assert answer.status_code == 422
    assert sentence_ in says(answer)
    assert wrong.get("words", "还行") in says(answer)
    assert not Rating.objects.exists()


def test_one_address_rates_only_so_often_a_day(party, tavern_check, monkeypatch):
    known = rules.parameters()
    few = known["ratings-a-day"].model_copy(update={"value": 0})
    monkeypatch.setattr(rules, "parameters", lambda: known | {"ratings-a-day": few})
    answer = rate(party, tavern_check)

    assert answer.status_code == 429
    assert "请明天再评" in says(answer)
    assert not Rating.objects.exists()
    assert not Visit.objects.filter(ratings__gt=0).exists()


def test_another_site_cannot_rate_in_ones_name(tavern_check):
    assert rate(Client(enforce_csrf_checks=True), tavern_check).status_code == 403


def test_the_browser_cannot_be_told_from_what_is_kept(party, tavern_check):
    rate(party, tavern_check)
    assert re.fullmatch("[0-9a-f]{64}", Rating.objects.get().who)
    assert party.cookies["csrftoken"].value not in Rating.objects.get().who
    assert set(party.cookies) == {"csrftoken"}


def test_the_api_tells_kind_body_day_rows_and_trace(tavern_check, as_, runtu):
    said = as_(runtu).get(f"/acts/{tavern_check.code.lower()}").json()

    assert (said["kind"], said["kind_name"], said["day"]) == ("J", "行政检查", "2026-11-20")
    assert (said["body"], said["tier"]) == ("鲁镇街道综合行政执法队", "officer")
    assert {"label": "地点", "value": "鲁镇酒店"} in said["rows"]
    assert said["trace"][-1]["says"].endswith(f"赋码 {tavern_check.code}")


def test_the_api_tells_a_colleague_of_elsewhere_what_everybody_may_know(
    tavern_check,
    as_,
    wang_hu,
):
    said = as_(wang_hu).get(f"/acts/{tavern_check.code}").json()
    assert said["tier"] == "public"
    assert [line["says"] for line in said["trace"]] == ["登记赋码", "亮码"]
    assert [line["by"] for line in said["trace"]] == ["", ""]


@pytest.mark.parametrize(("code", "status"), [(UNKNOWN, 404), (UNKNOWN[:-1], 422)])
def test_the_api_refuses_what_is_no_code(as_, runtu, code, status):
    answer = as_(runtu).get(f"/acts/{code}")
    assert answer.status_code == status
    assert answer.json()["detail"]


def test_the_api_knows_nobody_without_an_account(as_, tavern_check):
    assert as_().get(f"/acts/{tavern_check.code}").status_code == 401
