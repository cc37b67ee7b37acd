"""The whole API: one router per room, and one way to say no (RFC 9457)."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, ValidationError
from ninja.security import django_auth

from jianhu.catalogue.api import router as catalogue
from jianhu.cockpit.api import router as cockpit
from jianhu.command.api import router as command
from jianhu.command.api.files import router as attachments
from jianhu.kit.errors import Refusal
from jianhu.organisations.api import duty_router as duty
from jianhu.organisations.api import router as organisations
from jianhu.project.me import router as me
from jianhu.scenarios.api import router as scenarios
from jianhu.sensing.api import router as sensing

TITLES = {401: "请先登录", 403: "没有权限", 404: "没有找到", 409: "现在不能这样做", 422: "填写有误"}


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
    urls_namespace="api",
    docs_decorator=colleagues_only,
)
api.add_router("/me", me)
api.add_router("", duty)
api.add_router("/organisations", organisations)
api.add_router("/catalogue", catalogue)
api.add_router("/command", command)
api.add_router("/attachments", attachments)
api.add_router("/sensing", sensing)
api.add_router("/cockpit", cockpit)
api.add_router("/scenarios", scenarios)


@api.exception_handler(Refusal)
def say_no(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    return problem(
        refusal.code, refusal.status, refusal.message, basis=refusal.basis, **refusal.details
    )


@api.exception_handler(AuthenticationError)
def say_who_are_you(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    return problem("not-signed-in", 401, "请先登录。")


@api.exception_handler(ValidationError)
def say_what_is_wrong(request: HttpRequest, error: ValidationError) -> HttpResponse:
    wrong = [
        {"field": ".".join(str(part) for part in each["loc"][2:]), "says": each["msg"]}
        for each in error.errors
    ]
    names = "、".join(each["field"] or "请求内容" for each in wrong)
    return problem("invalid", 422, f"请检查：{names}。", errors=wrong)


def problem(code: str, status: int, detail: str, **more: object) -> HttpResponse:
    body = {
        "type": f"/problems/{code}",
        "title": TITLES.get(status, "不能这样做"),
        "status": status,
        "detail": detail,
    }
    return JsonResponse(
        body | {key: value for key, value in more.items() if value},
        status=status,
        content_type="application/problem+json",
        json_dumps_params={"ensure_ascii": False},
    )
