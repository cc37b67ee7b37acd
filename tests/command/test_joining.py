"""Two matters that are one, one that is two, and a lead that comes a moment too late."""

import pytest

from jianhu.command.models import Incident, Lead
from jianhu.command.services import working_up


@pytest.fixture
def vending(reported, street_vending_item, runtu, nine, told):
    incident = reported("street-vending", urgency=2)
    told()
    return incident


@pytest.fixture
def desk(as_, kongyiji):
    def act(incident, verb, **said):
        return as_(kongyiji).post(f"/command/incidents/{incident.number}/{verb}", said)

    return act


def a_moment_before(monkeypatch, incident, **meanwhile):
    """Let the incident change after its like was looked for and before the lead is merged."""
    look = working_up.like_matter

    def stale(lead, kind):
        found = look(lead, kind)
        Incident.objects.filter(pk=incident.pk).update(**meanwhile)
        return found

    monkeypatch.setattr(working_up, "like_matter", stale)


def test_a_lead_merged_meanwhile_is_counted_too(vending, reported, monkeypatch):
    a_moment_before(monkeypatch, vending, lead_count=5)

    assert reported("street-vending").pk == vending.pk

    vending.refresh_from_db()
    assert vending.lead_count == 6


def test_what_was_handled_meanwhile_takes_no_more_leads(vending, reported, monkeypatch):
    a_moment_before(monkeypatch, vending, step="handled")

    new = reported("street-vending")

    assert new.pk != vending.pk
    assert Lead.objects.filter(incident=vending).count() == 1


def test_joined_matters_keep_every_lead(vending, reported, desk):
    other = reported("rubbish-heap")

    into = desk(other, "join", other=vending.number).json()

    assert into["number"] == vending.number
    assert into["leads"] == 2
    other.refresh_from_db()
    assert (other.step, other.merged_into) == ("merged", vending)
    assert desk(vending, "join", other=vending.number).status_code == 409
    assert desk(vending, "join", other=other.number).status_code == 409


def test_a_matter_of_two_offices_is_split(vending, desk):
    parts = desk(vending, "split", parts=["占道摆摊", "油烟扰民"]).json()

    assert [each["text"] for each in parts] == ["占道摆摊", "油烟扰民"]
    assert {each["step"] for each in parts} == {"collected"}
    assert set(Incident.objects.filter(origin=vending).values_list("number", flat=True)) == {
        each["number"] for each in parts
    }
    assert desk(vending, "split", parts=[" "]).status_code == 409


def test_a_merged_lead_is_parted_with_one_click(vending, reported, as_, kongyiji):
    reported("street-vending")
    lead = vending.leads.last()

    new = as_(kongyiji).post(f"/command/leads/{lead.pk}/part").json()

    assert (new["step"], new["leads"]) == ("collected", 1)
    assert vending.leads.count() == 1
    only = as_(kongyiji).post(f"/command/leads/{vending.leads.get().pk}/part")
    assert only.status_code == 409


def test_after_a_person_triages_its_like_is_shown(vending, reported, desk, as_, kongyiji):
    unknown = reported(text="有件事说不清楚")
    far = reported(text="有件事说不清楚", at=(120.42, 30.02))

    judged = desk(unknown, "triage", kind="street-vending").json()
    elsewhere = desk(far, "triage", kind="street-vending").json()

    assert [each["number"] for each in judged["alike"]] == [vending.number]
    assert "同类事件，相距0米" in judged["alike"][0]["because"]
    assert elsewhere["alike"] == []
    desk(unknown, "join", other=vending.number)
    assert as_(kongyiji).get(f"/command/incidents/{vending.number}").json()["alike"] == []
