"""Reading sources."""

from django.db.models import Q, QuerySet

from jianhu.base.models import Person
from jianhu.sensing.models import Source
from jianhu.sensing.queries.doors import within


def source_by_code(code: str) -> Source | None:
    """Return a source that may speak, or ``None``: the caller decides how to say so."""
    return Source.objects.filter(code=code, active=True).first()


def source_by_key(key: str) -> Source | None:
    """Return the source that this key was given to (Open311's ``api_key``)."""
    return Source.objects.filter(secret=key, active=True).first() if key else None


def sources() -> QuerySet[Source]:
    return Source.objects.filter(active=True)


def sources_for(person: Person) -> QuerySet[Source]:
    """Who manages the sources sees all; others those of their areas and of the whole county."""
    if person.has_perm("sensing.manage"):
        return sources()
    return sources().filter(Q(area_code="") | within(person, "area_code"))
