"""A pass rests on something: a photograph of the result, or what the verifier wrote he saw."""

from io import BytesIO

import pytest
from PIL import Image

from jianhu.base import attachments
from jianhu.command import services
from jianhu.command.models import Incident
from tests.command.test_loop import dispatched, task_of  # noqa: F401


def a_photo(by):
    picture = BytesIO()
    Image.new("RGB", (80, 60), "gray").save(picture, "PNG")
    return attachments.keep(by, "现场.png", picture.getvalue()).pk


@pytest.fixture
def report(dispatched, as_, runtu):  # noqa: F811
    """闰土 says that the stall is gone, with photographs or without."""
    task = task_of(as_(runtu), dispatched.number)
    services.accept(runtu, task)

    def said(**more):
        services.report(runtu, task, text="已劝离", **more)
        return dispatched.number

    return said


@pytest.fixture
def verify(as_, lv_weifu):
    def said(number, **more):
        return as_(lv_weifu).post(f"/command/incidents/{number}/verify", {"passed": True, **more})

    return said


def needs(caller, number):
    return caller.get(f"/command/incidents/{number}").json()["pass_needs"]


@pytest.mark.requirement("27")
def test_a_result_nobody_saw_does_not_pass_and_stays_open(report, verify, as_, lv_weifu):
    number = report()

    answer = verify(number)

    assert answer.status_code == 409
    assert "请附一张核查照片，或在核查意见里写明现场所见" in answer.json()["detail"]
    assert Incident.objects.get().step == "handled"
    assert needs(as_(lv_weifu), number)["says"] == answer.json()["detail"]
    assert verify(number, passed=False, note="请补拍照片").json()["step"] == "handling"


@pytest.mark.requirement("27")
def test_a_photograph_of_the_result_is_enough(report, verify, as_, lv_weifu, runtu):
    number = report(photos=[a_photo(runtu)])

    assert needs(as_(lv_weifu), number) is None
    assert verify(number).json()["step"] == "verified"


def test_so_is_a_photograph_of_the_verifiers_own(report, verify, lv_weifu):
    assert verify(report(), photos=[a_photo(lv_weifu)]).json()["step"] == "verified"


@pytest.mark.parametrize(
    ("note", "status"), [("路灯已亮", 200), ("已解决", 409), ("。。。。！", 409)]
)
def test_or_what_he_wrote_he_saw(report, verify, note, status):
    assert verify(report(), note=note).status_code == status


def test_what_the_reporter_photographed_shows_nothing_of_the_result(report, verify, kongyiji):
    number = report()
    lead = Incident.objects.get().leads.get()
    attachments.give_to(f"command.lead:{lead.pk}", kongyiji, [a_photo(kongyiji)])

    assert verify(number).status_code == 409


def test_what_was_sent_back_is_no_evidence_any_more(report, verify, runtu, lv_weifu, nine):
    number = report(photos=[a_photo(runtu)])
    his_own = a_photo(lv_weifu)
    nine.pass_minutes(1)
    verify(number, passed=False, note="看不出已劝离", photos=[his_own])
    nine.pass_minutes(1)
    report()

    assert verify(number).status_code == 409
    verify(number, passed=False, note="还是没有照片")
    nine.pass_minutes(1)
    report(photos=[a_photo(runtu)])
    assert verify(number).json()["step"] == "verified"


def test_the_stations_photograph_counts_too(reported, as_, qi_jin, verify, runtu, nine, told):
    bare, shown = (reported("manhole", at=(120.45 + 0.01 * n, 30.05)) for n in (0, 1))
    told()
    services.settle(qi_jin, bare.number, text="井盖已复位")
    services.settle(qi_jin, shown.number, text="井盖已复位", photos=[a_photo(qi_jin)])

    assert verify(bare.number).status_code == 409
    assert verify(shown.number).json()["step"] == "verified"
