"""A case has an end even where nobody pays: the party is no more, or the execution was ended."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from jianhu.cases.models import Act, Case
from jianhu.cases.queries.enforced import enforced, told_by_measures
from jianhu.cases.rules.owed import owed
from tests.cases.walked import FRIDAY, Walked

PENALTY = "administrative-penalty-law"
SHUT = {"summary": "执行终结"}


@pytest.fixture
def late():
    """A fine of 300 yuan, to be paid until 7 December, and nobody paid."""
    walk = Walked().until("noticed").does("waive-defence").does("decide")
    return walk.does("serve", credit_notice=True)


@pytest.mark.lets("C15")
@pytest.mark.refuses("B40")
def test_what_can_no_longer_be_forced_is_closed_unpaid(late):
    assert late.refused("close", "2026-12-18", **SHUT)[0] == "66"
    late.facts = replace(late.facts, execution_ended="公民死亡，无遗产可供执行，又无义务承受人")
    late.does("close", "2026-12-18", **SHUT)


@pytest.mark.lets("C15")
def test_what_an_agreement_let_off_is_not_asked_for(late):
    late.facts = replace(late.facts, today=date(2026, 12, 17))
    assert owed(late.facts).surcharge == 90
    late.facts = replace(late.facts, let_off=Decimal(60))
    assert owed(late.facts).surcharge == 30
    late.facts = replace(late.facts, let_off=Decimal(100))
    assert owed(late.facts).surcharge == 0  # never less than nothing: the fine stays whole
    assert owed(late.facts).left == 300


def test_the_penalty_case_knows_what_its_measures_agreed_and_ended(case, people):
    number = case().number
    Case.objects.filter(number=number).update(step="served")
    parent = Case.objects.get(number=number)
    measure = Case.objects.get(number=number)
    measure.pk, measure.number, measure.parent = None, "QZ-1", parent
    measure.procedure, measure.step = "execution", "order-served"
    measure.save()

    def act(move, **said):
        return Act.objects.create(
            case=measure, move=move, by=people.head, on=FRIDAY, at=parent.opened_at, said=said
        )

    assert enforced(told_by_measures(parent)) == (0, "")
    act("agree", surcharge_reduced="60")
    assert enforced(told_by_measures(parent)) == (60, "")
    act("break-agreement", reason="没有履行")
    assert enforced(told_by_measures(parent)) == (0, "")
    act("end-execution", ground="died", reason="死亡证明")
    assert "公民死亡" in enforced(told_by_measures(parent))[1]
    assert enforced(told_by_measures(measure)) == (0, "")


def test_an_investigation_of_whom_is_no_more_is_ended():
    walk = Walked().until("concluded")
    gone = {"ground": "dissolved", "reason": "已注销登记，没有承受人"}
    assert walk.refused("terminate", **gone)[0] == "57"
    walk.does("terminate", by=3, **gone).does("close", summary="终止调查")
    assert walk.step == "closed"


@pytest.mark.lets("B2")
@pytest.mark.refuses("B2")
def test_a_common_superior_may_name_an_office_of_its_own_accord():
    walk = Walked(filed_elsewhere="综合执法局已就同一行为立案（AJ-1）")
    named = {"office": 1, "document": "指管1号", "opinion": "由本机关管辖"}
    assert walk.refused("designate", **named)[0] == "25"
    walk.does("designate", **named, direct=True)
