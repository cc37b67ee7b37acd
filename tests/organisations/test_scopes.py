"""What each post opens: the county, a team's towns, an office's matters, one's own."""

import pytest

from jianhu.base.people import system
from jianhu.organisations import services
from jianhu.organisations.queries import scope_of
from jianhu.organisations.rules.posts import posts
from jianhu.organisations.rules.scopes import Held, scope


def opened(*held):
    return scope(7, held, posts())


def held(post, kind="rota", office_kind="town-team", area="330699001", **more):
    return Held(post, more.pop("office", 1), office_kind, area, kind=kind, **more)


def test_the_command_centre_sees_its_county_and_not_the_next():
    seen = opened(held("dispatcher", office_kind="command-centre", area="330699"))
    assert seen.covers("330699001001001")
    assert not seen.covers("330698001001001")
    assert seen.sensitive


def test_a_team_that_serves_two_towns_sees_both():
    seen = opened(held("officer", serves=("330699108", "330699200")))
    assert seen.area_prefixes == ("330699108", "330699200")
    assert seen.offices == (1,)
    assert not seen.sensitive


def test_a_liaison_sees_what_is_sent_to_the_department_and_no_area():
    seen = opened(held("liaison", office_kind="department", area="330699"))
    assert (seen.area_prefixes, seen.offices) == ((), (1,))


def test_a_grid_member_sees_the_own_grid_only():
    seen = opened(held("grid-member", own_area="330699001001001"))
    assert (seen.area_prefixes, seen.offices) == (("330699001001001",), ())


def test_who_is_stationed_in_a_town_does_not_see_his_line_offices_matters():
    line = held("officer", "line", "department", "330699", office=1)
    block = held("officer", "stationed", "town-team", "330699001", office=2)
    assert opened(line, block).offices == (2,)
    assert opened(line).offices == (1,)


def test_a_larger_area_makes_a_smaller_one_superfluous():
    seen = opened(held("officer"), held("grid-member", own_area="330699001001001"))
    assert seen.area_prefixes == ("330699001",)


def test_nobody_without_a_post_sees_anything(stranger):
    assert scope_of(stranger)[:3] == (False, (), ())


def test_an_administrator_sees_no_area_and_no_office():
    assert opened(held("administrator", office_kind="command-centre"))[:3] == (False, (), ())


def test_the_house_itself_sees_everything(db):
    assert scope_of(system()).everything


@pytest.mark.parametrize("who", ["kongyiji", "runtu", "xianglin_sao", "yang_er_sao"])
def test_one_query_tells_permissions_and_scope(request, who, django_assert_num_queries):
    person = request.getfixturevalue(who)
    with django_assert_num_queries(1):
        scope_of(person)
        person.has_perm("command.see")


def test_a_new_appointment_counts_at_once(stranger, luzhen):
    assert not scope_of(stranger).area_prefixes
    services.appoint(system(), stranger, luzhen.lu_team, "officer", kind="rota")
    assert scope_of(stranger).area_prefixes == ("330699001",)
