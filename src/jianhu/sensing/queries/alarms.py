"""Reading alarms, and counting them by theme: the first step of the funnel."""

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, QuerySet

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.sensing.models import Alarm
from jianhu.sensing.queries.doors import within
from jianhu.sensing.rules import themes

A_MONTH = timedelta(days=30)


def alarms_for(
    person: Person, *, device: str = "", theme: str = "", running: bool | None = None
) -> QuerySet[Alarm]:
    alarms = Alarm.objects.filter(within(person, "device__area_code")).select_related("device")
    if device:
        alarms = alarms.filter(device__code=device)
    if theme:
        alarms = alarms.filter(theme=theme)
    return alarms if running is None else alarms.filter(ended_at__isnull=running)


def triggered(since: datetime, until: datetime) -> Counter[tuple[str, str]]:
    """Count alarms by theme and kind."""
    counted: Counter[tuple[str, str]] = Counter()
    alarms = Alarm.objects.filter(raised_at__gte=since, raised_at__lt=until).order_by()
    for theme, kind, count in alarms.values_list("theme", "kind").annotate(Count("pk")):
        counted[theme, kind] += count
    return counted


def themes_with_counts(since: datetime | None = None) -> list[dict[str, Any]]:
    """Return the six themes as a page shows them."""
    now = moments.now()
    counted = triggered(since or now - A_MONTH, now)
    return [
        {
            "code": code,
            "name": theme.name,
            "source": theme.source,
            "types": [{"kind": kind} | type_.model_dump() for kind, type_ in theme.types.items()],
            "route": theme.route,
            "triggered": sum(n for (of, _), n in counted.items() if of == code),
        }
        for code, theme in themes().items()
    ]
