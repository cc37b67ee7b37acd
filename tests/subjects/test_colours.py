"""Colours follow from files of rules; a worse one waits for a person."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jianhu.base.models import JournalEntry
from jianhu.base.people import system
from jianhu.base.sentences import sentence
from jianhu.kit.errors import NotAllowed, NotFound, WrongStep
from jianhu.subjects import queries, services
from jianhu.subjects.models import Colouring, FileEntry, Observation, Subject
from jianhu.subjects.queries.doors import today
from jianhu.subjects.queries.signals import lines_of, signal_values
from jianhu.subjects.rules.colours import RANK, schemes, whole
from jianhu.subjects.rules.reasons import NoReason
from jianhu.subjects.rules.signals import Day, signals, streak_of
from jianhu.subjects.services.nightly import recolour_tonight

FACTS = ("ColourProposed", "ColourSet")
CHECKED = "现场核实，油烟净化器停用"


def now_of(subject):
    return Subject.objects.get(pk=subject.pk)


def confirmed(who, subject):
    services.recolour()
    if now_of(subject).pending:
        services.confirm_colour(who, subject.code, CHECKED)
    return now_of(subject).colour


@pytest.mark.requirement("23")
@pytest.mark.parametrize(("days", "colour"), [(0, "blue"), (1, "yellow"), (2, "red"), (3, "red")])
def test_a_streak_of_fume_decides_and_one_clean_day_resets(
    nine, lu_siye, tavern, fumes, days, colour
):
    fumes(False, *[True] * days)
    assert confirmed(lu_siye, tavern) == colour

    fumes(*[True] * days, False)
    assert confirmed(lu_siye, tavern) == "blue"


@pytest.mark.requirement("21")
def test_each_colour_shows_rule_inputs_and_time_and_is_replayed(nine, as_, lu_siye, tavern, fumes):
    fumes(True, True)
    confirmed(lu_siye, tavern)
    shown = as_(lu_siye).get(f"/subjects/{tavern.code}").json()["colouring"]
    assert (shown["rule"], shown["inputs"]) == ("fume-two-days", {"fume-streak": 2})
    assert shown["at"]
    assert shown["by"] == "鲁四老爷"

    again = as_(lu_siye).get(f"/subjects/{tavern.code}/colours/{shown['id']}").json()
    assert again["same"]
    assert again["colour"] == "red"

    first, second = services.recolour(), services.recolour()
    assert first.digest == second.digest
    assert (second.set, second.proposed) == (0, 0)


def test_a_machine_proposes_and_only_a_person_lets_a_worse_colour_count(
    nine, as_, runtu, lu_siye, tavern, fumes
):
    services.recolour()
    fumes(True, True)
    services.recolour()
    seen = now_of(tavern)
    assert (seen.colour, seen.pending) == ("blue", "red")

    url = f"/subjects/{tavern.code}/colour/confirm"
    assert as_(runtu).post(url, {"reason": CHECKED}).status_code == 403
    assert as_(lu_siye).post(url, {"reason": "好"}).status_code == 422
    assert as_(lu_siye).post(url, {"reason": CHECKED}).json()["colour"] == "red"


def test_what_waits_for_a_decision_is_on_the_list_of_who_decides(
    nine, as_, runtu, lu_siye, stranger, analyst, tavern, fumes
):
    services.recolour()
    fumes(True, True)
    services.recolour()
    services.name_agent(analyst, tavern.code, stranger)
    services.appeal(stranger, tavern.code, "传感器当天正在检修")

    waiting = {each["kind"]: each["items"] for each in as_(lu_siye).get("/todo").json()}
    assert "建议改为红色" in waiting["confirm-colour"][0]["title"]
    assert waiting["confirm-colour"][0]["desk"] == f"/desk/subjects/{tavern.code}"
    assert waiting["answer-appeal"][0]["due_name"] == "答复期限"
    assert "confirm-colour" not in {each["kind"] for each in as_(runtu).get("/todo").json()}


def test_the_journal_says_a_change_in_words(nine, lu_siye, tavern, fumes):
    services.recolour()
    fumes(True, True)
    confirmed(lu_siye, tavern)
    said = [sentence(each) for each in JournalEntry.objects.filter(fact__in=FACTS)]
    assert said == ["规则建议颜色由蓝改为红，待人工确认", "颜色由蓝改为红"]


def test_a_better_colour_counts_at_once(nine, lu_siye, tavern, fumes):
    fumes(True, True)
    confirmed(lu_siye, tavern)
    fumes(False)
    services.recolour()
    assert now_of(tavern).colour == "blue"


def test_a_proposal_whose_reason_is_gone_is_withdrawn(nine, tavern, fumes):
    services.recolour()
    fumes(True)
    services.recolour()
    fumes(False)
    services.recolour()
    assert now_of(tavern).pending == ""
    assert Colouring.objects.filter(state="withdrawn").count() == 1


def test_what_was_declined_is_not_proposed_again_on_the_same_data(nine, lu_siye, tavern, fumes):
    services.recolour()
    fumes(True)
    services.recolour()
    services.decline_colour(lu_siye, tavern.code, "设备检修，数据不实")
    assert services.recolour().proposed == 0
    fumes(True, True)
    assert services.recolour().proposed == 1


def test_a_new_file_with_a_bad_record_begins_with_the_best_colour(nine, tavern, penalised):
    penalised("serious")
    services.recolour()
    seen = now_of(tavern)
    assert (seen.colour, seen.pending) == ("blue", "red")


def test_nobody_confirms_what_was_not_proposed(nine, lu_siye, tavern):
    services.recolour()
    with pytest.raises(WrongStep):
        services.confirm_colour(lu_siye, tavern.code, CHECKED)


def test_another_towns_head_does_not_find_the_file(nine, lu_siye, temple_shop):
    with pytest.raises(NotFound):
        services.confirm_colour(lu_siye, temple_shop.code, CHECKED)


def test_recolouring_says_once_what_it_did_and_only_changes_after(nine, tavern, fumes):
    services.recolour()
    before = JournalEntry.objects.filter(fact__startswith="Colour").count()
    services.recolour()
    said = JournalEntry.objects.filter(fact__startswith="Colour")
    assert said.count() == before + 1
    assert said.last().fact == "ColoursWorkedOut"


class TestAppeal:
    @pytest.fixture
    def agent(self, analyst, tavern, stranger):
        services.name_agent(analyst, tavern.code, stranger)
        return stranger

    def test_a_true_appeal_sets_the_days_aside_and_the_colour_follows(
        self, nine, agent, lu_siye, lv_weifu, tavern, fumes
    ):
        fumes(True, True)
        confirmed(lu_siye, tavern)
        made = services.appeal(agent, tavern.code, "传感器当天正在检修")
        assert made.due_on == date(2026, 11, 27)

        wrong = Observation.objects.values_list("pk", flat=True)
        said = {"upheld": True, "answer": "检修单属实", "observations": wrong}
        services.answer_appeal(lv_weifu, made.pk, **said)
        assert now_of(tavern).colour == "blue"
        assert FileEntry.objects.get(kind="appeal").stage == "after"

    def test_who_confirmed_does_not_answer(self, nine, agent, lu_siye, tavern, fumes):
        fumes(True, True)
        confirmed(lu_siye, tavern)
        made = services.appeal(agent, tavern.code, "传感器当天正在检修")
        with pytest.raises(NotAllowed):
            services.answer_appeal(lu_siye, made.pk, upheld=False, answer="数据真实有效")

    def test_an_appeal_is_upheld_for_something(self, nine, agent, lu_siye, lv_weifu, tavern, fumes):
        fumes(True)
        confirmed(lu_siye, tavern)
        made = services.appeal(agent, tavern.code, "传感器当天正在检修")
        with pytest.raises(NoReason):
            services.answer_appeal(lv_weifu, made.pk, upheld=True, answer="检修单属实")

    def test_only_who_speaks_for_it_appeals_and_once(self, nine, agent, runtu, tavern):
        services.recolour()
        with pytest.raises(NotFound):
            services.appeal(runtu, tavern.code, "颜色不对，请核查")
        services.appeal(agent, tavern.code, "颜色不对，请核查")
        with pytest.raises(WrongStep):
            services.appeal(agent, tavern.code, "颜色不对，请核查")


def test_counting_in_the_database_is_counting_by_the_rule(nine, tavern, penalised, fumes):
    for number, (grade, ago) in enumerate([("ordinary", 3), ("ordinary", 364), ("ordinary", 365)]):
        penalised(grade, ago=ago, number=number)
    aside = penalised("serious", ago=4, number=9)
    FileEntry.objects.filter(pk=aside.pk).update(set_aside_on=today())
    services.record_visit(system(), tavern, "v:1", "检查", problems=True)
    fumes(True, False, True, True)

    found = signal_values(today())
    observed = tavern.observations.filter(set_aside_on=None)
    days = [Day(each.name, each.day, each.exceeded) for each in observed]
    lines = lines_of(tavern.entries.all())
    for name, signal in signals().items():
        assert found[name].get(tavern.pk, 0) == signal.value(lines, days, today()), name
    assert found["ordinary-penalties"][tavern.pk] == 2
    assert found["fume-streak"][tavern.pk] == 2


DAY = date(2026, 11, 20)


@given(st.lists(st.booleans(), max_size=40))
def test_a_streak_is_the_last_run_of_bad_days(days):
    seen = [(DAY - timedelta(days=n), bad) for n, bad in enumerate(days)]
    run = next((n for n, bad in enumerate(days) if not bad), len(days))
    assert streak_of(seen, DAY, 7) == run


@settings(max_examples=200)
@given(
    st.sampled_from(sorted(schemes())),
    st.dictionaries(st.sampled_from(sorted(signals())), st.integers(0, 5)),
    st.sampled_from(sorted(signals())),
)
def test_more_of_a_bad_thing_never_makes_a_colour_better(scheme, inputs, more):
    rules = whole(scheme)
    worse = {**inputs, more: inputs.get(more, 0) + 1}
    assert RANK[rules.judge(worse).colour] <= RANK[rules.judge(inputs).colour]


def test_the_colour_of_a_double_is_left_alone(nine, tavern, temple_shop):
    Subject.objects.filter(pk=temple_shop.pk).update(merged_into=tavern)
    assert services.recolour().examined == 1
    assert queries.by_code(temple_shop.code) == tavern


def test_the_clock_has_all_colours_worked_out_once_a_day(nine, tavern):
    assert recolour_tonight() == 1
    assert recolour_tonight() == 0
    nine.pass_minutes(24 * 60)
    assert recolour_tonight() == 1
