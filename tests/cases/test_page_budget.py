"""A case is read table by table: the queries of its page are few and do not grow with it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from jianhu.base import moments
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.facts import facts_of
from tests.town import NINE

BUDGET = 32


def queries_of(caller, number):
    with CaptureQueriesContext(connection) as seen:
        assert caller.get(f"/cases/{number}").status_code == 200
    return len(seen)


def test_a_page_stays_within_its_budget(case, as_, people):
    walk, caller = case().until("concluded"), as_(people.officer)
    few = queries_of(caller, walk.number)
    for move in ("notify", "defend", "recheck"):
        walk.does(move)

    many = queries_of(caller, walk.number)

    assert many <= BUDGET
    assert many <= few, "it grows with what was done"


@pytest.mark.django_db
def test_what_was_read_of_a_case_is_read_anew_after_an_act(case, people):
    found = Case.objects.get(number=case().number)
    before = facts_of(found, people.officer, NINE.date())
    Act.objects.create(
        case=found,
        move="order-correction",
        by=people.officer,
        on=NINE.date(),
        at=moments.now(),
        before="clue",
        after="clue",
        said={"what": "立即把桌子收回店内"},
    )

    after = facts_of(found, people.officer, NINE.date())

    assert [act.move for act in before.acts] == []
    assert [act.move for act in after.acts] == ["order-correction"]
