"""Row 97: triggered, confirmed, closed; and from receipt to feedback."""

from collections import Counter
from datetime import date

import pytest

from jianhu.base import moments, seals, witness
from jianhu.base.models import JournalEntry
from jianhu.base.people import system
from jianhu.catalogue.services import amend
from jianhu.command import services as command
from tests.cockpit.replaying import replay
from tests.cockpit.test_figures import figures_of
from tests.cockpit.written import Written
from tests.town import TAVERN

ARTICLE = (6200, 4786)
IN_SMALL = (57, 44)
"""44 ÷ 57 and 4786 ÷ 6200 are both 77.19 per cent."""


@pytest.fixture
def people(runtu, lv_weifu, kongyiji):
    return {"officer": runtu, "supervisor": lv_weifu, "dispatcher": kongyiji}


@pytest.mark.requirement("97")
def test_the_funnel_of_the_article_at_its_own_size(as_, leader, street_vending_item, nine, people):
    Written(**people).write(*ARTICLE)

    assert_funnel(figures_of(as_(leader)), *ARTICLE)
    assert_told(*ARTICLE)


def assert_funnel(seen, triggered, confirmed):
    """All that was confirmed is settled."""
    values = [seen[key]["value"] for key in ("triggered", "confirmed", "settled")]
    assert values == [triggered, confirmed, confirmed]
    assert round(seen["precision"]["value"], 1) == 77.2
    assert seen["loop_rate"]["value"] == 100.0


def assert_told(triggered, confirmed):
    """The journal is whole and tells it act by act."""
    told = Counter(JournalEntry.objects.values_list("fact", flat=True))
    assert [*seals.troubles(), *witness.troubles()] == []
    for fact in ("LeadReceived", "IncidentOpened"):
        assert told[fact] == triggered
    for fact in ("TaskAccepted", "ResultReported", "ResultVerified", "IncidentClosed"):
        assert told[fact] == confirmed
    assert told["IncidentRejected"] == triggered - confirmed


@pytest.mark.requirement("97")
def test_the_funnel_of_the_article_by_the_services(as_, leader, luzhen, nine, people):
    replay(nine, *IN_SMALL, **people)

    assert_funnel(figures_of(as_(leader)), *IN_SMALL)
    assert_told(*IN_SMALL)


@pytest.fixture
def three_hours(reported, runtu, lv_weifu, kongyiji, street_vending_item, nine):
    """A matter reported after three hours, and closed an hour later."""
    task = reported("street-vending", urgency=2).tasks.get()
    command.accept(runtu, task.pk)
    command.arrive(runtu, task.pk, lon=TAVERN[0], lat=TAVERN[1])
    nine.pass_minutes(180)
    command.report(runtu, task.pk, text="已清运")
    command.verify(lv_weifu, task.incident.number, passed=True, note="现场已清运")
    nine.pass_minutes(60)
    command.close(kongyiji, task.incident.number, feedback="已处置")
    return task.incident


def on_the_wall(caller):
    return figures_of(caller)["elapsed"]["value"] * 60


def on_the_incident(caller, incident):
    return caller.get(f"/command/incidents/{incident.number}").json()["elapsed"]


def test_three_hours_from_receipt_to_feedback(as_, leader, three_hours):
    caller = as_(leader)
    assert on_the_wall(caller) == on_the_incident(caller, three_hours) == 180 * 60


def test_of_a_matter_handled_twice_the_last_feedback_counts(
    as_, leader, three_hours, kongyiji, lv_weifu, runtu, luzhen, nine
):
    command.reopen(lv_weifu, three_hours.number, reason="又堆上了")
    command.dispatch(kongyiji, three_hours.number, office=luzhen.lu_team.pk, officers=[runtu.pk])
    task = three_hours.tasks.last()
    command.accept(runtu, task.pk)
    nine.pass_minutes(30)
    command.report(runtu, task.pk, text="再次清运")

    caller = as_(leader)
    assert on_the_wall(caller) == on_the_incident(caller, three_hours) == 270 * 60


@pytest.mark.requirement("41")
def test_the_share_changes_with_the_catalogue(as_, leader, street_vending_item, nine):
    """The next version of the one item is on the professional list, from tomorrow on."""
    tomorrow = date(2026, 11, 21)
    amend(system(), street_vending_item.code, tomorrow, "改列专业清单", list="professional")

    assert figures_of(as_(leader))["comprehensive_share"]["value"] == 100.0
    nine.pass_minutes(24 * 60)
    assert moments.local(moments.now()).date() == tomorrow
    assert figures_of(as_(leader))["comprehensive_share"]["value"] == 0.0
