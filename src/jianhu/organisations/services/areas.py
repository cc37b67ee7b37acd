"""Keep areas, and tell every process that its index of places is old."""

from collections.abc import Iterable
from uuid import uuid4

from django.db import transaction

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.base.people import system
from jianhu.organisations.facts import AreasDrawn
from jianhu.organisations.models import Area, MapState

FIELDS = ["name", "kind", "parent", "tier", "tags", "lon", "lat", "shape", "since"]


@transaction.atomic
def draw_areas(areas: Iterable[Area], *, by: Person | None = None) -> int:
    """Add areas, or redraw those whose codes are known. Parents come first."""
    kept = list(areas)
    Area.objects.bulk_create(
        kept, batch_size=200, update_conflicts=True, unique_fields=["code"], update_fields=FIELDS
    )
    areas_changed()
    if kept:
        record(by or system(), MapState.objects.get(pk=1), AreasDrawn(len(kept), kept[0].code))
    return len(kept)


def areas_changed() -> None:
    """Call after any change to an area."""
    MapState.objects.update_or_create(pk=1, defaults={"token": uuid4().hex})
