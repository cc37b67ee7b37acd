"""``/healthz`` says that this process lives; ``/readyz`` whether the house can do its work."""

from collections.abc import Callable
from datetime import timedelta

from django.db import Error, connection
from django.http import HttpRequest, JsonResponse
from django.utils import timezone

from jianhu.base import teller
from jianhu.base.models import JournalEntry, Lease

STALE = timedelta(seconds=15)
LATE = timedelta(seconds=5)  # a busy machine is slow, not stopped; and so long a take-over takes


def alive(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"status": "ok"})


def ready(request: HttpRequest) -> JsonResponse:
    """Answer 503 if the house cannot work; say for each part what is wrong.

    A house that works, but with a matter that waits for somebody to look, is ``degraded``.
    """
    parts = {name: _asked(check) for name, check in (CHECKS | CONCERNS).items()}
    works = all(parts[name] == "ok" for name in CHECKS)
    well = all(part == "ok" for part in parts.values())
    body = {"status": "ok" if well else "degraded" if works else "not ready", "parts": parts}
    return JsonResponse(
        body, status=200 if works else 503, json_dumps_params={"ensure_ascii": False}
    )


def database() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return "ok"


def process(name: str) -> str:
    lease = Lease.objects.filter(name=name).first()
    if lease is None:
        return "没有启动过"
    return "ok" if lease.until + LATE > timezone.now() else f"已停 {_since(lease)} 秒"


def journal() -> str:
    """Placed within seconds while the worker lives; an old unplaced entry means it does not."""
    waiting = JournalEntry.objects.filter(position=None, at__lt=timezone.now() - STALE).count()
    return f"{waiting} 条留痕等待编号" if waiting else "ok"


def telling() -> str:
    """A fact whose listener fails keeps the later ones of its thing waiting."""
    found = teller.failing()
    if found is None:
        return "ok"
    return f"{found.things} 条通知未能送达，最早的是 {found.fact} · {found.thing}"


CHECKS: dict[str, Callable[[], str]] = {
    "database": database,
    "worker": lambda: process("worker"),
    "clock": lambda: process("clock"),
    "gateway": lambda: process("gateway"),
    "journal": journal,
}
CONCERNS: dict[str, Callable[[], str]] = {"telling": telling}


def _asked(check: Callable[[], str]) -> str:
    try:
        return check()
    except Error:
        return "数据库没有应答"


def _since(lease: Lease) -> int:
    return int((timezone.now() - lease.until).total_seconds())
