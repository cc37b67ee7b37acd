"""`jianhu risk learn`, by the visits kept in the house: the model, and how far it may be believed.

Twenty kitchens of which every fourth is dirty, and ten shops that are clean, each seen once a
month. What is turned round in a test is the only thing that differs.
"""

import json
from datetime import date, timedelta

import pytest
from click.testing import CliRunner

from jianhu.base import moments
from jianhu.base.models import JournalEntry
from jianhu.base.people import system
from jianhu.inspections.models import Visit, VisitItem
from jianhu.inspections.queries.risks import past_visits, places
from jianhu.planning import risk
from jianhu.project.cli import main
from jianhu.subjects.models import Subject
from tests.inspections.happening import shop, went

pytestmark = pytest.mark.usefixtures("nine", "db")
FIRST, MONTHS, SINCE = date(2024, 2, 5), 33, "2026-08-01"
KITCHENS, SHOPS = 20, 10


@pytest.fixture
def places_of(luzhen):
    """Kitchens, then shops: ``dirty(n)`` says of which a visit may expect a case."""
    kitchens = [shop(luzhen.lu_village, f"{n}号厨房", n=n) for n in range(KITCHENS)]
    return kitchens + [
        shop(luzhen.lu_village, f"{n}号店", industry="retail", n=n) for n in range(SHOPS)
    ]


def dirty(n):
    return n < KITCHENS and n % 4 == 0


def seen(places_of, office, months=range(MONTHS), found=dirty):
    """Each month each is seen; the dirty are found so four times of five."""
    rows = [
        (each, FIRST + timedelta(days=30 * month + n % 20), found(n) and (month + n) % 5 != 0)
        for month in months
        for n, each in enumerate(places_of)
    ]
    now, by = moments.now(), system()
    made = Visit.objects.bulk_create(
        Visit(
            number=f"JC-{each.pk}-{day:%y%m%d}", subject=each, town=each.area[:9], source="annual",
            lead=office, day=day, step="told", problems=int(grave), at=now, by=by,
        )
        for each, day, grave in rows
    )  # fmt: skip
    VisitItem.objects.bulk_create(
        VisitItem(
            visit=visit, office=office, item="X-1", item_name="油烟净化设施", domain="城市管理",
            outcome="case" if grave else "fine",
        )
        for visit, (_, _, grave) in zip(made, rows, strict=True)
    )  # fmt: skip


@pytest.fixture
def kept(places_of, luzhen):
    seen(places_of, luzhen.slj)
    return places_of


def asked(*arguments):
    return CliRunner().invoke(main, ["risk", *map(str, arguments)])


def reviewed():
    said = asked("review", "--since", SINCE, "--json")
    return said.exit_code, json.loads(said.stdout)


def test_the_houses_own_visits_teach_a_model_that_orders_with_reasons(kept, settings, tmp_path):
    settings.RISK_MODEL = tmp_path / "risk-model.json"
    said = asked("learn", "--until", SINCE)
    assert said.exit_code == 0, said.output
    assert f"已用 {SINCE} 之前本平台的检查训练" in said.output
    written = json.loads(settings.RISK_MODEL.read_text())
    assert (written["form"], written["until"]) == (1, SINCE)
    assert len(written["columns"]) == len(written["weights"]) == len(written["usual"])
    order = sorted(places(kept, date(2026, 8, 1)).items(), key=lambda each: each[1].place)
    filthy = {each.pk for n, each in enumerate(kept) if dirty(n)}
    assert {key for key, _ in order[: len(filthy)]} == filthy
    assert "以往检查多次发现问题" in order[0][1].because
    assert "多次发现问题" not in order[-1][1].because


def test_what_came_after_the_day_is_not_learnt_from(kept, luzhen, tmp_path):
    until, more = tmp_path / "until.json", tmp_path / "more.json"
    asked("learn", "--until", SINCE, "--to", until)
    went(kept[-1], SINCE, luzhen.slj, outcome="case")
    asked("learn", "--until", SINCE, "--to", more)
    assert until.read_text() == more.read_text()
    asked("learn", "--until", "2026-08-02", "--to", more)
    assert until.read_text() != more.read_text()


def test_learning_is_the_same_twice_and_sets_no_colour(kept, tmp_path):
    before = dict(Subject.objects.values_list("pk", "colour"))
    told = JournalEntry.objects.count(), Visit.objects.count()
    one, two = tmp_path / "1.json", tmp_path / "2.json"
    asked("learn", "--until", SINCE, "--to", one)
    asked("learn", "--until", SINCE, "--to", two)
    reviewed()
    assert one.read_bytes() == two.read_bytes()
    assert dict(Subject.objects.values_list("pk", "colour")) == before
    assert (JournalEntry.objects.count(), Visit.objects.count()) == told
    assert "colour" not in one.read_text()


def test_what_was_promised_comes_true_and_where_it_does_not_that_is_told(kept):
    code, told = reviewed()
    brier, rate = told["calibration"]["brier"], told["calibration"]["brier_of_rate"]
    assert (code, brier < rate) == (0, True)
    assert told["calibration"]["bins"][-1]["found"] > 0.5 > told["calibration"]["bins"][0]["found"]
    _turn_round(kept)
    _, told = reviewed()
    assert told["calibration"]["brier"] > told["calibration"]["brier_of_rate"]
    assert told["calibration"]["error"] > 0.2


def test_a_reason_stands_beside_each_of_the_first(kept):
    _, told = reviewed()
    assert len(told["highest"]) == 5
    assert all(each["reasons"][0]["log_odds"] > 0 for each in told["highest"])
    assert "past" in {reason["theme"] for reason in told["highest"][0]["reasons"]}
    said = asked("review", "--since", SINCE)
    assert "不赋码" in said.output
    assert "以往检查多次发现问题" in said.output


def test_visits_unlike_those_learnt_from_are_an_alarm_that_ends_in_1(places_of, luzhen):
    seen(places_of, luzhen.slj)
    assert reviewed()[0] == 0
    Visit.objects.filter(day__gte=SINCE).delete()
    fresh = [shop(luzhen.lu_village, f"新{n}号", n=n) for n in range(60)]  # that nobody ever saw
    seen(fresh, luzhen.slj, [31])
    code, told = reviewed()
    alarmed = {each["theme"] for each in told["drifts"] if each["says"] == "告警"}
    assert code == 1
    assert "since" in alarmed


def test_whom_the_order_burdens_is_told_group_by_group(kept):
    trades = _trades(reviewed()[1])
    assert set(trades) == {"catering", "retail"}
    assert trades["catering"]["critical"] > 0 == trades["retail"]["critical"]
    assert trades["catering"]["found_first"] > 0.8
    assert trades["catering"]["chosen"] > trades["retail"]["chosen"]
    Subject.objects.filter(pk__in=[each.pk for each in kept[:KITCHENS:2]]).update(industry="retail")
    turned = _trades(reviewed()[1])
    assert turned["retail"]["critical"] > 0 == turned["catering"]["critical"]
    assert turned["retail"]["chosen"] > turned["catering"]["chosen"]


@pytest.mark.parametrize("verb", [("learn", "--until"), ("review", "--since")])
def test_without_visits_that_is_said(verb, tmp_path):
    said = asked(*verb, SINCE, *(["--to", tmp_path / "m.json"] if verb[0] == "learn" else []))
    assert said.exit_code == 2
    assert "没有检查" in said.output
    assert "Traceback" not in said.output
    assert not (tmp_path / "m.json").exists()


@pytest.mark.parametrize(("found", "says"), [("fine", "都没有严重问题"), ("case", "都有严重问题")])
def test_of_one_kind_alone_nothing_is_learnt(luzhen, places_of, tmp_path, found, says):
    for each in places_of:
        went(each, "2026-03-02", luzhen.slj, outcome=found)
    said = asked("learn", "--until", SINCE, "--to", tmp_path / "m.json")
    assert (said.exit_code, says in said.output) == (2, True)
    assert not (tmp_path / "m.json").exists()


def test_what_a_visit_found_is_weighed_by_what_became_of_it(luzhen, places_of):
    for day, outcome in (("2026-03-02", "case"), ("2026-03-03", "correction")):
        went(places_of[0], day, luzhen.slj, outcome=outcome)
    grave, less = past_visits()
    assert (grave.found.critical, grave.found.serious) == (1, 0)
    assert (less.found.critical, less.found.serious, less.critical) == (0, 1, False)
    assert isinstance(grave, risk.Visit)


def _turn_round(kept):
    """Since the day, the dirty are clean, and the clean dirty."""
    later = VisitItem.objects.filter(visit__day__gte=SINCE)
    grave = [*later.filter(outcome="case").values_list("pk", flat=True)]
    later.update(outcome="case")
    later.filter(pk__in=grave).update(outcome="fine")


def _trades(told):
    return {each["group"]: each for each in told["fairness"] if each["aspect"] == "业态"}
