"""Leads from other systems: kept once, merged with a reason, refused with a sentence."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from jianhu.base import moments
from jianhu.base.people import system
from jianhu.command.jobs import work_up
from jianhu.command.models import Incident, Lead
from jianhu.sensing import services as sensing
from tests.command.signing import SECRET, ask, item, send
from tests.portal.test_report import photo


@pytest.fixture
def street_eyes(luzhen, nine):
    return sensing.register_source(system(), "street-eyes", "城管路面感知", "street", secret=SECRET)


def test_a_good_batch_becomes_incidents(street_eyes, street_vending_item, runtu):
    answer = send([item("a"), item("b", lon=120.48)]).json()
    work_up()

    assert answer == {"accepted": ["a", "b"], "known": [], "refused": []}
    assert Incident.objects.filter(kind="street-vending", channel="camera").count() == 2


def test_the_same_id_is_kept_once(street_eyes):
    send([item("a")])
    again = send([item("a"), item("b")]).json()

    assert again["known"] == ["a"]
    assert again["accepted"] == ["b"]
    assert sorted(Lead.objects.values_list("ref", flat=True)) == ["a", "b"]


def test_the_good_are_kept_and_the_bad_are_listed(street_eyes):
    tomorrow = (moments.now() + timedelta(days=1)).isoformat()
    bad = [
        item("outside", lon=121.9),
        item("future", at=tomorrow),
        item("kind", kind="flying-saucer"),
        item("half", lat=None),
        {"id": "nothing"},
        "not an object",
    ]
    answer = send([item("good"), *bad]).json()

    assert answer["accepted"] == ["good"]
    why = {each["index"]: each["why"] for each in answer["refused"]}
    assert "不在本县范围内" in why[1]
    assert "在未来" in why[2]
    assert "没有“flying-saucer”这个事件类别" in why[3]
    assert "同时提供" in why[4]
    assert "缺少或填错：内容、发生时间" in why[5]
    assert "不是JSON对象" in why[6]
    assert Lead.objects.filter(state="refused").count() == 6


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"secret": "guess"}, "签名不正确"),
        ({"source": "nobody"}, "没有登记这个来源"),
        ({"at": 1_600_000_000}, "已过期"),
    ],
)
def test_who_cannot_sign_is_not_heard(street_eyes, wrong, says):
    answer = send([item("a")], **wrong)

    assert answer.status_code == 401
    assert says in answer.json()["detail"]
    assert not Lead.objects.exists()


def test_a_body_cut_in_half_is_refused_whole(street_eyes):
    answer = send([], body=b'{"items": [{"id": "a", "te')

    assert answer.status_code == 422
    assert not Lead.objects.exists()


@pytest.mark.requirement("144")
def test_leads_about_one_thing_merge_and_all_sources_are_kept(
    street_eyes, street_vending_item, runtu, reported, as_, kongyiji
):
    send([item(str(n), lon=120.45 + n * 0.001, device="eye-7") for n in range(10)])
    work_up()
    incident = Incident.objects.get()
    reported("street-vending", at=(120.4501, 30.05))

    seen = as_(kongyiji).get(f"/command/incidents/{incident.number}").json()

    assert seen["leads"] == len(seen["leads_all"]) == 11
    assert seen["leads_all"][1]["because"] == "同一设备、同类事件，相隔0分钟"
    assert seen["leads_all"][10]["because"].startswith("同类事件，相距")
    assert {lead["channel"] for lead in seen["leads_all"]} == {"camera", "post"}


def test_one_click_undoes_a_merge(street_eyes, street_vending_item, runtu, as_, zhao_taiye):
    send([item("a"), item("b")])
    work_up()
    incident = Incident.objects.get()
    lead = incident.leads.last()

    new = as_(zhao_taiye).post(f"/command/leads/{lead.pk}/part").json()

    assert new["number"] != incident.number
    assert new["step"] == "collected"
    assert [each["source_ref"] for each in new["leads_all"]] == ["b"]
    incident.refresh_from_db()
    assert incident.lead_count == incident.leads.count() == 1


def test_the_source_reads_what_became_of_its_lead(street_eyes, street_vending_item, runtu):
    send([item("a")])
    work_up()
    answer = ask("/api/command/leads/a").json()

    assert answer["step"] == "dispatched"
    assert answer["incident"] == Incident.objects.get().number


def sheet(*rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    content = BytesIO()
    book.save(content)
    return SimpleUploadedFile("线索.xlsx", content.getvalue())


def test_an_excel_with_a_wrong_code_in_row_17(as_, kongyiji, nine):
    header = ["编号", "内容", "类别", "时间", "经度", "纬度", "地点"]
    good = ["路边有人摆摊", "占道经营", "2026-11-20 08:00", 120.45, 30.05, "鲁镇酒店"]
    rows = [[f"H{n}", *good] for n in range(2, 21)]
    rows[15][2] = "飞碟"

    answer = as_(kongyiji).client.post("/api/command/leads/import", {"file": sheet(header, *rows)})

    said = answer.json()
    assert len(said["accepted"]) == 18
    assert [(each["id"], each["line"]) for each in said["refused"]] == [("H17", 17)]
    assert "没有“飞碟”这个事件类别" in said["refused"][0]["why"]


def test_a_file_that_is_no_sheet(as_, kongyiji):
    file = SimpleUploadedFile("线索.xlsx", b"PK\x03\x04 broken")
    answer = as_(kongyiji).client.post("/api/command/leads/import", {"file": file})

    assert answer.status_code == 422
    assert "可能已损坏" in answer.json()["detail"]


def test_a_grid_member_does_not_report_for_another_town(as_, xianglin_sao, nine):
    said = {"text": "有人摆摊", "lon": 120.55, "lat": 30.05}
    answer = as_(xianglin_sao).post("/command/incidents", said)

    assert answer.status_code == 422
    assert "在未庄镇，不在您负责的网格内" in answer.json()["detail"]
    assert not Lead.objects.exists()


def test_a_renamed_executable_is_no_photo(as_, xianglin_sao):
    file = SimpleUploadedFile("照片.jpg", b"MZ\x90\x00" + b"\x00" * 512, "image/jpeg")
    answer = as_(xianglin_sao).client.post("/api/attachments", {"file": file})

    assert answer.status_code == 422
    assert "不是照片" in answer.json()["detail"]


def test_a_picture_is_shown_and_a_pdf_is_only_handed_over(as_, xianglin_sao):
    caller = as_(xianglin_sao)
    pdf = SimpleUploadedFile("告知书.pdf", b"%PDF-1.4 a sheet of paper")
    kept = caller.client.post("/api/attachments", {"file": pdf}).json()
    shown = caller.get(f"/attachments/{kept['id']}")
    assert shown.headers["Content-Disposition"].startswith("attachment")

    picture = caller.client.post("/api/attachments", {"file": photo()}).json()
    shown = caller.get(f"/attachments/{picture['id']}")
    assert shown.headers["Content-Disposition"].startswith("inline")


def test_a_photo_was_taken_at_a_time_that_can_be(as_, xianglin_sao):
    for at in ("0001-01-01T00:00:00+14:00", "2099-01-01T00:00:00+08:00"):
        said = {"file": photo(), "taken_at": at}
        answer = as_(xianglin_sao).client.post("/api/attachments", said)
        assert answer.status_code == 422
    said = {"file": photo(), "taken_at": "2026-01-01T08:00:00"}
    answer = as_(xianglin_sao).client.post("/api/attachments", said)
    assert answer.json()["taken_at"] == "2026-01-01T08:00:00+08:00"
