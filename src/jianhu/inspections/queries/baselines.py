"""基期: what offices came to before the platform, as it was recorded and corrected."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from jianhu.inspections.models import Baseline
from jianhu.kit.errors import NotFound

STANDS = Q(corrected_by=None)


def baselines() -> list[dict[str, Any]]:
    """Return all, newest first; what was corrected as well, with what it was corrected by."""
    return [row_of(each) for each in _with_names().order_by("office__code", "-since", "-id")]


def baseline(key: int, *, lock: bool = False) -> Baseline:
    rows = Baseline.objects.select_for_update(of=("self",), no_key=True) if lock else _with_names()
    found = rows.filter(pk=key).first()
    if found is None:
        raise NotFound("没有这条基期。")
    return found


def spans_of(office: int, besides: int = 0) -> list[tuple[date, date]]:
    held = Baseline.objects.filter(STANDS, office=office).exclude(pk=besides)
    return [*held.values_list("since", "until")]


def row_of(each: Baseline) -> dict[str, Any]:
    later = getattr(each, "corrected_by", None)
    return {
        "id": each.pk,
        "office": each.office.code,
        "office_name": each.office.name,
        "since": each.since,
        "until": each.until,
        "visits": each.visits,
        "days": each.days,
        "discovery": each.discovery,
        "source": each.source,
        "by": str(each.by),
        "at": each.at,
        "corrects": each.corrects_id,
        "because": each.because,
        "corrected_by": later.pk if later else None,
        "corrected_because": later.because if later else "",
    }


def standing() -> QuerySet[Baseline]:
    """Return what was not corrected."""
    return _with_names().filter(STANDS)


def _with_names() -> QuerySet[Baseline]:
    return Baseline.objects.select_related("office", "by", "corrected_by")
