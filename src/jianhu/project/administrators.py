"""The first person of an installation: looks after accounts, has no power over cases."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from jianhu.base.models import Person
from jianhu.kit.errors import Refusal

POST = "administrator"


class BadPassword(Refusal):
    """The password is too easy to guess."""

    code = "bad-password"
    status = 422


class NameTaken(Refusal):
    """Somebody has this name already."""

    code = "name-taken"
    status = 409


@transaction.atomic
def create(username: str, name: str, password: str) -> Person:
    if Person.objects.filter(username=username).exists():
        raise NameTaken(f"登录名 {username} 已有人使用。")
    person = Person(username=username, name=name, is_staff=True)
    try:
        validate_password(password, person)
    except ValidationError as error:
        raise BadPassword("密码不合要求：" + "".join(error.messages)) from error
    person.set_password(password)
    person.save()
    return person
