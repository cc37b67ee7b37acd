"""Changing the room: appointments, duty and positions, areas and the official code lists."""

from jianhu.organisations.rules.divisions import Refused
from jianhu.organisations.services.appointing import appoint, end_appointment
from jianhu.organisations.services.areas import areas_changed, draw_areas
from jianhu.organisations.services.divisions import Report, import_divisions
from jianhu.organisations.services.duty import go_off_duty, go_on_duty, stand_at
from jianhu.organisations.services.enlisting import import_offices, import_people
from jianhu.organisations.services.founding import found_centre
from jianhu.organisations.services.offices import open_office, set_up_bureau

__all__ = [
    "Refused",
    "Report",
    "appoint",
    "areas_changed",
    "draw_areas",
    "end_appointment",
    "found_centre",
    "go_off_duty",
    "go_on_duty",
    "import_divisions",
    "import_offices",
    "import_people",
    "open_office",
    "set_up_bureau",
    "stand_at",
]
