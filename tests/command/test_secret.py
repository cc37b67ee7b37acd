"""A secret matter stays shut, however one comes near it."""

import pytest

from jianhu.base import attachments
from jianhu.base.journal import name_of
from jianhu.command import services as command
from jianhu.command.models import Incident
from tests.command.test_doors import a_photo

SECRET = "举报人张三的住址"


@pytest.fixture
def secret(reported, street_vending_item, runtu, aq, nine):
    incident = reported("street-vending", text=SECRET, place="张三家门口")
    Incident.objects.filter(pk=incident.pk).update(sensitive=True)
    return incident


def look(caller, incident):
    return caller.get(f"/command/incidents/{incident.number}")


def test_reporting_the_like_nearby_does_not_open_it(secret, as_, wang_hu):
    near = {"kind": "street-vending", "text": "看到摆摊", "lon": secret.lon, "lat": secret.lat}

    answer = as_(wang_hu).post("/command/incidents", near)

    assert answer.status_code == 201
    assert answer.json()["number"] != secret.number
    assert SECRET not in answer.content.decode()
    assert look(as_(wang_hu), secret).status_code == 404


def test_a_resident_merged_into_it_hears_no_content(secret, reported, client):
    lead = command.receive_report(
        channel="citizen", text="有人摆摊", kind="street-vending", lon=secret.lon, lat=secret.lat
    )
    lead.incident, lead.state = secret, "merged"
    lead.save()
    Incident.objects.filter(pk=secret.pk).update(
        step="closed", result="已保护张三", feedback="张三已转移"
    )

    page = client.get(f"/portal/follow/{lead.token}").content.decode()

    assert "张三" not in page


def test_what_it_is_joined_into_is_secret_too(secret, reported, as_, kongyiji, si_shu):
    heap = reported("rubbish-heap", text="普通垃圾")

    as_(kongyiji).post(f"/command/incidents/{secret.number}/join", {"other": heap.number})

    assert Incident.objects.get(pk=heap.pk).sensitive
    assert look(as_(si_shu), heap).status_code == 404


def test_whoever_was_called_off_sees_it_no_more(secret, as_, runtu, kongyiji, luzhen):
    task = secret.tasks.get()
    command.accept(runtu, task.pk)
    assert look(as_(runtu), secret).status_code == 200

    command.dispatch(kongyiji, secret.number, office=luzhen.nync.pk)

    assert look(as_(runtu), secret).status_code == 404


def test_what_was_typed_in_for_a_caller_is_not_ones_own(luzhen, as_, aq, secret):
    secret.leads.update(by=aq, channel="hotline")
    assert look(as_(aq), secret).status_code == 404

    secret.leads.update(channel="officer", state="opened")
    assert look(as_(aq), secret).status_code == 200


def test_a_helper_does_nothing_after_the_end(
    reported, as_, kongyiji, lv_weifu, runtu, yang_er_sao, street_vending_item, luzhen, nine
):
    stall = reported("street-vending")
    command.dispatch(kongyiji, stall.number, office=luzhen.lu_team.pk, helpers=[luzhen.nync.pk])
    leading, helping = stall.tasks.get(leads=True, state="offered"), stall.tasks.get(leads=False)
    command.accept(runtu, leading.pk)
    command.report(runtu, leading.pk, text="已劝离")
    command.verify(lv_weifu, stall.number, passed=True, note="路面已畅通")
    command.close(kongyiji, stall.number, feedback="已劝离")

    late = as_(yang_er_sao).post(f"/command/tasks/{helping.pk}/accept")

    assert late.status_code == 409
    assert "已撤回" in late.json()["detail"]


def test_nobody_orders_without_a_certificate(reported, as_, runtu, street_vending_item, nine):
    task = reported("street-vending").tasks.get()
    command.accept(runtu, task.pk)
    runtu.certificates.all().delete()

    refused = as_(runtu).post(
        f"/command/tasks/{task.pk}/report", {"text": "责令当场撤摊", "outcome": "ordered"}
    )

    assert (refused.status_code, "执法证" in refused.json()["detail"]) == (422, True)
    assert "42" in refused.json()["basis"]


def test_a_file_of_a_reporter_is_shown_by_no_name_of_its_own(secret, as_, kongyiji):
    kept = attachments.keep(kongyiji, "单四嫂子13805751234.png", a_photo())
    attachments.give_to(name_of(secret.leads.get()), kongyiji, [kept.pk])

    seen = look(as_(kongyiji), secret)
    download = as_(kongyiji).get(f"/attachments/{kept.pk}")

    assert "13805751234" not in seen.content.decode()
    assert (download.status_code, "13805751234" in download["Content-Disposition"]) == (200, False)
