"""``/metrics`` for Prometheus: what was asked, how long it took, and whether the house keeps up.

Requests are counted by each web process; with several of them (``--workers``) the counts are
summed through files (``PROMETHEUS_MULTIPROC_DIR``, set by ``jianhu serve``). Figures about the
journal, the clocks and the leads are read from the database when asked, so they are the same
from whichever process answers.

Open to this machine alone, or to whoever carries ``JIANHU_METRICS_TOKEN`` as a bearer token.
"""

import os
from collections.abc import Iterable
from datetime import timedelta
from secrets import compare_digest

from django.db.models import Min
from django.http import HttpRequest, HttpResponse
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Histogram,
    generate_latest,
)
from prometheus_client.core import REGISTRY, GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from jianhu.base import moments, teller
from jianhu.base.models import Clock, JournalEntry

REQUESTS = Counter("jianhu_requests", "Requests answered", ["method", "route", "status"])
SECONDS = Histogram(
    "jianhu_request_seconds",
    "Seconds until the answer began",
    ["route"],
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)
HERE = {"127.0.0.1", "::1", ""}


def count_request(method: str, route: str, status: int, seconds: float) -> None:
    REQUESTS.labels(method, route, status).inc()
    SECONDS.labels(route).observe(seconds)


class House(Collector):
    """What the database knows of the house's condition."""

    def collect(self) -> Iterable[Metric]:
        for name, (says, figure) in FIGURES.items():
            yield GaugeMetricFamily(f"jianhu_{name}", says, value=figure())


def unplaced() -> int:
    return JournalEntry.objects.filter(position=None).count()


def untold() -> int:
    return JournalEntry.objects.filter(told_at=None).count()


def failing() -> int:
    found = teller.failing()
    return found.things if found else 0


def journal_lag() -> float:
    """Seconds since the oldest entry that nobody upstairs has been told of."""
    oldest = JournalEntry.objects.filter(told_at=None).aggregate(at=Min("at"))["at"]
    return max((moments.now() - oldest).total_seconds(), 0) if oldest else 0


def overdue_clocks(grace: int = 5) -> int:
    """Clocks that should have rung some seconds ago: zero unless the clock process is away."""
    running = Clock.objects.filter(stopped_at=None, rang_at=None, paused_at=None)
    return running.filter(due_at__lt=moments.now() - timedelta(seconds=grace)).count()


def leads_today() -> int:
    since = moments.now() - timedelta(days=1)
    return JournalEntry.objects.filter(fact="LeadReceived", at__gte=since).count()


FIGURES = {
    "journal_unplaced": ("Journal entries without a position yet", unplaced),
    "journal_untold": ("Journal entries not told upstairs yet", untold),
    "journal_failing": ("Journal entries whose telling failed and is paused", failing),
    "journal_lag_seconds": ("Age of the oldest untold journal entry", journal_lag),
    "clocks_overdue": ("Clocks that should have rung and have not", overdue_clocks),
    "leads_last_24h": ("Leads received in the last 24 hours", leads_today),
}


def show(request: HttpRequest) -> HttpResponse:
    if not may_see(request):
        return HttpResponse("只对本机或持有令牌者开放。\n", status=403, content_type="text/plain")
    return HttpResponse(text(), content_type=CONTENT_TYPE_LATEST)


def may_see(request: HttpRequest) -> bool:
    token = os.environ.get("JIANHU_METRICS_TOKEN", "")
    given = request.headers.get("Authorization", "")
    if token and compare_digest(given.encode(), f"Bearer {token}".encode()):
        return True
    return request.META.get("REMOTE_ADDR", "") in HERE


def text() -> bytes:
    house = CollectorRegistry()
    house.register(House())
    return generate_latest(_counted()) + generate_latest(house)


def _counted() -> CollectorRegistry:
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return REGISTRY
    together = CollectorRegistry()
    MultiProcessCollector(together)  # type: ignore[no-untyped-call]
    return together
