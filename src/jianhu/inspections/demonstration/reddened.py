"""A kitchen whose fume meter showed smoke before a campaign, and clean air in its course."""

from datetime import date, datetime, time, timedelta
from typing import Any

from jianhu.base import moments
from jianhu.inspections.demonstration.town import Team
from jianhu.subjects import services as subjects
from jianhu.subjects.services.entering import Observed

METER, CLEAN_AFTER = "fume", 14  # days from the campaign's beginning until the filter was renewed
LOOKED = "已调阅监测曲线并现场核实，连续两日超标属实"


def redden(team: Team, whom: list[Any], began: date) -> None:
    """Two smoky days before the campaign turned each red, as the head confirmed."""
    day = began - timedelta(days=1)
    _observe(whom, [day - timedelta(days=1), day], exceeded=True)
    with moments.frozen(_noon(day)):
        subjects.recolour(day, [each.pk for each in whom])
        for each in whom:
            subjects.confirm_colour(team.head, each.code, LOOKED)


def clear(whom: list[Any], began: date) -> None:
    """Clean days: the rules give the better colour back at once."""
    day = began + timedelta(days=CLEAN_AFTER)
    _observe(whom, [day - timedelta(days=1), day], exceeded=False)
    with moments.frozen(_noon(day)):
        subjects.recolour(day, [each.pk for each in whom])


def _observe(whom: list[Any], days: list[date], *, exceeded: bool) -> None:
    subjects.observe(Observed(each.pk, METER, day, exceeded) for each in whom for day in days)


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), moments.local(moments.now()).tzinfo)
