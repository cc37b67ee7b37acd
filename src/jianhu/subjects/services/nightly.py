"""Every file is looked at once a day, by the data of the day before and until now."""

from django.db import transaction

from jianhu.base.models import JournalEntry
from jianhu.subjects.facts import ColoursWorkedOut
from jianhu.subjects.queries.doors import subjects, today
from jianhu.subjects.services.colouring import recolour


@transaction.atomic
def recolour_tonight() -> int:
    """Work all colours out, unless that was done today; return how many files were looked at."""
    if not subjects().exists() or _done_today():
        return 0
    return recolour().examined


def _done_today() -> bool:
    done = JournalEntry.objects.filter(fact=ColoursWorkedOut.__name__).order_by("-pk").first()
    return done is not None and str(done.data["day"]) == today().isoformat()
