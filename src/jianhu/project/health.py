"""``/healthz`` says that this process lives; ``/readyz`` whether the house can do its work."""

from collections.abc import Callable
from datetime import timedelta

from django.db import Error, connection
from django.http import HttpRequest, JsonResponse
from django.utils import timezone

from jianhu.base.models import JournalEntry, Lease

STALE = timedelta(seconds=15)


def alive(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"status": "ok"})


def ready(request: HttpRequest) -> JsonResponse:
    """Answer 200 if nothing is wrong, else 503; say for each part what is wrong."""
    parts = {name: _asked(check) for name, check in CHECKS.items()}
    good = all(part == "ok" for part in parts.values())
    body = {"status": "ok" if good else "not ready", "parts": parts}
    return JsonResponse(
        body, status=200 if good else 503, json_dumps_params={"ensure_ascii": False}
    )


def database() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return "ok"


def process(name: str) -> str:
    lease = Lease.objects.filter(name=name).first()
    if lease is None:
        return "没有启动过"
    return "ok" if lease.until > timezone.now() else f"已停 {_since(lease)} 秒"


def journal() -> str:
    """Placed within seconds while the worker lives; an old unplaced entry means it does not."""
    waiting = JournalEntry.objects.filter(position=None, at__lt=timezone.now() - STALE).count()
    return f"{waiting} 条留痕等待编号" if waiting else "ok"


CHECKS: dict[str, Callable[[], str]] = {
    "database": database,
    "worker": lambda: process("worker"),
    "clock": lambda: process("clock"),
    "gateway": lambda: process("gateway"),
    "journal": journal,
}


def _asked(check: Callable[[], str]) -> str:
    try:
        return check()
    except Error:
        return "数据库没有应答"


def _since(lease: Lease) -> int:
    return int((timezone.now() - lease.until).total_seconds())
