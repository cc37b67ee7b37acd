"""Calibration, drift and fairness, by hand."""

from dataclasses import replace
from datetime import date
from math import log

import numpy as np
import pytest

from jianhu.planning.risk.calibration import calibration
from jianhu.planning.risk.drift import Drift, drifts, parameters, stability
from jianhu.planning.risk.fairness import fairness
from jianhu.planning.risk.known import Known
from jianhu.planning.risk.learning import train
from tests.planning.risk.made import town, visit

DAY = date(2030, 9, 1)
ALARM = parameters()["drift-alarm"].number


def test_calibration_by_hand():
    told = calibration(np.array([0.1, 0.8, 0.3, 0.6]), np.array([False, True, True, False]), 2)
    assert told.brier == pytest.approx((0.01 + 0.04 + 0.49 + 0.36) / 4)
    assert told.brier_of_rate == 0.25
    bins = [(each.visits, each.promised, each.found) for each in told.bins]
    assert bins == [(2, pytest.approx(0.2), 0.5), (2, pytest.approx(0.7), 0.5)]
    assert told.error == pytest.approx((0.3 + 0.2) / 2)


def test_the_stability_index_by_hand():
    learnt = np.array([0.0] * 8 + [1.0] * 2)
    now = np.array([0.0] * 5 + [1.0] * 5)
    assert stability(learnt, now) == pytest.approx(-0.3 * log(0.5 / 0.8) + 0.3 * log(0.5 / 0.2))
    assert stability(learnt, learnt) == 0


def test_the_stability_index_over_tenths():
    learnt = np.arange(100.0)
    assert stability(learnt, learnt) == pytest.approx(0, abs=1e-9)
    assert stability(learnt, learnt + 50) > ALARM


def test_a_value_never_met_is_an_alarm_and_not_an_infinity():
    assert ALARM < stability(np.zeros(10), np.ones(10)) < 100


@pytest.mark.parametrize(
    ("index", "moves", "says"),
    [(0.3, 0.2, "告警"), (0.3, 0.01, "关注"), (0.2, 0.2, "关注"), (0.05, 0.2, "平稳")],
)
def test_an_alarm_is_of_what_moves_the_estimates(index, moves, says):
    assert Drift("age", "age", index, moves).says == says


def test_the_weather_of_a_day_is_no_drift():
    visits = town(temperature=20.0)
    model = train(visits, DAY)
    ahead = [each for each in visits if each.day >= DAY]
    found = drifts(model, ahead, Known(visits, DAY))
    assert "weather" not in {each.theme for each in found}
    assert found == sorted(found, key=lambda each: -each.index)


def test_premises_older_than_those_learnt_from_are_an_alarm_that_names_the_age():
    visits = [replace(each, age=1 + at % 5) for at, each in enumerate(town())]
    model, known = train(visits, DAY), Known(visits, DAY)
    ahead = [each for each in visits if DAY <= each.day < date(2030, 10, 15)]
    older = [replace(each, age=each.age + 6) for each in ahead]
    as_learnt = {each.column: each.says for each in drifts(model, ahead, known)}
    moved = {each.column: each.says for each in drifts(model, older, known)}
    assert (as_learnt["age"], moved["age"]) == ("平稳", "告警")


def test_fairness_by_hand():
    """Twenty kitchens of each class, one a day; the order takes all of class 1 first."""
    days = [date(2030, 1, 1 + at // 2) for at in range(40)]
    visits = [
        visit(at, day, at % 4 < 2, risk_class=str(1 + at % 2), kind="restaurant")
        for at, day in enumerate(days)
    ]
    scores = np.array([float(each.risk_class == "1") for each in visits])
    told = {share.group: share for share in fairness(visits, scores) if share.aspect == "风险等级"}
    assert (told["1"].visits, told["1"].critical) == (20, 10)
    # Whole days under half: nine days of two, eighteen of class 1's twenty.
    assert told["1"].chosen == pytest.approx(18 / 20)
    assert told["2"].chosen == 0
    assert told["1"].found_first == pytest.approx(9 / 10)
    assert told["1"].chosen_in_vain == pytest.approx(9 / 10)
    # Class 1: real days 0, 2, … 18, given 0, 2, … in two’s of one class: at 0, 4, 8 … → day at/4.
    moved = sum(2 * at - (2 * at) // 2 for at in range(10)) / 10
    assert told["1"].days_earlier == pytest.approx(moved)


def test_small_groups_are_told_together():
    visits = [visit(at, date(2030, 1, 1 + at % 28), area=str(at % 30)) for at in range(60)]
    areas = [share for share in fairness(visits, np.arange(60.0)) if share.aspect == "片区"]
    assert [(share.group, share.visits) for share in areas] == [("其他", 60)]
