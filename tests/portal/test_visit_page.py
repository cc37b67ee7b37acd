"""The enterprise at the page behind a visit's code: what is refused, and what became of it."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from jianhu.base import moments, witness
from jianhu.base.models import ActCode
from jianhu.inspections.models import Complaint, Visit
from jianhu.portal import rules
from jianhu.portal.models import Rating
from tests.inspections.conftest import *  # noqa: F403
from tests.portal.test_scan import UNKNOWN, rate, says
from tests.town import NINE

pytestmark = pytest.mark.usefixtures("nine")
SCAN, REFUSE, LOST = "一致，确认扫码", "拒绝这次检查</button>", "没有找到这个码"


@pytest.fixture
def walk(visits, staff, items):
    """A visit of today whose code is shown at the door."""
    walk = visits()
    walk.act = ActCode.objects.get(code=walk.does(staff.head, "approve")["code"])
    walk.does(staff.officer, "notify")
    return walk


@pytest.fixture
def finished(walk, staff):
    for move in ("arrive", "check", "finish", "tell"):
        walk.does(staff.officer, move)
    return walk


def phone(act):
    """A phone that scanned the officer's code, with the cookie of its forms and no other."""
    client = Client(enforce_csrf_checks=True)
    client.get(act.party_path)
    return client


def say(client, act, what, words="", key=None):
    said = {"k": act.key if key is None else key, "words": words}
    said["csrfmiddlewaretoken"] = getattr(client.cookies.get("csrftoken"), "value", "")
    return client.post(f"{act.path}/visit/{what}", said)


def own(client, act):
    answer = client.get(act.party_path)
    assert answer.status_code == 200
    return says(answer)


def field(page, what):
    """The opening tag and the text of what one writes into."""
    (found,) = re.findall(rf'(<textarea id="{what}_words".*?>)(.*?)</textarea>', page, re.DOTALL)
    return found


@pytest.mark.parametrize("what", ["refuse", "complain"])
@pytest.mark.parametrize("words", ["", "  ", "长" * 401])
def test_what_is_missing_is_said_beside_its_field_on_the_same_page(walk, what, words):
    answer = say(phone(walk.act), walk.act, what, words)
    page = says(answer)

    assert answer.status_code == 422
    assert LOST not in page
    assert "咸亨酒店" in page  # the party's page, behind its key
    assert page.count("请写明情况（不超过400字）。") == 1
    assert re.search(rf'id="wrong_{what}" role="alert"><p class="wrong">请写明', page)
    tag, kept = field(page, what)
    assert f'aria-invalid="true" aria-describedby="wrong_{what}"' in tag
    assert kept == words
    other = "complain" if what == "refuse" else "refuse"
    assert "aria-" not in field(page, other)[0]
    assert page.count(f'name="k" value="{walk.act.key}"') == 3
    assert not Complaint.objects.exists()


def test_who_complained_too_often_keeps_what_he_wrote(walk, monkeypatch):
    known = rules.parameters()
    few = known["complaints-a-day"].model_copy(update={"value": 0})
    monkeypatch.setattr(rules, "parameters", lambda: known | {"complaints-a-day": few})
    answer = say(phone(walk.act), walk.act, "complain", "没有亮证")

    assert answer.status_code == 429
    assert 'id="wrong_complain" role="alert"><p class="wrong">今天从这个网络地址' in says(answer)
    tag, kept = field(says(answer), "complain")
    assert 'aria-describedby="wrong_complain"' in tag
    assert kept == "没有亮证"
    assert not Complaint.objects.exists()


def test_who_refuses_too_late_may_complain_with_the_same_words(finished):
    answer = say(phone(finished.act), finished.act, "refuse", "没有出示证件")
    page = says(answer)

    assert answer.status_code == 409
    assert LOST not in page
    assert 'role="alert">检查已经办结，不能再拒绝；可以投诉。' in page
    assert REFUSE not in page
    assert field(page, "complain")[1] == "没有出示证件"
    assert not Complaint.objects.exists()


def test_who_confirms_before_the_day_is_told_so_where_the_button_was(visits, staff, items):
    later = visits(day="2026-11-23")
    act = ActCode.objects.get(code=later.does(staff.head, "approve")["code"])
    client = phone(act)
    assert SCAN not in own(client, act)
    assert "检查人员到达后再扫码确认" in own(client, act)
    answer = say(client, act, "scan")

    assert answer.status_code == 409
    assert 'id="wrong_scan" role="alert">检查安排在2026-11-23' in says(answer)
    assert says(answer).count("检查人员到达后再扫码确认") == 1
    assert Visit.objects.get().scanned_at is None


def test_an_officer_who_confirms_for_the_enterprise_is_told_on_the_page(walk, staff, kongyiji):
    for each in (staff.officer, kongyiji):
        client = Client()
        client.force_login(each)
        answer = client.post(f"{walk.act.path}/visit/scan", {"k": walk.act.key})
        assert answer.status_code == 403
        assert LOST not in says(answer)
        assert 'role="alert"' in says(answer)
        assert "执法人员的账号不能代为确认" in says(answer)


def test_who_has_not_the_key_gets_what_everybody_may_see(walk):
    for answer in (
        say(phone(walk.act), walk.act, "complain", "态度不好", key="guessed"),
        Client().get(f"{walk.act.path}/visit/papers/1.pdf?k=guessed"),
        Client().get(f"{walk.act.path}/packages?k=guessed"),
    ):
        assert answer.status_code == 404
        page = says(answer)
        assert "<title>行政检查" in page
        assert "咸亨酒店" not in page
        assert walk.act.key not in page
        assert re.search('class="note bad" role="alert"[^>]*>请扫描', page)
    assert not Complaint.objects.exists()


def test_papers_and_packages_that_are_not_there_leave_the_party_on_its_page(walk):
    for rest in ("visit/papers/999.pdf?", "packages?package=none&"):
        answer = Client().get(f"{walk.act.path}/{rest}k={walk.act.key}")
        assert answer.status_code == 404
        assert LOST not in says(answer)
        assert "咸亨酒店" in says(answer)
        assert re.search('class="note bad" role="alert"[^>]*>没有', says(answer))


def test_a_code_that_is_none_is_still_called_so(walk):
    client = phone(walk.act)
    for rest in ("", "/packages", "/visit/papers/1.pdf"):
        assert LOST in says(client.get(f"/c/{UNKNOWN}{rest}"))
    token = client.cookies["csrftoken"].value
    said = {"k": walk.act.key, "words": "x", "csrfmiddlewaretoken": token}
    answer = client.post(f"/c/{UNKNOWN}/visit/refuse", said)
    assert answer.status_code == 404
    assert LOST in says(answer)
    assert say(client, walk.act, "praise", "好").status_code == 404
    assert not Complaint.objects.exists()


def test_one_may_rate_from_the_page_on_which_something_was_refused(walk):
    client = phone(walk.act)
    page = says(say(client, walk.act, "complain"))
    (at,) = re.findall(r'action="(\S+)#rate"', page)
    assert at == walk.act.party_path
    answer = rate(client, walk.act, "", "还行")
    assert answer.status_code == 422
    assert '<fieldset class="field" aria-describedby="wrong_satisfied">' in says(answer)
    assert rate(client, walk.act, path=at).status_code == 302
    assert Rating.objects.count() == 1


@pytest.mark.parametrize(
    ("step", "scan", "refuse"),
    [
        ("noticed", True, True),
        ("underway", True, True),
        ("checked", True, False),
        ("told", False, False),
        ("refused", False, False),
        ("dropped", False, False),
    ],
)
def test_only_what_can_still_be_done_is_offered_and_taken(walk, step, scan, refuse):
    client = phone(walk.act)
    Visit.objects.update(step=step)
    page = own(client, walk.act)

    assert (SCAN in page, REFUSE in page) == (scan, refuse)
    assert "投诉</button>" in page
    assert ("不用扫码确认" in page, "不能再拒绝" in page) == (not scan, not refuse)
    assert say(client, walk.act, "scan").status_code == (302 if scan else 409)
    assert say(client, walk.act, "refuse", "没空").status_code == (302 if refuse else 409)


@pytest.mark.refuses("I12")
def test_what_was_told_as_unscanned_is_not_scanned_afterwards(finished):
    assert say(phone(finished.act), finished.act, "scan").status_code == 409
    assert Visit.objects.get().scanned_at is None


def test_who_confirmed_reads_when_instead_of_the_button(walk):
    client = phone(walk.act)
    answer = say(client, walk.act, "scan")
    moments.set_to(NINE + timedelta(hours=3))

    for page in (own(client, walk.act), says(client.get(answer.url))):
        assert "2026年11月20日 09:00已扫码确认" in page
        assert SCAN not in page
    assert say(client, walk.act, "scan").status_code == 302  # pressed on a page that was open
    assert moments.local(Visit.objects.get().scanned_at) == NINE


@pytest.mark.lets("I7")
def test_who_complained_learns_what_became_of_it(walk, staff, as_, lv_weifu):
    client = phone(walk.act)
    say(client, walk.act, "complain", "态度不好")
    said = Complaint.objects.get()
    page = own(client, walk.act)
    assert "<dt>投诉</dt><dd>11月20日提出，等待监督机构核实</dd>" in page

    moments.set_to(NINE + timedelta(days=2))
    heard = {"said": {"answer": "已找阿Q谈话，内部通报"}}
    answer = as_(lv_weifu).post(f"/inspections/complaints/{said.pk}/heard", heard)
    assert answer.status_code == 200
    page = own(client, walk.act)
    assert "<dd>11月20日提出，监督机构已于11月22日核实</dd>" in page
    assert "内部通报" not in page  # written for who supervises
    assert list(witness.troubles()) == []
    for each, told in ((staff.officer, False), (staff.head, False), (lv_weifu, True)):
        inside = Client()
        inside.force_login(each)
        assert ("核实企业对检查" in says(inside.get(walk.act.path))) == told


@pytest.mark.refuses("I7")
def test_the_key_alone_does_not_tell_that_anybody_complained(walk, staff):
    """Who goes holds the key of the inspected too, and can open its page without an account."""
    client, officers = phone(walk.act), phone(walk.act)
    before = own(officers, walk.act)
    say(client, walk.act, "complain", "态度不好")
    say(client, walk.act, "refuse", "今天太忙")
    signed_in = Client()
    signed_in.force_login(staff.officer)

    assert "等待监督机构核实" in own(client, walk.act)
    for page in (
        own(officers, walk.act),
        own(Client(), walk.act),
        says(signed_in.get(walk.act.party_path)),
        says(client.get(walk.act.path)),  # without the key, even on the phone that complained
    ):
        assert "等待监督机构核实" not in page
        assert "太忙" not in page
    assert stable(own(officers, walk.act)) == stable(before)
    assert client.cookies["csrftoken"].value not in Complaint.objects.first().who


def stable(page):
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page)


@pytest.mark.refuses("I7")
def test_who_kept_no_cookie_finds_nobody_elses_words(walk):
    """Each without a cookie is a stranger: they are not one another."""
    answer = Client().post(f"{walk.act.path}/visit/complain", {"k": walk.act.key, "words": "慢"})
    assert answer.status_code == 302
    assert Complaint.objects.get().who == ""
    assert "等待监督机构核实" not in own(Client(), walk.act)


def test_who_refused_reads_it_as_a_refusal(walk):
    client = phone(walk.act)
    say(client, walk.act, "refuse", "今天太忙")
    assert "<dt>拒绝检查</dt><dd>11月20日提出，等待监督机构核实</dd>" in own(client, walk.act)
