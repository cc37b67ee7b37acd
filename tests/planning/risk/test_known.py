"""What lies ahead is not known: not by a finding, not by a model, not by an order."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jianhu.planning.risk import Finding, Known, read, train
from jianhu.planning.risk.form import form_of
from tests.planning.risk.made import town, visit, write

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
    clean = [replace(each, found=Finding(each.day)) for each in visits]
    seen = [(each.day.month == 8, each.day < DAY) for each in visits]
    others = [clean[at] if month and past else visits[at] for at, (month, past) in enumerate(seen)]
    assert not np.allclose(scored(visits), scored(others))


@settings(max_examples=12, deadline=None)
@given(
    day=st.dates(date(2030, 4, 1), date(2030, 11, 1)),
    fates=st.lists(st.sampled_from(["as it was", "worse", "never made", "again"]), min_size=8),
)
def test_whatever_happens_after_a_day_its_score_stays(day, fates):
    """The day's visits are asked for; all that follows turns out otherwise, or not at all."""
    visits = town(kitchens=30)
    ahead = [each for each in visits if each.day >= day]
    asked = [each for each in ahead if each.day < day + timedelta(days=30)]
    turned = [fates[at % len(fates)] for at in range(len(ahead))]
    others = [each for each in visits if each.day < day]
    for each, fate in zip(ahead, turned, strict=True):
        others += {"as it was": [each], "worse": [changed(each)], "never made": []}.get(
            fate, [each, replace(changed(each), number=f"{each.number}b")]
        )
    of = [train(some, day).risks(asked, Known(some, day)) for some in (visits, others)]
    assert of[0] == of[1]


def test_nor_does_what_a_file_says_of_later_days(tmp_path):
    visits = town()
    for name, some in (
        ("as", visits),
        ("other", [changed(v) if v.day >= DAY else v for v in visits]),
    ):
        (tmp_path / name).mkdir()
        write(tmp_path / name / "a.csv", some, DAY)
    assert np.array_equal(*(scored(read(tmp_path / name).visits) for name in ("as", "other")))


def test_what_is_usual_is_told_by_what_was_found_before():
    before = [visit(at, DAY - timedelta(days=9), at % 2) for at in range(4000)]
    after = [visit(9000 + at, DAY, 1, serious=1) for at in range(4000)]
    usual = Known(before + after, DAY).usual
    assert usual[:2] == pytest.approx([0.5, 0.0], abs=0.01)
    assert np.array_equal(usual, Known(before, DAY).usual)


def test_a_later_row_never_tells_an_earlier_one_what_the_premises_are(tmp_path):
    head = "Inspection_ID,Inspection_Date,License,criticalCount,Facility_Type"
    rows = ["1,2030-01-07,7,0,", "2,2030-02-07,7,0,Restaurant", "3,2030-03-07,7.0,0,"]
    (tmp_path / "a.csv").write_text("\n".join([head, *rows]), encoding="utf-8")
    kinds = [each.kind for each in read(tmp_path).visits]
    assert kinds == ["other", "restaurant", "restaurant"]


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
