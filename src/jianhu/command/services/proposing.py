"""Orders and cases: only by certified officers, and a case only where the office has the power."""

from datetime import date, datetime

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.catalogue import queries as catalogue
from jianhu.catalogue.rules import EMPOWERMENT, NotEmpowered
from jianhu.command.kind import kinds
from jianhu.command.models import Task
from jianhu.command.rules.choosing import QUALIFIED, WrongChoice
from jianhu.organisations import queries as organisations

ORDERS = ("ordered", "penalty")  # what only an enforcer with a certificate may do


def may_enforce(by: Person, task: Task, outcome: str) -> None:
    """Refuse an order of somebody without a certificate of the domain (行政处罚法第四十二条)."""
    kind = kinds().get(task.incident.kind)
    domain = kind.domain if kind else ""
    if outcome in ORDERS and not organisations.is_certified(by.pk, domain):
        raise WrongChoice(
            f"您没有{domain}领域有效的执法证，不能责令改正或拟立案；请由持证人员办理。",
            basis=QUALIFIED,
        )


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
    if said_at is None or not task.offered_at <= said_at <= now:
        said_at = now
    return moments.local(said_at).date()
