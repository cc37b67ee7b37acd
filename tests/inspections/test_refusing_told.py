"""Who supervises sees that the enterprise refused, also where the law gave it no ground."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps

from jianhu.base import moments
from jianhu.inspections.models import Complaint, Visit
from jianhu.inspections.services.enterprise import complain, refuse
from tests.town import NINE

pytestmark = pytest.mark.usefixtures("nine")


@pytest.fixture
def approved(visits, staff, items):
    walk = visits()
    walk.does(staff.head, "approve")
    walk.key = Visit.objects.get().pk
    return walk


def told(as_, who):
    rows = as_(who).get("/inspections/complaints").json()["items"]
    return {row["words"]: row["kind"] for row in rows}


@pytest.mark.refuses("I7")
def test_a_refusal_without_a_ground_is_called_one(approved, staff, as_, lv_weifu):
    refuse(approved.key, "今天忙，不方便")
    complain(approved.key, "态度不好")

    assert told(as_, lv_weifu) == {"今天忙，不方便": "拒绝检查", "态度不好": "投诉"}
    assert [each["kind"] for each in approved.shown(lv_weifu)["complaints"]] == ["投诉", "拒绝检查"]
    todo = {each["kind"]: each["items"] for each in as_(lv_weifu).get("/todo").json()}
    titles = [each["title"].partition(approved.number)[2] for each in todo["visit-complaint"]]
    assert sorted(titles) == ["投诉：态度不好", "拒绝检查：今天忙，不方便"]
    notices = [each["says"] for each in as_(lv_weifu).get("/command/notices").json()]
    assert f"企业对检查{approved.number}：拒绝检查，请核实" in notices
    assert Visit.objects.get().step == "approved"
    for each in (staff.officer, staff.head):
        assert approved.shown(each)["complaints"] == []


@pytest.mark.lets("I7")
def test_a_refusal_with_a_ground_is_called_one_too(approved, staff, as_, lv_weifu):
    moments.set_to(NINE + timedelta(days=7))
    refuse(approved.key, "过了日子才来")
    assert told(as_, lv_weifu) == {"过了日子才来": "拒绝检查"}
    assert [each["kind"] for each in approved.shown(staff.officer)["complaints"]] == ["拒绝检查"]


def test_refusals_from_before_are_known_by_the_journal(approved):
    refused, other = refuse(approved.key, "没空"), complain(approved.key, "态度不好")
    Complaint.objects.update(refusing=False)
    name = "jianhu.inspections.migrations.0002_what_became_of_words"
    import_module(name).as_the_journal_tells(apps, None)
    assert [*Complaint.objects.filter(refusing=True)] == [refused]
    assert other.called == "投诉"
