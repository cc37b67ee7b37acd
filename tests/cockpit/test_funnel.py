"""Row 97: triggered, confirmed, closed; and from receipt to feedback."""

from datetime import date

import pytest

from jianhu.base import moments
from jianhu.base.people import system
from jianhu.catalogue.services import amend
from jianhu.command import services as command
from jianhu.command.jobs import work_up
from jianhu.command.models import Incident
from jianhu.sensing import services as sensing
from tests.cockpit.test_figures import figures_of
from tests.command.signing import SECRET, item, send
from tests.town import TAVERN

TRIGGERED, CONFIRMED = 57, 44
"""The article's 6200 and 4786 in small: 44 ÷ 57 and 4786 ÷ 6200 are both 77.19 per cent."""


@pytest.fixture
def replayed(luzhen, nine, kongyiji, runtu, lv_weifu):
    """A camera sees 57 tippers over the day; at 13 of them there is nothing to be found."""
    sensing.register_source(system(), "street-eyes", "城管路面感知", "street", secret=SECRET)
    for number in range(TRIGGERED):
        nine.pass_minutes(5)
        where = {"lon": 120.405 + 0.01 * (number % 9), "lat": 30.01 + 0.012 * (number // 9)}
        seen = item(f"t-{number}", kind="muck-dumping", text="疑似偷倒建筑垃圾", **where)
        assert send([seen]).json()["accepted"] == [f"t-{number}"]
        work_up()
        handled = handle if number < CONFIRMED else find_nothing
        handled(Incident.objects.get(step="dispatched"), runtu, lv_weifu, kongyiji)


def handle(incident, officer, supervisor, dispatcher):
    task = incident.tasks.get()
    command.accept(officer, task.pk)
    command.report(officer, task.pk, text="已责令清运")
    command.verify(supervisor, incident.number, passed=True)
    command.close(dispatcher, incident.number, feedback="已清运")


def find_nothing(incident, officer, supervisor, dispatcher):
    command.refuse(officer, incident.tasks.get().pk, reason="到场后没有发现倾倒")
    command.reject(dispatcher, incident.number, reason="误报，是停着的空车")


@pytest.mark.requirement("97")
def test_the_funnel_of_the_article(as_, leader, replayed):
    seen = figures_of(as_(leader))

    values = [seen[key]["value"] for key in ("triggered", "confirmed", "settled")]
    assert values == [TRIGGERED, CONFIRMED, CONFIRMED]
    assert round(seen["precision"]["value"], 1) == 77.2 == round(100 * 4786 / 6200, 1)
    assert seen["loop_rate"]["value"] == 100.0


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
def test_the_share_changes_with_the_catalogue(as_, leader, street_vending_item, nine):
    """The next version of the one item is on the professional list, from tomorrow on."""
    tomorrow = date(2026, 11, 21)
    amend(system(), street_vending_item.code, tomorrow, "改列专业清单", list="professional")

    assert figures_of(as_(leader))["comprehensive_share"]["value"] == 100.0
    nine.pass_minutes(24 * 60)
    assert moments.local(moments.now()).date() == tomorrow
    assert figures_of(as_(leader))["comprehensive_share"]["value"] == 0.0
