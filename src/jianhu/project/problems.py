"""One way to say no (RFC 9457), also for what never reached a route: everything under /api/."""

from collections.abc import Callable
from typing import Any

from asgiref.sync import iscoroutinefunction
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound, JsonResponse
from django.utils.decorators import sync_and_async_middleware

from jianhu.kit.arriving import escaped

TITLES = {
    400: "不能读取",
    401: "请先登录",
    403: "没有权限",
    404: "没有找到",
    405: "方法不对",
    409: "现在不能这样做",
    413: "内容太大",
    422: "填写有误",
    500: "没有办成",
    503: "暂时不能办理",
}
DETAILS = {
    400: "请求不能读取，请核对后重试。",
    403: "登录凭据已失效或请求来自别的网站，请重新登录后再试。",
    404: "没有这个地址。",
    405: "这个地址不接受这种方法。",
    413: "请求内容太大，请分开发送。",
    500: "系统出了意外，没有办成；请稍后重试，仍不行请把请求编号告诉管理员。",
    503: "系统正忙，请稍后重试。",
}
PLAIN = "about:blank"  # RFC 9457: nothing is known beyond the status


def problem(code: str, status: int, detail: str, **more: object) -> HttpResponse:
    body = {
        "type": f"/problems/{code}" if code else PLAIN,
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


def plain(status: int) -> HttpResponse:
    return problem("", status, DETAILS.get(status, "没有成功，请稍后重试。"))


@sync_and_async_middleware
def in_our_words(get_response: Callable[[HttpRequest], Any]) -> Callable[[HttpRequest], Any]:
    """Refuse an address no database could look up, and say every other no as a problem."""

    async def answer_async(request: HttpRequest) -> Any:
        return _no_such_address(request) or _said(request, await get_response(request))

    def answer(request: HttpRequest) -> Any:
        return _no_such_address(request) or _said(request, get_response(request))

    return answer_async if iscoroutinefunction(get_response) else answer


def _no_such_address(request: HttpRequest) -> HttpResponse | None:
    address = request.path_info
    if escaped(address) == address or address.startswith("/open311/"):  # which says so itself
        return None
    return plain(404) if _is_api(request) else HttpResponseNotFound("没有这个地址。")


def _said(request: HttpRequest, response: Any) -> Any:
    if response.status_code < 400 or not _is_api(request) or response.streaming:
        return response
    if response.get("Content-Type", "").startswith("application/problem+json"):
        return response
    said = plain(response.status_code)
    if "Allow" in response:
        said["Allow"] = response["Allow"]
    return said


def _is_api(request: HttpRequest) -> bool:
    return request.path_info.startswith("/api/")
