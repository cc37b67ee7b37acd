"""What lies ahead is not known: not by a finding, not by a model, not by an order."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import numpy as np

from jianhu.planning.risk import Finding, Known, train
from jianhu.planning.risk.form import form_of
from tests.planning.risk.made import town, visit

DAY = date(2030, 9, 1)


def changed(each):
    """The same visit as planned, with another outcome, and other news of its neighbourhood."""
    worse = Finding(each.day, 3, 3, 9, failed=True)
    return replace(each, found=worse, complaints=(70.0, 50.0, 70.0), temperature=40.0)


def scored(visits):
    model = train(visits, DAY)
    ahead = [each for each in visits if each.day >= DAY]
    return model.probabilities(model.form.rows(ahead, Known(visits, DAY)))


def test_changing_the_future_changes_no_score():
    rng = Random(0)
    visits = [
        replace(each, place=(120 + rng.random() / 50, 30.0), complaints=(rng.random(), 1.0, 1.0))
        for each in town()
    ]
    others = [changed(each) if each.day >= DAY else each for each in visits]
    assert np.array_equal(scored(visits), scored(others))


def test_changing_the_past_does():
    visits = town()
    others = [changed(each) if each.day < DAY and not each.critical else each for each in visits]
    assert not np.allclose(scored(visits), scored(others))


def test_a_month_that_is_learnt_from_does_not_know_itself():
    visits = [each for each in town() if each.day < DAY]
    form = form_of(visits)
    before = form.rows(visits[-5:], Known(visits, date(2030, 8, 1)))
    others = [changed(each) if each.day >= date(2030, 8, 1) else each for each in visits]
    after = form.rows(others[-5:], Known(others, date(2030, 8, 1)))
    assert np.array_equal(before, after)


def test_the_finding_before_is_known_only_if_it_came_before():
    seen = Finding(DAY - timedelta(days=1), critical=1)
    assert Known([], DAY).findings(visit(1, DAY + timedelta(days=9), previous=seen)) == [seen]
    within = Finding(DAY, critical=1)
    assert Known([], DAY).findings(visit(1, DAY + timedelta(days=9), previous=within)) == []


def test_the_finding_before_is_not_counted_twice_for_a_rounded_day():
    held = visit(1, DAY - timedelta(days=30), 1, premises="tavern")
    told = Finding(DAY - timedelta(days=31), critical=1)
    asked = visit(2, DAY, premises="tavern", previous=told)
    assert Known([held], DAY).findings(asked) == [held.found]


def test_learning_twice_gives_the_same_model():
    assert np.array_equal(scored(town()), scored(town()))


def test_the_order_of_the_rows_does_not_matter():
    visits = town()
    mixed = sorted(visits, key=lambda each: each.number[::-1])
    model, other = train(visits, DAY), train(mixed, DAY)
    assert np.allclose(model.weights, other.weights)
