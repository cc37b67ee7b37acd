"""Reading the room: areas and places, offices, people and what they may see."""

from jianhu.organisations.queries.areas import (
    area,
    area_named_in,
    areas,
    county,
    drawn,
    names_of,
    range_of,
    town_names,
)
from jianhu.organisations.queries.letterheads import head_of
from jianhu.organisations.queries.officers import (
    Colleague,
    Officer,
    certificates_of,
    colleagues_at,
    free_officers,
    handlers_at,
    is_certified,
)
from jianhu.organisations.queries.offices import (
    block_tree,
    hold_office,
    line_tree,
    office,
    office_by_id,
    offices,
    offices_for,
    town_team,
)
from jianhu.organisations.queries.people import (
    Holding,
    holders_at,
    holders_of,
    holders_within,
    offices_where,
    people_of,
    permissions_of,
    posts_of,
    scope_of,
    serving,
)
from jianhu.organisations.queries.places import Place, place_of, places_of
from jianhu.organisations.queries.positions import Position, positions_for
from jianhu.organisations.queries.qualifications import able_to_review, why_not_review
from jianhu.organisations.rules.scopes import Scope

__all__ = [
    "Colleague",
    "Holding",
    "Officer",
    "Place",
    "Position",
    "Scope",
    "able_to_review",
    "area",
    "area_named_in",
    "areas",
    "block_tree",
    "certificates_of",
    "colleagues_at",
    "county",
    "drawn",
    "free_officers",
    "handlers_at",
    "head_of",
    "hold_office",
    "holders_at",
    "holders_of",
    "holders_within",
    "is_certified",
    "line_tree",
    "names_of",
    "office",
    "office_by_id",
    "offices",
    "offices_for",
    "offices_where",
    "people_of",
    "permissions_of",
    "place_of",
    "places_of",
    "positions_for",
    "posts_of",
    "range_of",
    "scope_of",
    "serving",
    "town_names",
    "town_team",
    "why_not_review",
]
