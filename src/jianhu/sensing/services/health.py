"""Whether our sources are heard, and telling when one falls silent."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from jianhu.base.journal import record
from jianhu.base.people import system
from jianhu.sensing.facts import SourceCameBack, SourceFellSilent
from jianhu.sensing.models import Source
from jianhu.sensing.rules import Health


def seen(source: Source | str, at: datetime) -> None:
    """Note that a source was heard."""
    earlier = Q(seen_at=None) | Q(seen_at__lt=at)
    code = source if isinstance(source, str) else source.code
    Source.objects.filter(earlier, code=code).update(seen_at=at)


@transaction.atomic
def look_at_health() -> int:
    """Tell once when a source falls silent and once when it is back; return how many changed."""
    changed = 0
    heard = Source.objects.filter(active=True).exclude(seen_at=None)
    for source in heard.select_for_update(no_key=True):
        silent, was = source.health == Health.SILENT, source.told_health == Health.SILENT
        if silent != was:
            _tell(source, silent)
            changed += 1
    return changed


def _tell(source: Source, silent: bool) -> None:
    source.told_health = Health.SILENT if silent else Health.OK
    source.save(update_fields=["told_health"])
    fact = SourceFellSilent if silent else SourceCameBack
    record(system(), source, fact(source.code, source.name, source.kind, source.seen_at))
