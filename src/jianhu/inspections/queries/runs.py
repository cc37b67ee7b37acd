"""Calendars that were asked for, the latest first."""

from typing import Any

from jianhu.inspections.models import CalendarRun
from jianhu.kit.errors import NotFound

SHOWN = 10


def runs() -> list[dict[str, Any]]:
    return [_row(each) for each in CalendarRun.objects.select_related("by")[:SHOWN]]


def run(key: int) -> dict[str, Any]:
    found = CalendarRun.objects.select_related("by").filter(pk=key).first()
    if found is None:
        raise NotFound("没有这次排程。")
    return _row(found)


def _row(run: CalendarRun) -> dict[str, Any]:
    fields = ("id", "since", "until", "seconds", "state", "at", "begun_at", "ended_at")
    more = ("days_made", "days_kept", "says")
    return {name: getattr(run, name) for name in (*fields, *more)} | {
        "state_name": run.get_state_display(),
        "by": str(run.by),
        "came_to": run.came_to or None,
    }
