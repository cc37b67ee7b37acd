"""The first person of an installation: looks after accounts, has no power over cases."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from jianhu.base.models import Person
from jianhu.base.people import system
from jianhu.kit.errors import Refusal
from jianhu.organisations import queries, services

POST = "administrator"
RESERVED = "system"  # in whose name the house itself acts


class BadPassword(Refusal):
    """The password is too easy to guess."""

    code = "bad-password"
    status = 422


class NameTaken(Refusal):
    """Somebody has this name already."""

    code = "name-taken"
    status = 409


@transaction.atomic
def create(
    username: str, name: str, password: str, *, county: str, county_name: str = ""
) -> Person:
    """Create somebody who holds the administrator's post at the county's command centre."""
    if username.casefold() == RESERVED:
        raise NameTaken(f"登录名 {username} 留给系统自己，请换一个。")
    if Person.objects.filter(username=username).exists():
        raise NameTaken(f"登录名 {username} 已有人使用。")
    person = Person(username=username, name=name, is_active=True)
    try:
        validate_password(password, person)
    except ValidationError as error:
        raise BadPassword("密码不合要求：" + "".join(error.messages)) from error
    person.set_password(password)
    person.save()
    services.appoint(system(), person, services.found_centre(county, county_name), POST)
    return person


def own_county() -> str:
    """Return the code of the county this installation is for, or nothing before there is one."""
    try:
        return queries.county().code
    except Refusal:
        return ""
