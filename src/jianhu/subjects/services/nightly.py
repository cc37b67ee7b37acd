"""Every file is looked at once a day, by the data of the day before and until now."""

from django.db import transaction
from django.db.models import Max

from jianhu.base.models import JournalEntry
from jianhu.subjects.facts import ColoursWorkedOut, WaitingRowsLinked
from jianhu.subjects.models import SourceRow
from jianhu.subjects.queries.doors import subjects, today
from jianhu.subjects.services.colouring import recolour


@transaction.atomic
def recolour_tonight() -> int:
    """Work all colours out, unless that was done today; return how many files were looked at."""
    if not subjects().exists() or _done_today():
        return 0
    return recolour().examined


def linkage_is_due() -> bool:
    """Whether rows wait that came, or changed, since linkage last looked at them."""
    newest = SourceRow.objects.filter(subject=None).aggregate(Max("last_seen"))["last_seen__max"]
    done = _last(WaitingRowsLinked)
    return newest is not None and (done is None or newest > done.at)


def _last(fact: type) -> JournalEntry | None:
    return JournalEntry.objects.filter(fact=fact.__name__).order_by("-pk").first()


def _done_today() -> bool:
    done = _last(ColoursWorkedOut)
    return done is not None and str(done.data["day"]) == today().isoformat()
