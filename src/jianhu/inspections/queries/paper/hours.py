"""When a visit was, as its documents say it."""

from jianhu.base import moments
from jianhu.base.paper.wording import day, moment
from jianhu.inspections.models import Visit
from jianhu.inspections.rules.clock import came_late


def hours_of(visit: Visit) -> str:
    """By the house's clock; of a phone that was away for days its own, and that it came late."""
    begun, ended = visit.arrived_at, visit.finished_at or visit.arrived_at
    if begun is None or ended is None:
        return day(visit.day)
    acts = [*visit.acts.filter(move__in=("arrive", "arrive-urgently", "finish"))]
    said = [each.said_at or each.at for each in acts]
    if not came_late(said[0], acts[0].at):
        return f"{_at(begun)}至{_at(ended)}"
    return f"{_at(said[0])}至{_at(said[-1])}（手机时间；手机离线，{_at(begun)}收到）"


def _at(at: object) -> str:
    return moment(moments.local(at))  # type: ignore[arg-type]
