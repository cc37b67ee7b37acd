"""How many complaints came in of some kinds, in a stretch of days."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from jianhu.command.models import Lead

COMPLAINING = ("hotline", "citizen")
"""Channels in which people speak for themselves."""


def complaints(kinds: Collection[str], since: date, until: date, area: str = "") -> int:
    """Count what people reported of the kinds from one day to another, both counted."""
    begins, ends = _begin(since), _begin(until + timedelta(days=1))
    said = Lead.objects.filter(
        channel__in=COMPLAINING, received_at__gte=begins, received_at__lt=ends
    )
    return said.filter(incident__kind__in=list(kinds), incident__area__startswith=area).count()


def _begin(day: date) -> datetime:
    return datetime.combine(day, time.min, timezone.get_current_timezone())
