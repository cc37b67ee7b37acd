"""The whole API: one router per room, and one way to say no (RFC 9457)."""

import json
import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core.exceptions import BadRequest, RequestDataTooBig, SuspiciousOperation
from django.db import DataError, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.utils.datastructures import MultiValueDict
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.parser import Parser
from ninja.security import django_auth

from jianhu.base.journal import record
from jianhu.cases.api import routers as cases
from jianhu.cases.api.investigation import devices, emergencies
from jianhu.cases.api.publication import entrusted
from jianhu.cases.api.publication import offices as publicity
from jianhu.cases.api.publication import router as published
from jianhu.cases.api.rooms import rooms as interview_rooms
from jianhu.cases.api.signatures import hands, seals
from jianhu.catalogue.api import router as catalogue
from jianhu.cockpit.api import router as cockpit
from jianhu.command.api import router as command
from jianhu.command.api.files import router as attachments
from jianhu.inspections.api import routers as inspections
from jianhu.kit.arriving import oddity
from jianhu.kit.errors import Refusal, Unreadable
from jianhu.organisations.api import duty_router as duty
from jianhu.organisations.api import router as organisations
from jianhu.portal.api import router as acts
from jianhu.project.me import router as me
from jianhu.project.problems import plain, problem
from jianhu.project.rendering import PlainJSON
from jianhu.project.todo import router as todo
from jianhu.project.wrong import errors
from jianhu.scenarios.api import router as scenarios
from jianhu.sensing.api import router as sensing
from jianhu.subjects.api import routers as subjects

logger = logging.getLogger(__name__)


def colleagues_only(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """What can be asked of the house is no stranger's business, except in the demonstration."""
    guarded = login_required(view)

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return (view if settings.DEMO else guarded)(request, *args, **kwargs)

    return shown


api = NinjaAPI(
    title="鉴湖",
    version="0.1.0",
    auth=django_auth,
    renderer=PlainJSON(),
    urls_namespace="api",
    docs_decorator=colleagues_only,
)
api.add_router("/me", me)
api.add_router("/todo", todo)
api.add_router("", duty)
api.add_router("/organisations", organisations)
api.add_router("/catalogue", catalogue)
for prefix, part in subjects:
    api.add_router(f"/subjects{prefix}", part)
api.add_router("/command", command)
api.add_router("/attachments", attachments)
for part in cases:
    api.add_router("/cases", part)
for part in inspections:
    api.add_router("/inspections", part)
api.add_router("/hands", hands)
api.add_router("/seals", seals)
api.add_router("/monitoring-devices", devices)
api.add_router("/interview-rooms", interview_rooms)
api.add_router("/published", published)
api.add_router("/entrustments", entrusted)
api.add_router("/publicity", publicity)
api.add_router("/emergencies", emergencies)
api.add_router("/sensing", sensing)
api.add_router("/cockpit", cockpit)
api.add_router("/scenarios", scenarios)
api.add_router("/acts", acts)


@api.exception_handler(Refusal)
def say_no(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    if refusal.attempted:  # what was tried is kept, now that the rest is undone
        with transaction.atomic():  # the thing's row is looked at under a lock
            record(request.user, *refusal.attempted)  # type: ignore[arg-type]
    return problem(
        refusal.code, refusal.status, refusal.message, basis=refusal.basis, **refusal.details
    )


@api.exception_handler(AuthenticationError)
def say_who_are_you(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    return problem("not-signed-in", 401, "请先登录。")


@api.exception_handler(ValidationError)
def say_what_is_wrong(request: HttpRequest, error: ValidationError) -> HttpResponse:
    wrong = errors(error.errors)
    names = "、".join(dict.fromkeys(each["name"] for each in wrong))
    return problem("invalid", 422, f"请检查：{names}。", errors=wrong)


@api.exception_handler(HttpError)
def say_it_could_not_be_read(request: HttpRequest, error: HttpError) -> HttpResponse:
    if isinstance(error.__cause__, Refusal):  # our parser's own sentence
        return say_no(request, error.__cause__)
    return plain(error.status_code)


@api.exception_handler(Http404)
def say_there_is_none(request: HttpRequest, error: Http404) -> HttpResponse:
    return plain(404)


@api.exception_handler(RequestDataTooBig)
def say_it_is_too_much(request: HttpRequest, error: RequestDataTooBig) -> HttpResponse:
    return plain(413)


@api.exception_handler(SuspiciousOperation)
@api.exception_handler(BadRequest)
@api.exception_handler(MultiPartParserError)
def say_it_is_odd(request: HttpRequest, error: Exception) -> HttpResponse:
    return plain(400)


@api.exception_handler(OverflowError)
@api.exception_handler(DataError)
def say_it_fits_nowhere(request: HttpRequest, error: Exception) -> HttpResponse:
    """A number beyond what SQLite (the first) or PostgreSQL (the second) can hold."""
    logger.info("out of range: %s", type(error).__name__)
    return problem("out-of-range", 422, "有一个数值或一段文字超出了能保存的范围。")


@api.exception_handler(Exception)
def say_it_went_wrong(request: HttpRequest, error: Exception) -> HttpResponse:
    """The answer names the request, and the log of that request says what happened."""
    logger.error("%s failed", request.method, exc_info=error)
    return plain(500)


class Careful(Parser):
    """Reads bodies, forms and queries, and lets nothing in that no database could hold."""

    def parse_body(self, request: HttpRequest) -> dict[str, Any]:
        said: dict[str, Any] = json.loads(request.body)
        check_it_can_be_kept(said)
        return said

    def parse_querydict(
        self, data: MultiValueDict[str, Any], list_fields: list[str], request: HttpRequest
    ) -> dict[str, Any]:
        said = super().parse_querydict(data, list_fields, request)
        check_it_can_be_kept(said)
        return said


def check_it_can_be_kept(said: Any) -> None:
    if odd := oddity(said):
        raise Unreadable(f"请求{odd}")


api.parser = Careful()
