"""Whose file a matter belongs to, for rooms above that know a place, a name or a number."""

from collections.abc import Iterator

from jianhu.geo.distance import box_around, metres
from jianhu.subjects.models import Subject
from jianhu.subjects.queries.doors import by_credit_code, subjects
from jianhu.subjects.queries.plates import PRIVATE
from jianhu.subjects.rules.parameters import parameters
from jianhu.subjects.rules.whereabouts import Near, whose


def subject_at(lon: float | None, lat: float | None, words: str) -> Subject | None:
    """Return the subject of a place, or of a name that was said near it; nobody if it is unsure."""
    if lon is None or lat is None:
        return None
    found = whose(_near(lon, lat), words)
    return subjects().filter(pk=found).first() if found else None


def subject_of_party(identity: str) -> Subject | None:
    """Return whose credit code or identity number it is."""
    if not identity:
        return None
    return by_credit_code(identity) or _by_identity_number(identity)


def _by_identity_number(number: str) -> Subject | None:
    found = list(subjects().filter(identity_number=number, kind__in=PRIVATE)[:2])
    return found[0] if len(found) == 1 else None


def _near(lon: float, lat: float) -> Iterator[Near]:
    """A name may be said from a street away; who is closed or has moved is there no more."""
    radius = parameters()["named-nearby"].number
    west, south, east, north = box_around(lon, lat, radius)
    found = subjects().filter(lon__range=(west, east), lat__range=(south, north))
    rows = found.exclude(status__in=("closed", "moved")).exclude(kind__in=PRIVATE)
    for pk, name, its_lon, its_lat in rows.values_list("pk", "name", "lon", "lat"):
        yield Near(pk, name, metres(lon, lat, its_lon or 0.0, its_lat or 0.0))  # within the box
