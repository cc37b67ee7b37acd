"""The enterprise scans the code at its door: sees who comes, confirms, sends away, complains."""

import pytest
from django.test import Client

from jianhu.base.models import ActCode
from jianhu.inspections.models import Complaint, Visit

pytestmark = pytest.mark.usefixtures("nine")


@pytest.fixture
def approved(visits, staff, items):
    walk = visits()
    code = walk.does(staff.head, "approve")["code"]
    walk.act = ActCode.objects.get(code=code)
    return walk


def post(act, what, words="", key=None):
    said = {"k": act.key if key is None else key, "words": words}
    return Client().post(f"{act.path}/visit/{what}", said)


def test_the_code_shows_who_comes_for_what(approved, staff, tavern):
    public = Client().get(approved.act.path).content.decode()
    assert "占道经营" in public
    assert tavern.name not in public
    own = Client().get(approved.act.party_path).content.decode()
    assert tavern.name in own
    assert "您有权拒绝" in own


@pytest.mark.lets("I12")
def test_the_inspected_confirms_the_scan_only_with_the_own_code(approved):
    assert post(approved.act, "scan", key="guessed").status_code == 404
    assert Visit.objects.get().scanned_at is None
    assert post(approved.act, "scan").status_code == 302
    assert Visit.objects.get().scanned_at is not None


@pytest.mark.refuses("I7")
def test_a_visit_on_another_day_is_sent_away(visits, staff, items):
    walk = visits(day="2026-11-23")
    act = ActCode.objects.get(code=walk.does(staff.head, "approve")["code"])
    assert post(act, "refuse", "不在通知的日期").status_code == 302
    said, visit = Complaint.objects.get(), Visit.objects.get()
    assert (said.kind, visit.step) == ("refusal", "refused")
    assert "不在批准的日期" in said.grounds[0]
    assert walk.take(staff.officer, "notify").status_code == 409


@pytest.mark.lets("I7")
def test_a_lawful_visit_goes_on_and_the_word_against_it_is_kept(approved):
    post(approved.act, "refuse", "今天太忙")
    post(approved.act, "complain", "态度不好")
    assert [each.kind for each in Complaint.objects.all()] == ["complaint", "complaint"]
    assert Visit.objects.get().step == "approved"


def test_nothing_said_is_nothing_done(approved):
    answer = post(approved.act, "complain", "")
    assert answer.status_code == 404
    assert "请写明" in answer.content.decode()
    assert not Complaint.objects.exists()
