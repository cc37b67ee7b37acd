"""Row 97: triggered, confirmed, closed; row 16: from receipt to feedback."""

import pytest

from jianhu.base import moments
from jianhu.command import services as command
from jianhu.command.models import Incident, Lead
from tests.cockpit.test_figures import figures_of
from tests.town import TAVERN

TRIGGERED, CONFIRMED = 6200, 4786


@pytest.fixture
def replayed(luzhen, nine):
    """What the article counts: 6200 times triggered, 4786 problems found, all of them closed."""
    now = moments.now()

    def incident(number):
        confirmed = number < CONFIRMED
        return Incident(
            number=f"JH20261120-{number:05}",
            title="疑似偷倒",
            text="疑似偷倒",
            kind="muck-dumping",
            step="closed" if confirmed else "rejected",
            channel="camera",
            lon=TAVERN[0],
            lat=TAVERN[1],
            area="330699001001001",
            town="330699001",
            opened_at=now,
            seen_at=now,
            closed_at=now,
            rank=0,
        )

    made = Incident.objects.bulk_create(
        (incident(number) for number in range(TRIGGERED)), batch_size=500
    )
    Lead.objects.bulk_create(
        (
            Lead(
                channel="camera",
                state="opened",
                text="疑似偷倒",
                happened_at=now,
                received_at=now,
                incident=each,
            )
            for each in made
        ),
        batch_size=500,
    )


@pytest.mark.requirement("97")
def test_the_funnel_of_the_article(as_, leader, replayed):
    seen = figures_of(as_(leader))

    values = [seen[key]["value"] for key in ("triggered", "confirmed", "settled")]
    assert values == [6200, 4786, 4786]
    assert round(seen["precision"]["value"], 1) == 77.2
    assert seen["loop_rate"]["value"] == 100.0


@pytest.mark.requirement("16")
def test_three_hours_from_receipt_to_feedback(
    as_, leader, reported, runtu, lv_weifu, kongyiji, street_vending_item, nine
):
    task = reported("street-vending", urgency=2).tasks.get()
    nine.pass_minutes(1)
    command.accept(runtu, task.pk)
    command.arrive(runtu, task.pk, lon=TAVERN[0], lat=TAVERN[1])
    command.report(runtu, task.pk, text="已清运")
    command.verify(lv_weifu, task.incident.number, passed=True)
    nine.pass_minutes(179)
    command.close(kongyiji, task.incident.number, feedback="已处置")

    assert figures_of(as_(leader))["elapsed"]["value"] == 180.0


@pytest.mark.requirement("41")
def test_the_share_changes_with_the_catalogue(as_, leader, street_vending_item):
    assert figures_of(as_(leader))["comprehensive_share"]["value"] == 100.0
    type(street_vending_item).objects.update(list="professional")
    assert figures_of(as_(leader))["comprehensive_share"]["value"] == 0.0
