"""Whose password it is: one that somebody else set must be replaced by its owner first of all."""

import secrets
from collections.abc import Callable
from typing import Any

from asgiref.sync import iscoroutinefunction, sync_to_async
from django.contrib.auth.password_validation import MinimumLengthValidator
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.utils.decorators import sync_and_async_middleware

from jianhu.base.journal import name_of, record
from jianhu.base.models import JournalEntry, Person
from jianhu.project.facts import PasswordChosen, PasswordGiven

GIVEN = "password_given"
ALLOWED = ("/password", "/logout", "/static/")


class LongEnough(MinimumLengthValidator):
    """Django's, in the words of this house: it says this one sentence in English."""

    def get_error_message(self) -> str:
        return f"密码太短，至少要有{self.min_length}位。"


@transaction.atomic
def give_password(by: Person, person: Person) -> str:
    """Set a password for somebody else and return it; it opens nothing but the way to a new one."""
    password = secrets.token_urlsafe(9)
    person.set_password(password)
    person.save(update_fields=["password"])
    record(by, person, PasswordGiven(person.pk))
    return password


def note_chosen(person: Person) -> None:
    record(person, person, PasswordChosen(person.pk))


def is_given(person: Person) -> bool:
    said = JournalEntry.objects.filter(
        thing=name_of(person), fact__in=["PasswordGiven", "PasswordChosen"]
    )
    last = said.order_by("-id").values_list("fact", flat=True).first()
    return last == "PasswordGiven"


@sync_and_async_middleware
def own_password_first(get_response: Callable[..., Any]) -> Callable[..., Any]:
    """The session knows since the sign-in; a request costs no question more."""

    async def answer_async(request: HttpRequest) -> Any:
        if await sync_to_async(_must_choose)(request):
            return _to_the_password(request)
        return await get_response(request)

    def answer(request: HttpRequest) -> Any:
        return _to_the_password(request) if _must_choose(request) else get_response(request)

    return answer_async if iscoroutinefunction(get_response) else answer


def _must_choose(request: HttpRequest) -> bool:
    return not request.path.startswith(ALLOWED) and bool(request.session.get(GIVEN))


def _to_the_password(request: HttpRequest) -> HttpResponse:
    if not request.path.startswith("/api/"):
        return HttpResponseRedirect("/password")
    detail = "请先修改初始密码。"
    body = {
        "type": "/problems/password-given",
        "title": "没有权限",
        "status": 403,
        "detail": detail,
    }
    return JsonResponse(body, status=403, content_type="application/problem+json")
