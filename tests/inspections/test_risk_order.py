"""少而专: with the same hours to spend, the riskiest are visited, and the green are not."""

from datetime import date

import numpy as np
import pytest

from jianhu.inspections.models import DueItem, Visit
from jianhu.inspections.queries.risks import places
from jianhu.inspections.rules.choosing import LATER
from jianhu.inspections.rules.risk import Standing, placed
from jianhu.planning import risk
from jianhu.planning.risk.form import Form
from jianhu.planning.risk.model import Model
from tests.inspections.happening import shop, went

pytestmark = pytest.mark.usefixtures("nine")
MONDAY = date(2026, 11, 23)
DAY = {"since": "2026-11-23", "until": "2026-11-23", "seconds": 1}
RED, FOUND_TWICE, FOUND_ONCE, FINE, NEVER, GREEN = range(6)


@pytest.fixture
def shops(luzhen, items):
    """Six kitchens, from the one that turned red to the green one."""
    made = [
        shop(luzhen.lu_village, f"{n}号店", n=n, colour=colour)
        for n, colour in enumerate(["red", "yellow", "yellow", "yellow", "", "green"])
    ]
    for day in ("2026-03-02", "2026-06-01"):
        went(made[FOUND_TWICE], day, luzhen.slj, outcome="correction")
    went(made[FOUND_ONCE], "2026-06-01", luzhen.slj, outcome="case")
    went(made[FINE], "2026-06-01", luzhen.slj)
    went(made[GREEN], "2026-06-01", luzhen.slj, outcome="case")
    return made


@pytest.fixture
def calendar(as_, staff, items, shops, drawn):
    """One pair of officers, one day, an hour and a half each: there is time for three or four."""

    def make():
        body = {
            "plan": {"title": "计划", "source": "annual", "since": "2026-11-23",
                     "until": "2026-11-23"},
            "rows": [{"subject": each.code, "item": "ST-1", "minutes": 110} for each in shops],
        }  # fmt: skip
        number = as_(staff.fume_planner).post("/inspections/plans", body).json()["number"]
        as_(staff.fume_head).post(f"/inspections/plans/{number}/approve")
        made = drawn(staff.fume_planner, DAY)
        chosen = set(Visit.objects.filter(day=MONDAY).values_list("subject__name", flat=True))
        return made, chosen

    return make


@pytest.mark.requirement("6")
def test_the_riskiest_are_visited_and_the_green_are_spared(calendar, shops):
    made, chosen = calendar()
    assert 2 <= made["visits"] <= 4
    assert made["visits"] + made["left_out"] == 6
    assert chosen == {each.name for each in shops[: made["visits"]]}
    why = dict(DueItem.objects.filter(visit=None).values_list("subject__name", "left_out"))
    assert why.pop("5号店") == "绿码对象，常规检查不入企"
    assert set(why.values()) == {LATER}
    visit = Visit.objects.get(subject=shops[FOUND_TWICE], day=MONDAY)
    assert visit.why.endswith("风险排序第2：黄码，以往检查2次，2次发现问题")


@pytest.mark.requirement("6")
def test_the_installations_own_model_is_asked_first(calendar, shops, settings, tmp_path):
    settings.RISK_MODEL = tmp_path / "risk-model.json"
    risk.save(newcomers_first(), settings.RISK_MODEL)
    order = sorted(places(shops, MONDAY).items(), key=lambda each: each[1].place)
    never_visited = {shops[RED].pk, shops[NEVER].pk}
    assert {key for key, _ in order[:2]} == never_visited
    assert order[0][1].because == "距上次检查已久，或没有检查记录"
    made, chosen = calendar()
    assert {"0号店", "4号店"} <= chosen
    assert len(chosen) == made["visits"] <= 4


def newcomers_first():
    """A model that knows one thing: where nobody ever was, something will be found."""
    form = Form(("since",), ())
    rows = np.zeros((1, len(form.columns)))
    weights = np.array([float(name == "first_visit") for _, name in form.columns]) * 3
    return Model(form, rows[0], np.ones(len(weights)), weights, 0.0, rows, MONDAY)


def test_of_two_alike_the_one_that_waited_longer_comes_first():
    known = {
        1: Standing("yellow", 1, 0, date(2026, 6, 1)),
        2: Standing("yellow", 1, 0, date(2025, 6, 1)),
        3: Standing("green", 9, 9),
        4: Standing("red"),
    }
    order = placed(known)
    assert sorted(order, key=lambda key: order[key].place) == [4, 2, 1, 3]
