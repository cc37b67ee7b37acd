"""Every request has an id, in each of its log lines, in its answer's header and in a refusal.

A caller's own ``X-Request-ID`` is taken over if it is harmless; otherwise one is made.
"""

import json
import logging
import re
import time
import uuid
from collections.abc import Callable
from typing import Any

from asgiref.sync import iscoroutinefunction
from django.http import HttpRequest, HttpResponse
from django.utils.decorators import sync_and_async_middleware
from structlog.contextvars import bind_contextvars, clear_contextvars

from jianhu.project import metrics

logger = logging.getLogger("jianhu.requests")
HARMLESS = re.compile(r"[A-Za-z0-9._-]{8,64}")
QUIET = ("healthz", "readyz", "metrics", "static/")


@sync_and_async_middleware
def request_id(get_response: Callable[[HttpRequest], Any]) -> Callable[[HttpRequest], Any]:
    async def answer_async(request: HttpRequest) -> HttpResponse:
        said, began = _begin(request), time.perf_counter()
        return _end(request, await get_response(request), said, began)

    def answer(request: HttpRequest) -> HttpResponse:
        said, began = _begin(request), time.perf_counter()
        return _end(request, get_response(request), said, began)

    return answer_async if iscoroutinefunction(get_response) else answer


def id_for(given: str) -> str:
    return given if HARMLESS.fullmatch(given) else uuid.uuid4().hex


def route_of(request: HttpRequest) -> str:
    """Return the address as a pattern: real addresses may carry a reporter's token."""
    found = request.resolver_match
    return str(found.route) if found else "-"


def _begin(request: HttpRequest) -> str:
    said = id_for(request.headers.get("X-Request-ID", ""))
    clear_contextvars()
    bind_contextvars(request_id=said)
    return said


def _end(request: HttpRequest, response: HttpResponse, said: str, began: float) -> HttpResponse:
    seconds, route = time.perf_counter() - began, route_of(request)
    response["X-Request-ID"] = said
    if response.get("Content-Type", "").startswith("application/problem+json"):
        _write_into(response, said)
    metrics.count_request(request.method or "-", route, response.status_code, seconds)
    level = logging.DEBUG if route.startswith(QUIET) else logging.INFO
    facts = {"method": request.method, "route": route, "status": response.status_code}
    logger.log(
        level, "request", extra={**facts, "ms": round(seconds * 1000), "person": _who(request)}
    )
    return response


def _write_into(response: HttpResponse, said: str) -> None:
    body = json.loads(response.content) | {"request_id": said}
    response.content = json.dumps(body, ensure_ascii=False).encode()
    if response.has_header("Content-Length"):
        response["Content-Length"] = str(len(response.content))


def _who(request: HttpRequest) -> int | None:
    """The signed-in person, if the view asked; the log makes no query of its own."""
    known = getattr(request, "_cached_user", None)
    return known.pk if known else None
