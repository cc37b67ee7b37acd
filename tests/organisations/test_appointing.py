"""One line, at most one block; both trees can be asked; what ended gives nothing."""

from datetime import date

import pytest

from jianhu.base.models import JournalEntry
from jianhu.kit.errors import NotFound
from jianhu.organisations import services
from jianhu.organisations.demonstration.seeding import seed
from jianhu.organisations.models import Appointment
from jianhu.organisations.queries import block_tree, holders_of, line_tree, posts_of
from jianhu.organisations.rules.appointing import CannotAppoint


@pytest.fixture
def appoint(kongyiji, stranger, luzhen):
    def appoint(office, kind, post="officer"):
        return services.appoint(kongyiji, stranger, getattr(luzhen, office), post, kind=kind)

    return appoint


@pytest.mark.requirement("1")
def test_an_officer_has_one_line_office_and_at_most_one_block(appoint, stranger, luzhen):
    appoint("zhzfj", "line")
    with pytest.raises(CannotAppoint, match="一个编制单位"):
        appoint("nync", "line")
    appoint("lu_team", "stationed")
    with pytest.raises(CannotAppoint, match="只能派驻一个"):
        appoint("wei_team", "stationed")
    assert line_tree() == {luzhen.zhzfj.pk: [stranger.pk]}
    assert block_tree() == {luzhen.lu_team.pk: [stranger.pk]}


@pytest.mark.requirement("1")
def test_each_tree_of_the_demonstration_county_lists_an_officer_once(db):
    seed()
    officers = set(Appointment.objects.filter(post="officer").values_list("person", flat=True))
    line = [person for people in line_tree().values() for person in people]
    block = [person for people in block_tree().values() for person in people]
    assert len(line) == len(set(line))
    assert len(block) == len(set(block))
    assert officers <= set(line)
    assert set(block) <= set(line)


def test_who_has_no_line_office_is_not_stationed(appoint):
    with pytest.raises(CannotAppoint, match="先有编制单位"):
        appoint("lu_team", "stationed")


def test_one_is_stationed_with_a_town_team_only(appoint):
    appoint("zhzfj", "line")
    with pytest.raises(CannotAppoint, match="镇街综合行政执法队"):
        appoint("nync", "stationed")


def test_an_unknown_post_is_refused_with_the_known_ones(appoint):
    with pytest.raises(NotFound, match="指挥调度岗"):
        appoint("zhzfj", "line", post="king")


def test_after_the_end_another_line_is_possible(appoint, kongyiji, stranger, luzhen):
    first = appoint("zhzfj", "line")
    services.end_appointment(kongyiji, first.pk)
    appoint("nync", "line")
    assert [held.office for held in posts_of(stranger)] == [luzhen.nync]


def test_an_appointment_ends_once(appoint, kongyiji):
    first = appoint("zhzfj", "line")
    services.end_appointment(kongyiji, first.pk, on=date(2026, 1, 1))
    with pytest.raises(NotFound):
        services.end_appointment(kongyiji, first.pk)


def test_the_journal_knows_who_was_appointed_by_whom(appoint, kongyiji, stranger):
    appoint("zhzfj", "line")
    entry = JournalEntry.objects.get(fact="Appointed")
    assert (entry.by, entry.data["person"]) == (kongyiji, stranger.pk)


def test_holders_are_found_at_the_office_or_over_the_area(si_shu, zhao_taiye, yang_er_sao, luzhen):
    over_luzhen = {"area": "330699001"}
    assert holders_of(("team-leader",), **over_luzhen) == [si_shu.pk]
    assert holders_of(("team-leader",), area="330699101") == []
    assert holders_of(("duty-commander",), **over_luzhen) == [zhao_taiye.pk]
    assert holders_of(("liaison",), **over_luzhen) == []
    assert holders_of(("liaison",), office=luzhen.nync.pk) == [yang_er_sao.pk]
