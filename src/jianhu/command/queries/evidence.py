"""What there is to see of a result."""

from jianhu.base import attachments
from jianhu.base.journal import name_of
from jianhu.base.models import JournalEntry
from jianhu.command.facts import IncidentReopened, ResultVerified
from jianhu.command.models import Incident

BEGINS_AGAIN = (ResultVerified.__name__, IncidentReopened.__name__)


def photos_of_result(incident: Incident) -> int:
    """Count what was handed in with the result that stands.

    What was there when it was last sent back, or opened again, shows what was not good enough.
    """
    thing = name_of(incident)
    kept = attachments.of_things([thing, *map(name_of, incident.tasks.only("pk"))])
    again = JournalEntry.objects.filter(thing=thing, fact__in=BEGINS_AGAIN).order_by("id").last()
    return (kept.filter(at__gte=again.at) if again else kept).count()
