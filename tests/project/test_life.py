"""The demonstration's people take each step as its post, and only through the doors."""

import random

import pytest

from jianhu.base import moments
from jianhu.base.models import JournalEntry
from jianhu.command import services
from jianhu.command.models import Incident, Lead
from jianhu.project.life import citizens
from jianhu.project.life.people import PLAYED, Crew
from jianhu.project.life.signals import from_hotline


@pytest.fixture
def crew(kongyiji, lv_weifu, runtu, aq):
    return Crew(random.Random(1))


def steps_of(crew, number, told):
    seen = []
    for _ in range(12):
        step = Incident.objects.get(number=number).step
        if not seen or seen[-1] != step:
            seen.append(step)
        if not crew.take_next_step(number):
            break
        told()
    return seen


def test_an_incident_goes_its_whole_way(crew, reported, street_vending_item, told):
    incident = reported("street-vending")
    told()
    incident.tasks.all().delete()
    unjudged = {"step": "collected", "kind": "", "lead_office": None}
    Incident.objects.filter(pk=incident.pk).update(**unjudged)

    seen = steps_of(crew, incident.number, told)

    assert seen[0] == "collected"
    assert seen[-4:] == ["handling", "handled", "verified", "closed"]


def test_whoever_verifies_is_not_whoever_handled(crew, reported, street_vending_item, told, as_):
    incident = reported("street-vending")
    told()
    steps_of(crew, incident.number, told)
    timeline = as_(crew.dispatchers[0]).get(f"/command/incidents/{incident.number}").json()
    by = {line["sentence"][:2]: line["by"] for line in timeline["timeline"]}
    assert by["核查"] == "吕纬甫"
    assert by["办结"] == "孔乙己"


def test_without_a_photograph_the_verifier_says_that_he_went_there(
    crew, reported, street_vending_item, told, runtu
):
    incident = reported("street-vending")
    told()
    task = incident.tasks.get()
    services.accept(runtu, task.pk)
    services.report(runtu, task.pk, text="已劝离")

    assert crew.take_next_step(incident.number)

    entry = JournalEntry.objects.get(fact="ResultVerified")
    assert entry.data["note"] == "到现场看过，问题已解决。"


def test_whoever_somebody_plays_is_left_alone(crew, reported, street_vending_item, told, runtu, aq):
    incident = reported("street-vending")
    told()
    for officer, name in ((runtu, "officer"), (aq, "team-leader")):
        officer.username, officer.last_login = name, moments.now()
        officer.save()
    assert not crew.take_next_step(incident.number)

    services.accept(runtu, incident.tasks.get().pk)
    assert not crew.take_next_step(incident.number)

    runtu.last_login -= PLAYED
    runtu.save()
    assert crew.take_next_step(incident.number)


def test_nothing_happens_to_what_is_closed(crew, reported, street_vending_item, told):
    incident = reported("street-vending")
    steps_of(crew, incident.number, told)
    assert crew.take_next_step(incident.number) is False


def test_a_call_has_a_place_and_an_id_of_its_own(luzhen):
    chance = random.Random(2)
    first, second = from_hotline(chance), from_hotline(chance)
    assert first.item["id"] != second.item["id"]
    assert first.item["place"] in ("鲁镇社区", "未庄村")


@pytest.mark.django_db(transaction=True)
def test_a_resident_reports_through_the_portal(luzhen, live_server):
    signal = from_hotline(random.Random(3))
    signal.item["text"] = "村口有人乱倒垃圾，好几天了"

    assert citizens.report(live_server.url, signal)

    lead = Lead.objects.get()
    assert (lead.channel, lead.text) == ("citizen", "村口有人乱倒垃圾，好几天了")
    assert not citizens.report("http://127.0.0.1:9", signal)
