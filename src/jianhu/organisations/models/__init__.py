"""Areas, offices, and the people appointed to them."""

from jianhu.organisations.models.areas import Area, MapState
from jianhu.organisations.models.offices import Office
from jianhu.organisations.models.people import (
    Appointment,
    Certificate,
    LegalQualification,
    Whereabouts,
)

__all__ = [
    "Appointment",
    "Area",
    "Certificate",
    "LegalQualification",
    "MapState",
    "Office",
    "Whereabouts",
]
