"""A model says why, in words, and can be read from its file."""

import json
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from jianhu.kit.errors import Unreadable
from jianhu.planning.risk import Known, load, save, train
from jianhu.planning.risk.learning import NoSuchTheme, NothingToLearn, lesson
from tests.planning.risk.made import town, visit

DAY = date(2031, 1, 1)


def risk_of(premises, visits=None, **known):
    visits = visits or town()
    asked = visit("asked", DAY, premises=premises, **known)
    return train(visits, DAY).risks([asked], Known(visits, DAY))[0]


def test_a_dirty_kitchen_stands_before_a_clean_one_because_of_its_past():
    dirty, clean = risk_of("kitchen 0"), risk_of("kitchen 1")
    assert dirty.probability > 2 * clean.probability
    raised = [reason for reason in dirty.reasons if reason.log_odds > 0]
    assert raised[0].theme in {"past", "last", "beyond"}
    assert "发现" in raised[0].says


def test_where_the_group_of_inspectors_drives_it_the_group_is_named():
    visits = [
        visit(f"{at:04}", date(2030, 1 + at % 12, 1 + at % 28), at % 4 == 0, group=group)
        for at in range(600)
        for group in ["乙" if at % 4 and at % 7 else "甲"]
    ]
    first = risk_of("new", visits, group="甲").reasons[0]
    assert (first.theme, first.says) == ("group", "所派检查组历来发现较多")


def test_reasons_add_up_to_the_estimate():
    visits = town()
    model = train(visits, DAY)
    asked = visit("asked", DAY, premises="kitchen 0")
    risk = model.risks([asked], Known(visits, DAY))[0]
    odds = np.log(risk.probability / (1 - risk.probability))
    told = model.offset + sum(reason.log_odds for reason in risk.reasons)
    assert told == pytest.approx(odds, abs=0.05 * 12)


def test_a_risk_is_a_number_with_reasons_and_no_colour():
    assert set(vars(risk_of("kitchen 0"))) == {"number", "probability", "reasons"}


def test_a_kept_model_says_the_same(tmp_path):
    visits = town()
    model = train(visits, DAY)
    save(model, tmp_path / "model.json")
    kept = load(tmp_path / "model.json")
    rows = model.form.rows(visits[:9], Known(visits, DAY))
    assert np.array_equal(kept.probabilities(rows), model.probabilities(rows))
    assert "last.last_critical" in json.loads((tmp_path / "model.json").read_text())["columns"]


def test_another_file_is_refused(tmp_path):
    (tmp_path / "model.json").write_text("[]")
    with pytest.raises(Unreadable, match="不是风险模型"):
        load(tmp_path / "model.json")


def test_what_is_promised_to_all_is_what_was_found_of_all():
    learnt = lesson(town(), DAY)
    assert learnt.learn().probabilities(learnt.rows).mean() == pytest.approx(
        learnt.critical.mean(), abs=1e-3
    )


def test_an_input_may_be_left_out():
    visits = [replace(each, group="甲" if each.critical else "乙") for each in town()]
    model = train(visits, DAY, without=["group"])
    assert "group" in {theme for theme, _ in train(visits, DAY).form.columns}
    assert "group" not in {theme for theme, _ in model.form.columns}
    with pytest.raises(NoSuchTheme, match="group（检查组）"):
        train(visits, DAY, without=["colour"])


def test_nothing_found_teaches_nothing():
    clean = [each for each in town() if not each.critical]
    with pytest.raises(NothingToLearn, match="无从学习"):
        train(clean, DAY)
