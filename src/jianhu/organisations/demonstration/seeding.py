"""Fill an empty database with 鉴湖县: its areas, offices and people."""

from jianhu.organisations.demonstration.areas import seed_areas
from jianhu.organisations.demonstration.offices import seed_offices
from jianhu.organisations.demonstration.people import seed_people


def seed() -> dict[str, int]:
    """Seed everything; doing it again adds nothing. Returns how many of each there are."""
    return {"areas": seed_areas(), "offices": seed_offices(), "people": seed_people()}
