"""Go on and off duty; say where one is. Off duty nobody is followed."""

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.kit.errors import Refusal
from jianhu.organisations.facts import WentOffDuty, WentOnDuty
from jianhu.organisations.models import Whereabouts


class ImpossiblePosition(Refusal):
    """Not a place on earth."""

    code = "impossible-position"
    status = 422


@transaction.atomic
def go_on_duty(person: Person, lon: float | None = None, lat: float | None = None) -> Whereabouts:
    """Begin duty, with a position if the phone knows it."""
    at = _whereabouts(person)
    if not at.on_duty:
        record(person, person, WentOnDuty(person.pk))
    at.on_duty, at.at = True, moments.now()
    _stand(at, lon, lat)
    return at


@transaction.atomic
def go_off_duty(person: Person) -> Whereabouts:
    """End duty; the last position is forgotten."""
    at = _whereabouts(person)
    if at.on_duty:
        record(person, person, WentOffDuty(person.pk))
    at.on_duty, at.lon, at.lat, at.at = False, None, None, moments.now()
    at.save()
    return at


@transaction.atomic
def stand_at(person: Person, lon: float, lat: float) -> bool:
    """Keep where somebody on duty is; off duty nothing is kept, and ``False`` says so."""
    at = _whereabouts(person)
    if at.on_duty:
        at.at = moments.now()
        _stand(at, lon, lat)
    return at.on_duty


def _whereabouts(person: Person) -> Whereabouts:
    at, _ = Whereabouts.objects.select_for_update().get_or_create(
        person=person, defaults={"at": moments.now()}
    )
    return at


def _stand(at: Whereabouts, lon: float | None, lat: float | None) -> None:
    if lon is not None and lat is not None:
        if not (-180 <= lon <= 180 and -90 <= lat <= 90):
            raise ImpossiblePosition("经纬度超出范围，请重新定位。")
        at.lon, at.lat = lon, lat
    at.save()
