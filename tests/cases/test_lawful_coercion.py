"""Forced only for what may be: a surcharge that ran, an order to pull down, a party unable."""

from dataclasses import replace
from datetime import date

import pytest

from jianhu.cases.rules.forms_payment import Disputed, DisputeEnded, ServedDecision, SurchargeTold
from jianhu.cases.rules.ledger import Act
from tests.cases import test_coercive_execution as execution
from tests.cases import test_demolition as demolition
from tests.cases.measures import DECIDED, OFFICER, PARENT, Measure, at
from tests.cases.test_crime import DECLINED, transferred
from tests.cases.test_substitute_performance import spill

PENALTY = "administrative-penalty-law"
LAW = "administrative-coercion-law"
__all__ = ["spill"]


def urged(parent, amount="300"):
    said = execution.URGING | {"amount": amount}
    return Measure("execution", parent=parent).does("urge", "2026-04-01", **said)


def act(move, form, on=None):
    return Act(move, on or form.on, OFFICER, form)


@pytest.mark.lets("C18")
@pytest.mark.refuses("C18")
def test_thirty_days_are_counted_from_when_the_surcharge_was_told():
    silent = ServedDecision(method="direct", on=DECIDED, surcharge_told=False)
    untold = replace(PARENT, acts=(*PARENT.acts[:2], act("serve", silent)))
    walk = urged(untold)
    article, says = walk.refused("order-execution", "2026-04-20", **execution.ORDER)
    assert (article, "请先告知" in says) == ("46", True)
    told = act("tell-surcharge", SurchargeTold(on=date(2026, 4, 1), method="直接送达"))
    walk = urged(replace(untold, acts=(*untold.acts, told)))
    later = execution.ORDER | {"planned_at": at("2026-05-11")}
    assert "2026-05-01" in walk.refused("order-execution", "2026-05-01", **later)[1]
    walk.does("order-execution", "2026-05-02", **later)


@pytest.mark.refuses("C18")
def test_days_in_a_review_are_no_days_of_surcharge():
    """18 March to 16 April are thirty days; ten of them a review was pending."""
    asked = Disputed(kind="reconsideration", on=date(2026, 3, 20), body="县人民政府")
    ended = DisputeEnded(on=date(2026, 3, 29), outcome="upheld", document="复决1号")
    acts = (*PARENT.acts, act("review-accepted", asked), act("review-ended", ended))
    walk = urged(replace(PARENT, acts=acts))
    assert "2026-04-26" in walk.refused("order-execution", "2026-04-26", **execution.ORDER)[1]
    later = execution.ORDER | {"planned_at": at("2026-04-29")}
    walk.does("order-execution", "2026-04-27", **later)


@pytest.mark.refuses("C17")
def test_a_fine_that_nobody_paid_pulls_down_no_house():
    fine_only = replace(PARENT, acts=PARENT.acts[1:])
    walk = Measure("demolition", parent=fine_only)
    walk.does("announce", "2026-03-09", on="2026-03-09", until="2026-03-30", places="棚屋外墙")
    urging = demolition.URGING | {"amount": "300", "pay_how": "银行"}
    walk.does("urge", "2026-08-20", **urging)
    article, says = walk.refused("decide-demolition", "2026-09-03", **demolition.ORDER)
    assert (article, "责令限期拆除" in says) == ("44", True)


@pytest.mark.lets("C17")
@pytest.mark.refuses("C17")
def test_nobody_is_pulled_down_before_his_time_to_leave_is_over():
    walk = Measure("demolition", parent=demolition.PAID)
    walk.does("announce", "2026-03-09", on="2026-03-09", until="2026-03-30", places="棚屋外墙")
    walk.does("urge", "2026-08-20", **demolition.URGING)
    walk.does("decide-demolition", "2026-09-03", **demolition.ORDER)
    walk.does("serve-order", "2026-09-03", method="direct", on="2026-09-03")
    early = demolition.DONE | {"leave_by": "2026-09-14"}
    article, says = walk.refused("demolish", "2026-09-14", **early)
    assert (article, "2026-09-14" in says) == ("zhejiang-illegal-building-provisions/17", True)
    walk.does("demolish", "2026-09-14", **demolition.DONE | {"leave_by": "2026-09-13"})


@pytest.mark.lets("C19")
@pytest.mark.refuses("C19")
def test_who_is_there_and_able_clears_it_himself(spill):
    answer = spill(present=True, told_on=None)
    assert (answer.status_code, answer.json()["basis"]) == (409, f"{LAW}/52")
    assert spill(present=True, told_on=None, unable="没有清扫设备").status_code == 200


@pytest.mark.refuses("B36")
@pytest.mark.lets("B36")
def test_a_decision_nobody_had_yet_is_served_when_the_police_say_no(case, people):
    walk = case().until("noticed")
    walk.does("waive-defence")
    walk.does("decide")
    transferred(walk, people)
    walk.does("police-decline", **DECLINED)
    back = {"by": people.head, "reason": "公安机关不予立案"}
    refusal = walk.refused("resume-execution", **back)
    assert (refusal["basis"], "恢复送达" in refusal["detail"]) == (f"{PENALTY}/61", True)
    walk.does("resume-service", **back)
    assert walk.does("serve")["step"] == "served"
