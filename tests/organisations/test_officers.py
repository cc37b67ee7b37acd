"""Who could go: on duty, certified, free, near."""

from datetime import date

import pytest

from jianhu.base.models import Person
from jianhu.organisations import services
from jianhu.organisations.models import Certificate
from jianhu.organisations.queries import free_officers
from tests.town import TAVERN


@pytest.fixture
def who_could_go(runtu, aq, luzhen):
    def ask(domain="市容环境卫生", busy=()):
        found = free_officers(luzhen.lu_team.pk, domain, *TAVERN, set(busy))
        return [each.name for each in found]

    return ask


def test_the_nearest_comes_first(who_could_go):
    assert who_could_go() == ["闰土", "阿Q"]


def test_who_is_busy_comes_last(who_could_go, runtu):
    assert who_could_go(busy=[runtu.pk]) == ["阿Q", "闰土"]


def test_who_is_off_duty_does_not_come(who_could_go, runtu):
    services.go_off_duty(runtu)
    assert who_could_go() == ["阿Q"]


def test_a_certificate_must_cover_the_domain(who_could_go, runtu):
    Certificate.objects.filter(person=runtu).update(domains=["农业农村"])
    assert who_could_go() == ["阿Q"]
    assert who_could_go("农业农村") == ["闰土", "阿Q"]


def test_an_expired_certificate_does_not_count(who_could_go, runtu):
    Certificate.objects.filter(person=runtu).update(until=date(2024, 1, 1))
    assert who_could_go() == ["阿Q"]


def test_nobody_of_another_town_is_offered(who_could_go, wang_hu):
    assert "王胡" not in who_could_go()


def test_a_grid_member_is_no_officer(who_could_go, xianglin_sao, luzhen):
    services.go_on_duty(xianglin_sao, *TAVERN)
    services.appoint(xianglin_sao, xianglin_sao, luzhen.lu_team, "grid-member", kind="rota")
    Certificate.objects.create(
        person=xianglin_sao, number="33069900001", domains=["综合"], since=date(2022, 1, 1)
    )
    assert "祥林嫂" not in who_could_go()


def test_who_is_stationed_in_a_town_is_not_offered_at_the_department(luzhen):
    officer = Person.objects.create(username="wei", name="魏连殳")
    Certificate.objects.create(person=officer, number="1", domains=["综合"], since=date(2022, 1, 1))
    services.go_on_duty(officer, *TAVERN)
    services.appoint(officer, officer, luzhen.zhzfj, "officer", kind="line")

    def offered():
        return [each.name for each in free_officers(luzhen.zhzfj.pk, "", *TAVERN, set())]

    assert offered() == ["魏连殳"]
    services.appoint(officer, officer, luzhen.lu_team, "officer", kind="stationed")
    assert offered() == []


def test_three_queries_find_them(who_could_go, django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        who_could_go()
