"""Offices and people from sheets: a county moves in without a programmer."""

from datetime import date

import pytest
from django.test import Client

from jianhu.base.models import Person
from jianhu.base.people import system
from jianhu.kit.errors import Unreadable
from jianhu.organisations.models import Appointment, Certificate, Office
from jianhu.organisations.services import import_offices, import_people
from jianhu.project.passwords import give_password

OFFICES = "编码,名称,类型,区域代码,简称,上级编码,服务镇街\n"
PEOPLE = "登录名,姓名,手机,机构编码,岗位,证件编号,执法领域,发证日期,有效期止\n"
BAO_ER = "bao-er,宝儿,13800000,lu-team,执法队员,3306990001,综合、生态环境,2024-03-01,2029-02-28\n"


@pytest.fixture
def offices(luzhen):
    def imported(*lines):
        return import_offices(system(), (OFFICES + "\n".join(lines)).encode())

    return imported


@pytest.fixture
def people(luzhen):
    """The codes of offices may be said by their names in Luzhen."""

    def imported(*lines):
        said = PEOPLE + "\n".join(lines)
        return import_people(system(), said.replace("lu-team", luzhen.lu_team.code).encode())

    return imported


def test_an_office_is_opened_once(luzhen, offices):
    wei, bureau = luzhen.wei.code, luzhen.zhzfj.code
    line = f"wei-squad,未庄中队,镇街综合行政执法队,{wei},未庄中队,{bureau},{wei}"

    assert (offices(line).added, offices(line).unchanged) == (1, 1)

    opened = Office.objects.get(code="wei-squad")
    assert (opened.kind, opened.parent, opened.area) == ("town-team", luzhen.zhzfj, luzhen.wei)
    assert list(opened.serves.all()) == [luzhen.wei]


def test_somebody_enlisted_signs_in_with_a_given_password_and_handles(people, as_):
    assert people(BAO_ER).added == 1

    bao_er = Person.objects.get(username="bao-er")
    assert not bao_er.has_usable_password()
    held, card = Appointment.objects.get(person=bao_er), Certificate.objects.get(person=bao_er)
    assert (held.post, held.office.kind) == ("officer", "town-team")
    assert (card.domains, card.until) == (["综合", "生态环境"], date(2029, 2, 28))
    assert as_(bao_er).get("/command/tasks").status_code == 200
    client = Client()
    said = {"username": "bao-er", "password": give_password(system(), bao_er)}
    client.post("/login", said)
    assert client.get("/").url == "/password"


def test_the_same_sheet_again_changes_nothing(people):
    people(BAO_ER)
    again = people(BAO_ER)

    assert (again.added, again.unchanged, again.refused) == (0, 1, [])
    assert Appointment.objects.filter(person__username="bao-er").count() == 1


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("x,宝儿,,lu-team,执法队员,,,,", "“x”有误"),
        ("bao-er,,,lu-team,执法队员,,,,", "缺少姓名"),
        ("bao-er,宝儿,,nowhere,执法队员,,,,", "没有编码为“nowhere”的机构"),
        ("bao-er,宝儿,,lu-team,算命先生,,,,", "没有岗位“算命先生”"),
        ("bao-er,宝儿,,lu-team,执法队员,1,综合,去年,", "证件日期有误"),
        ("runtu,宝儿,,lu-team,执法队员,,,,", "登录名runtu是闰土的"),
    ],
)
def test_a_bad_row_is_named_and_leaves_nothing_behind(people, runtu, line, says):
    done = people(line, BAO_ER)

    (bad,) = done.refused
    assert bad.line == 2
    assert says in bad.why
    assert (done.added, Person.objects.filter(name="宝儿").count()) == (1, 1)


def test_a_certificate_belongs_to_one(people, runtu):
    people(BAO_ER)
    other = BAO_ER.replace("bao-er", "bao-san").replace("宝儿", "宝三")

    assert "已登记在别人名下" in people(other).refused[0].why
    assert not Person.objects.filter(username="bao-san").exists()


def test_a_sheet_of_something_else_is_a_sentence(luzhen):
    with pytest.raises(Unreadable, match="表头缺少登录名"):
        import_people(system(), "内容,时间\n占道,昨天\n".encode())
