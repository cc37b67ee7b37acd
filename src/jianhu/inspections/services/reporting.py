"""What is to be looked into by who supervises: said by an enterprise, or done too late by us."""

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.command.services.notices import tell
from jianhu.inspections.facts import VisitReported
from jianhu.inspections.models import Complaint, Visit
from jianhu.inspections.queries.complaints import hearers


def report(by: Person, visit: Visit, kind: str, because: str) -> None:
    """Hand the reason why something was late to supervision, as the refusal said (I4, I12)."""
    said = Complaint.objects.create(visit=visit, kind=kind, words=because, at=moments.now())
    name = said.get_kind_display()
    record(by, visit, VisitReported(visit.pk, visit.number, said.pk, name))
    let_know(said, f"检查{visit.number}{name}：{because}")


def let_know(said: Complaint, says: str) -> None:
    """A word to everybody who may hear it, and to nobody who went or sent them."""
    tell(hearers(said), says, key=f"visit-heard:{said.pk}")
