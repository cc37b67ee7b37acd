"""A request that writes goes before the worker; see ``base.turns``."""

from collections.abc import Callable
from typing import Any

from asgiref.sync import iscoroutinefunction
from django.http import HttpRequest, HttpResponse
from django.utils.decorators import sync_and_async_middleware

from jianhu.base.turns import writing

READING = ("GET", "HEAD", "OPTIONS")


@sync_and_async_middleware
def people_first(get_response: Callable[[HttpRequest], Any]) -> Callable[[HttpRequest], Any]:
    async def answer_async(request: HttpRequest) -> HttpResponse:
        if request.method in READING:
            answered: HttpResponse = await get_response(request)
            return answered
        with writing():
            return await get_response(request)  # type: ignore[no-any-return]

    def answer(request: HttpRequest) -> HttpResponse:
        if request.method in READING:
            return get_response(request)  # type: ignore[no-any-return]
        with writing():
            return get_response(request)  # type: ignore[no-any-return]

    return answer_async if iscoroutinefunction(get_response) else answer
