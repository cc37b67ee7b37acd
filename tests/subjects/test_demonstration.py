"""The demonstration's subjects: invented, right in every digit, with a past and colours."""

import pytest
from stdnum.cn import uscc

from jianhu.base.models import Person
from jianhu.base.people import system
from jianhu.organisations.demonstration.seeding import seed as county
from jianhu.subjects import demonstration, queries, services
from jianhu.subjects.demonstration.invented import credit_code
from jianhu.subjects.models import Badge, Colouring, Hazard, Link, Notice, Subject
from jianhu.subjects.queries.board import by_colour


@pytest.fixture
def seeded(db):
    county()
    demonstration.seed(1200)


@pytest.mark.parametrize("number", [0, 7, 5999, 199_999])
def test_an_invented_code_is_right_in_every_digit(number):
    code = credit_code("91", number)
    assert uscc.is_valid(code)
    assert code[2:8] == "330699"


def test_the_county_has_subjects_of_each_colour_and_they_stay_once_seeded(seeded):
    counts = by_colour(system())
    assert sum(counts.values()) == 1200
    assert counts["green"] + counts["blue"] > 900
    assert counts["yellow"] > counts["red"] > 0
    assert Subject.objects.exclude(pending="").exists()
    assert Colouring.objects.filter(state="in-force", by__isnull=False).exists()

    again = services.recolour()
    assert (again.set, again.proposed) == (0, 0)
    before = Subject.objects.count()
    demonstration.seed()
    assert Subject.objects.count() == before
    assert Badge.objects.filter(until=None).exists()
    assert Hazard.objects.get().landlord is not None
    assert Notice.objects.filter(subject=Hazard.objects.get().landlord).exists()
    assert not Subject.objects.filter(area="").exists()


def test_a_list_leaves_doubtful_pairs_and_rows_that_are_nobodys(seeded):
    """Through the import and the linkage of every day; asked for again, nothing comes of it."""
    from jianhu.subjects.services.gathering import link_waiting  # takes seconds to load

    assert demonstration.seed_waiting() == 30
    link_waiting()
    who = Person.objects.get(username="analyst")
    waits = queries.waiting(who)
    assert waits["asked"] >= 4
    assert waits["alone"] >= 2
    liaison = Person.objects.get(username="liaison")  # whom a visitor becomes
    assert queries.waiting(liaison)["asked"] >= 1
    assert Link.objects.filter(state="same").count() >= 2
    assert demonstration.seed_waiting() == 30
    assert queries.waiting(who) == waits
