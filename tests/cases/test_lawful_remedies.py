"""Nothing is forced while the party may be heard, whoever wrote that down and however slow."""

from dataclasses import replace
from datetime import date

import pytest

from jianhu.cases.rules import forms
from jianhu.cases.rules.forms_payment import Disputed, DisputeEnded, Schedule
from jianhu.cases.rules.ledger import Act
from jianhu.cases.rules.remedies import court_window
from tests.cases import test_coercive_execution as execution
from tests.cases import test_court_application as court
from tests.cases import test_demolition as demolition
from tests.cases.measures import DECIDED, HEAD, OFFICER, PARENT, Measure, at


def served(method="direct", **more):
    """The penalty case with its decision served that way, and with what came after it."""
    said = forms.Served(method=method, on=DECIDED, because="下落不明")
    return replace(PARENT, acts=(*PARENT.acts[:2], Act("serve", DECIDED, OFFICER, said)), **more)


def after(parent, *acts):
    return replace(parent, acts=(*parent.acts, *(Act(m, f.on, HEAD, f) for m, f in acts)))


def disputed(on="2026-04-01", kind="reconsideration"):
    return "review-accepted", Disputed(kind=kind, on=on, body="县人民政府")


def ended(on, outcome="upheld", **more):
    return "review-ended", DisputeEnded(on=on, outcome=outcome, document="复决1号", **more)


def shed(parent):
    measure = Measure("demolition", parent=parent)
    said = {"on": "2026-03-09", "until": "2026-03-30", "places": "棚屋外墙"}
    measure.does("announce", "2026-03-09", **said)
    urging = demolition.URGING | {"amount": "300", "pay_how": "银行"}
    return measure.does("urge", "2026-08-20", **urging)


@pytest.mark.lets("C17")
@pytest.mark.refuses("C17")
def test_half_a_year_begins_when_an_announced_decision_arrives():
    """Served by announcement on 2 March, it reached the party on 1 April."""
    walk = shed(served("announcement"))
    order = demolition.ORDER | {"planned_at": at("2026-10-12")}
    article, says = walk.refused("decide-demolition", "2026-09-30", **order)
    assert (article, "2026-10-08" in says) == ("44", True)
    walk.does("decide-demolition", "2026-10-09", **order)


@pytest.mark.refuses("C17", "C20")
def test_a_review_noted_in_the_penalty_case_locks_the_measure():
    walk = shed(after(PARENT, disputed()))
    article, says = walk.refused("decide-demolition", "2026-09-03", **demolition.ORDER)
    assert (article, "还没有终结" in says) == ("44", True)
    upheld = shed(after(PARENT, disputed(), ended("2026-09-01")))
    assert "2026-09-16" in upheld.refused("decide-demolition", "2026-09-16", **demolition.ORDER)[1]
    later = demolition.ORDER | {"planned_at": at("2026-09-22")}
    upheld.does("decide-demolition", "2026-09-17", **later)


@pytest.mark.refuses("C15")
def test_what_was_annulled_in_the_penalty_case_is_not_carried_out():
    gone = after(PARENT, disputed(), ended("2026-05-20", "annulled"))
    urging = execution.URGING | {"on": "2026-06-01", "until": "2026-06-15", "amount": None}
    article, says = Measure("execution", parent=gone).refused("urge", "2026-06-01", **urging)
    assert (article, "已被撤销" in says) == ("40", True)
    walk = Measure("execution").does("urge", "2026-04-01", **execution.URGING)
    walk.does("order-execution", "2026-04-20", **execution.ORDER)
    walk.does("serve-order", "2026-04-20", **execution.SERVED)
    walk.facts = replace(walk.facts, parent=gone)
    assert walk.refused("execute", "2026-05-21", **execution.DONE)[0] == "40"


@pytest.mark.lets("C20")
@pytest.mark.refuses("C20")
def test_no_word_ends_a_review_that_nobody_asked_for():
    walk = Measure("court-application").does("urge", "2026-08-24", **court.URGING)
    over = {"on": "2026-08-25", "outcome": "upheld"}
    article, says = walk.refused("remedy-ended", "2026-08-25", **over)
    assert (article, "期限届满" in says) == ("53", True)
    walk.does("note-remedy", "2026-08-25", on="2026-08-25", kind="lawsuit")
    again = {"on": "2026-08-26", "kind": "review"}
    assert walk.refused("note-remedy", "2026-08-26", **again)[0] == "53"
    assert walk.refused("remedy-ended", "2026-09-30", **over | {"on": "2026-08-24"})[0] == "53"
    walk.does("remedy-ended", "2026-09-30", **over | {"on": "2026-09-30"})


@pytest.mark.refuses("C12", "C20")
def test_an_urging_is_not_dated_back_into_the_time_to_pay():
    early = court.URGING | {"on": "2026-03-17"}
    article, says = Measure("court-application").refused("urge", "2026-08-24", **early)
    assert (article, "核对送达日期" in says) == ("34", True)
    Measure("court-application").does("urge", "2026-08-24", **early | {"on": "2026-03-18"})


@pytest.mark.lets("C20")
@pytest.mark.refuses("C12", "C20")
def test_an_announced_urging_counts_from_when_it_arrives():
    announced = {"method": "announcement", "because": "下落不明", "until": "2026-09-23"}
    article, _ = Measure("court-application").refused(
        "urge", "2026-08-24", **court.URGING | announced
    )
    assert article == "35"  # the term would be over the day it arrives
    walk = Measure("court-application")
    walk.does("urge", "2026-08-24", **court.URGING | announced | {"until": "2026-09-24"})
    day = "2026-10-14"  # arrived on 23 September, ten working days over the holidays
    assert walk.refused("apply-court", day, **court.asked(day))[0] == "54"
    walk.does("apply-court", "2026-10-15", **court.asked("2026-10-15"))


@pytest.mark.lets("B42")
@pytest.mark.refuses("B42")
def test_time_given_for_the_fine_moves_the_term_of_the_court():
    """Without it the court could be asked until 2 December, days after the instalment."""
    plan = Schedule(opinion="同意", instalments=[{"by": "2026-11-20", "amount": "300"}])
    given = Act("postpone", date(2026, 3, 10), HEAD, plan)
    put_off = replace(PARENT, acts=(*PARENT.acts, given))
    said = court.URGING | {"on": "2026-11-23", "until": "2026-11-30", "amount": "300"}
    walk = Measure("court-application", parent=put_off).does("urge", "2026-11-23", **said)
    assert court_window(walk.facts)[1] == date(2027, 2, 20)
    walk.does("apply-court", "2026-12-08", **court.asked("2026-12-08"))
    walk = Measure("court-application").does("urge", "2026-11-23", **said)
    assert walk.refused("apply-court", "2026-12-08", **court.asked("2026-12-08"))[0] == "53"


@pytest.mark.lets("C14")
@pytest.mark.refuses("C14")
def test_an_order_is_carried_out_once_the_party_has_it():
    walk = Measure("execution").does("urge", "2026-04-01", **execution.URGING)
    walk.does("order-execution", "2026-04-20", **execution.ORDER)
    back = execution.SERVED | {"on": "2026-04-17"}
    assert walk.refused("serve-order", "2026-04-20", **back)[0] == "38"
    announced = execution.SERVED | {"method": "announcement", "because": "下落不明"}
    walk.does("serve-order", "2026-04-20", **announced)
    article, says = walk.refused("execute", "2026-04-24", **execution.DONE)
    assert (article, "2026-05-20" in says) == ("38", True)
    later = {"began_at": at("2026-05-20"), "ended_at": at("2026-05-20", 11)}
    walk.does("execute", "2026-05-20", **execution.DONE | later)


@pytest.mark.refuses("B43")
def test_a_lawsuit_noted_only_in_the_measure_stops_the_surcharge():
    """From 18 March to 1 April fifteen days are late; five of them the party was in court."""
    walk = Measure("execution").does("note-remedy", "2026-03-20", on="2026-03-20", kind="lawsuit")
    walk.does("remedy-ended", "2026-03-24", on="2026-03-24", outcome="upheld")
    assert walk.refused("urge", "2026-04-01", **execution.URGING)[0] == "45"
    walk.does("urge", "2026-04-01", **execution.URGING | {"amount": "390"})
