"""Legal review: by class of case, by anybody of the pool who has nothing to do with it."""

from datetime import date

import pytest

from jianhu.base.models import Person
from jianhu.cases.models import Case
from jianhu.organisations import services
from jianhu.organisations.models import LegalQualification

PENALTY = "administrative-penalty-law"


@pytest.fixture
def ding_juren(luzhen, people):
    """丁举人, another reviewer of the pool."""
    person = Person.objects.create(username="ding-juren", name="丁举人")
    services.appoint(people.head, person, luzhen.centre, "legal-reviewer", kind="rota")
    LegalQualification.objects.create(person=person, number="A2019", since=date(2019, 6, 1))
    return person


def given_to(walk):
    walk.does("ask-review")
    return Case.objects.get(number=walk.number).reviewer


@pytest.mark.requirement("179")
def test_the_review_goes_to_the_least_busy_of_the_pool(case, people, ding_juren):
    first = given_to(case().until("concluded"))
    second = given_to(case(happened_on="2026-11-19").until("concluded"))
    assert {first, second} == {people.reviewer, ding_juren}


def test_who_handles_the_case_is_not_of_its_pool(case, people, luzhen):
    services.appoint(people.head, people.second, luzhen.centre, "legal-reviewer", kind="rota")
    LegalQualification.objects.create(person=people.second, number="A", since=date(2019, 6, 1))
    assert given_to(case().until("concluded")) == people.reviewer


def test_without_anybody_qualified_it_cannot_be_asked_for(case, people):
    people.reviewer.legal_qualification.delete()
    refusal = case().until("concluded").refused("ask-review")
    assert refusal["basis"] == f"{PENALTY}/58"


def test_another_reviewer_leaves_it_to_whom_it_was_given(case, people, ding_juren):
    walk = case().until("concluded")
    given = given_to(walk)
    other = ding_juren if given == people.reviewer else people.reviewer
    assert "已分派" in walk.refused("review", by=other)["detail"]
    walk.does("review", by=given)


@pytest.mark.requirement("183")
@pytest.mark.parametrize(("fine", "reviewed"), [("9999.99", False), ("10000", True)])
def test_the_class_of_the_case_says_whether_it_is_reviewed(case, grave_item, fine, reviewed):
    walk = case().until("noticed", conclude={"fine": fine}, notify={"fine": fine})
    walk.does("waive-defence")
    if reviewed:
        assert "较大数额" in walk.refused("decide", fine=fine)["detail"]
        walk.does("review")
    walk.does("decide", fine=fine)
