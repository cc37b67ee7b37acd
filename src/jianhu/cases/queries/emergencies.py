"""Emergency responses in force at a place on a day (行政处罚法第四十九条)."""

from datetime import date

from django.db.models import Q

from jianhu.cases.models import EmergencyResponse


def emergency_at(town: str, on: date) -> str:
    """Return what the response is called, "" if none was in force there."""
    active = EmergencyResponse.objects.filter(Q(until=None) | Q(until__gte=on), since__lte=on)
    found = next((each for each in active if town.startswith(each.area)), None)
    return found.name if found else ""
