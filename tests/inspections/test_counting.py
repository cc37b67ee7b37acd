"""Figures that can be counted again from the visits."""

import pytest

from jianhu.inspections.rules.counting import reduction
from tests.inspections.happening import shop, went

pytestmark = pytest.mark.usefixtures("nine")


@pytest.fixture
def figures(as_, lu_siye):
    asked = {"since": "2026-10-01", "until": "2026-11-20"}
    return lambda: as_(lu_siye).get("/inspections/figures", **asked).json()


@pytest.mark.lets("I14")
def test_visits_avoided_days_and_rates(luzhen, figures):
    tavern, tea = shop(luzhen.lu_village, "咸亨酒店"), shop(luzhen.lu_village, "茶馆", n=1)
    ours, gas, fume = luzhen.lu_team, luzhen.zjj, luzhen.sthj
    went(tavern, "2026-11-02", ours, (gas, "correction"), fume)
    went(tavern, "2026-11-02", ours)
    went(tavern, "2026-11-09", ours, scanned=False)
    went(tea, "2026-10-09", ours, gas)
    found = figures()
    assert (found["visits"], found["joint"], found["avoided"], found["days"]) == (4, 2, 3, 3)
    rates = found["joint_rate"], found["discovery_rate"], found["scan_rate"]
    assert rates == (0.5, 0.25, 0.75)
    assert (found["days_a_month"], found["visits_a_subject_month"]) == (1.5, 2)


def test_of_no_visits_every_figure_is_nought(figures):
    found = figures()
    assert (found["visits"], found["joint_rate"], found["days_a_month"]) == (0, 0, 0)


@pytest.mark.refuses("I14")
def test_a_reduction_needs_something_to_compare_with():
    assert reduction(200, 90) == 55.0
    assert reduction(0, 90) is None
