"""What the credit file of whoever an incident is about learns of it; never who reported it.

Told from the incident as it is now: told twice, or late, it says the same.
"""

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import name_of
from jianhu.base.people import system
from jianhu.command.kind import kinds
from jianhu.command.models import Incident
from jianhu.command.rules.credit_file import kind_of, unfounded, upheld
from jianhu.subjects import services as subjects
from jianhu.subjects.queries import subject_at


@transaction.atomic
def tell_credit_file(pk: int) -> None:
    incident = Incident.objects.get(pk=pk)
    kind = kind_of(incident.channel)
    if not kind:
        return
    outcome = _outcome(incident)
    if incident.sensitive or incident.step == "merged" or unfounded(incident.step, outcome):
        subjects.withdraw_line(system(), kind, name_of(incident), _why(incident))
        return
    words = f"{incident.title} {incident.text} {incident.place}"
    if (whose := subject_at(incident.lon, incident.lat, words)) is None:
        return
    by, thing = system(), name_of(incident)
    day = moments.local(incident.opened_at).date()
    said = {"day": day, "says": f"事件{incident.number}"}
    if kind == "alarm":
        subjects.record_alarm(by, whose, thing, _title(incident), **said)
        return
    found = upheld(incident.step, outcome)
    subjects.record_complaint(by, whose, thing, _title(incident), upheld=found, **said)


def _outcome(incident: Incident) -> str:
    """What the office that leads did about it, the last time it reported."""
    done = incident.tasks.filter(leads=True, state="reported").order_by("-reported_at", "-pk")
    return done.values_list("outcome", flat=True).first() or ""


def _title(incident: Incident) -> str:
    """Not the reporter's words: they are his, and say who he is."""
    known = kinds().get(incident.kind)
    return f"{incident.get_channel_display()}：{known.name if known else '待研判'}"


def _why(incident: Incident) -> str:
    return "另有规定" if incident.sensitive else "经核实不属实，或者已经并入其他事件"
