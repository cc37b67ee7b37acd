"""The demonstration's past: as consistent as if the services had written it one by one."""

from collections import Counter
from datetime import timedelta

import pytest

from jianhu.base import clocks, moments, seals, witness
from jianhu.base.journal import name_of
from jianhu.base.models import Clock, JournalEntry
from jianhu.catalogue import demonstration as catalogue
from jianhu.command import services
from jianhu.command.demonstration import seed
from jianhu.command.demonstration.staff import Staff
from jianhu.command.models import Breach, Incident, Lead, Task
from jianhu.command.queries.detail import detail
from jianhu.command.queries.leading import leading_at
from jianhu.command.rules.procedure import OPEN
from jianhu.organisations.demonstration.seeding import seed as seed_county
from tests.town import NINE

MANY = 160
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def county(django_db_setup, django_db_blocker):
    """The county with a short past; taken away again at the end."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic(), moments.frozen(NINE):
        seed_county()
        catalogue.seed()
        yield seed(10, MANY)
        transaction.set_rollback(True)


@pytest.fixture
def past(county, db):
    with moments.frozen(NINE):
        yield Incident.objects.all()


def test_it_is_there_once(past, county):
    assert county == MANY == past.count()
    assert seed(10, MANY) == 0
    assert len({incident.number for incident in past}) == MANY


def test_every_step_of_life_is_met(past):
    steps = Counter(past.values_list("step", flat=True))
    assert steps["closed"] > MANY * 0.6
    assert sum(steps[step] for step in OPEN) >= 3
    assert steps["rejected"] > 0
    assert Breach.objects.exists()
    assert Lead.objects.filter(state="merged").exists()


def test_the_journal_is_whole_and_tells_every_life_in_order(past):
    assert [*seals.troubles(), *witness.troubles()] == []
    assert not JournalEntry.objects.filter(told_at=None).exists()
    for incident in past:
        entries = JournalEntry.objects.filter(thing=name_of(incident)).order_by("position")
        facts = [entry.fact for entry in entries]
        assert facts[0] == "IncidentOpened"
        assert (incident.step == "closed") == ("IncidentClosed" in facts[-2:])
        times = [entry.at for entry in entries]
        assert times == sorted(times)
        assert times[-1] <= NINE


def test_clocks_stand_still_where_the_matter_is_over(past):
    over = {name_of(incident) for incident in past if not incident.is_open}
    assert not Clock.objects.filter(thing__in=over, stopped_at=None).exists()
    rang = {(c.thing, c.name) for c in Clock.objects.exclude(rang_at=None) if "." not in c.name}
    breached = {(name_of(b.incident), b.clock) for b in Breach.objects.all()}
    assert rang == breached
    assert clocks.ring_due() == 0


def test_an_open_matter_can_go_on_through_the_services(past):
    waiting = Task.objects.filter(
        leads=True, state__in=("accepted", "arrived"), incident__step="handling"
    )
    task = waiting.first()
    services.report(task.officer, task.pk, text="已处理完毕")
    task.refresh_from_db()
    assert task.state == "reported"
    shown = detail(task.officer, task.incident.number)
    assert shown["step"] == "handled"
    assert shown["timeline"]


def test_numbers_go_on_where_they_ended(past):
    from jianhu.command.services.working_up import next_number

    with moments.frozen(NINE - timedelta(days=2)):
        assert next_number() not in set(past.values_list("number", flat=True))


def test_the_staff_sends_where_dispatch_would(past):
    from random import Random

    staff = Staff(Random(1))
    for incident in past.exclude(step="rejected")[:40]:
        known = leading_at(
            incident.suggestion["kind"],
            incident.lon,
            incident.lat,
            scene=incident.scene,
            channel=incident.channel,
        )
        assert staff.lead(incident).office == known.office, incident.number
