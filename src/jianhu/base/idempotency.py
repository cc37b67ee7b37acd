"""A request sent twice is done once: the same ``Idempotency-Key`` gets the same answer."""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.db import IntegrityError, transaction
from ninja import Status
from ninja.responses import NinjaJSONEncoder

from jianhu.base import moments
from jianhu.base.access import Request
from jianhu.base.models import Answer
from jianhu.kit.digest import sm3
from jianhu.kit.errors import Refusal

View = TypeVar("View", bound=Callable[..., Any])


class KeyReused(Refusal):
    """The same key came with another request."""

    code = "key-reused"
    status = 409


def once(view: View) -> View:
    """Answer a repeated key with the first answer; refuse a key used for something else.

    The view must return something JSON can say; the route's schema shapes the first answer and
    the repeated one alike. Act and answer are one transaction, so a key is kept if and only if
    the act was done.
    """

    @wraps(view)
    def answered(request: Request, *args: Any, **kwargs: Any) -> Any:
        key = request.headers.get("Idempotency-Key", "")
        if not key:
            return view(request, *args, **kwargs)
        try:
            return _answered(request, key, lambda: view(request, *args, **kwargs))
        except IntegrityError:  # the other half of a double click was faster
            return _answered(request, key, lambda: view(request, *args, **kwargs))

    return answered  # type: ignore[return-value]


def _answered(request: Request, key: str, do: Callable[[], Any]) -> Any:
    asked = sm3(f"{request.method} {request.path}\n".encode() + request.body)
    with transaction.atomic():
        known = Answer.objects.filter(person=request.user, key=key[:80]).first()
        if known and known.request != asked:
            raise KeyReused("这个请求编号已用于另一项操作，请刷新后重试。")
        if known:
            return Status(known.status, json.loads(known.body))
        said = do()
        status, body = (said.status_code, said.value) if isinstance(said, Status) else (200, said)
        text = NinjaJSONEncoder(ensure_ascii=False).encode(_plain(body))
        Answer.objects.create(
            person=request.user,
            key=key[:80],
            request=asked,
            status=status,
            body=text,
            at=moments.now(),
        )
    return said


def _plain(said: Any) -> Any:
    """Named tuples by their names, however deep: an encoder would write them as lists."""
    if hasattr(said, "_asdict"):
        return _plain(said._asdict())
    if isinstance(said, dict):
        return {key: _plain(each) for key, each in said.items()}
    return [_plain(each) for each in said] if isinstance(said, list | tuple) else said
