"""Proposing a case: only for an item, and only by whoever may enforce it there on that day."""

from datetime import date, datetime

from jianhu.base import moments
from jianhu.catalogue import queries as catalogue
from jianhu.catalogue.rules import EMPOWERMENT, NotEmpowered
from jianhu.command.models import Task


def may_propose_a_case(task: Task, said_at: datetime | None) -> None:
    """Refuse what would be a case without power (条例第九条), on the day the matter was handled."""
    incident = task.incident
    if not incident.item:
        raise NotEmpowered(
            "这件事没有对应的执法事项，不能拟立案；请选其他结果并写明情况。", basis=EMPOWERMENT
        )
    day = _day_of(task, said_at)
    catalogue.require_empowered(task.office_id, incident.item, incident.town, day)


def _day_of(task: Task, said_at: datetime | None) -> date:
    """A phone without network says when; a time before the task or yet to come is not believed."""
    now = moments.now()
    believed = said_at is not None and task.offered_at <= said_at <= now
    return moments.local(said_at if believed and said_at else now).date()
