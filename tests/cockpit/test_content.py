"""群众满意率: whoever says it is not solved counts, also while it is handled again."""

import pytest

from jianhu.command import services as command
from jianhu.command.models import Incident
from tests.cockpit.test_figures import figures_of
from tests.town import TAVERN

SPOTS = (TAVERN, (120.52, 30.08))


@pytest.fixture
def tokens(luzhen, street_vending_item):
    """Two residents reported; both matters are closed."""
    leads = [
        command.receive_report(
            channel="citizen", text="占道经营", kind="street-vending", lon=lon, lat=lat
        )
        for lon, lat in SPOTS
    ]
    assert len({lead.incident_id for lead in leads}) == len(SPOTS)
    Incident.objects.update(step="closed", result="已劝离", feedback="已劝离")
    return [lead.token for lead in leads]


def content(caller):
    figure = figures_of(caller)["content_rate"]
    return figure["value"], figure["numerator"], figure["denominator"]


def test_who_is_not_content_counts_while_it_is_handled_again(tokens, as_, leader):
    caller = as_(leader)
    assert content(caller) == (None, 0, 0)

    command.reporter_says(tokens[0], solved=True)
    command.reporter_says(tokens[1], solved=False, words="摊子又摆回来了")

    assert Incident.objects.exclude(step="closed").count() == 1
    assert content(caller) == (50.0, 1, 2)
