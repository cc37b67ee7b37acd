"""Reading the room: subjects and their files, through the doors."""

from jianhu.subjects.queries.alone import alone_page, waiting
from jianhu.subjects.queries.applicable import (
    Applicable,
    applicable_items,
    colours_of,
    items_for,
    on_map,
    spared_by_routine,
)
from jianhu.subjects.queries.board import (
    Wanted,
    appeals_for,
    board,
    by_colour,
    by_town,
    hours_by_colour,
    levels,
    wanted_for,
)
from jianhu.subjects.queries.doors import (
    by_code,
    by_credit_code,
    hold,
    subject_for,
    subjects,
    subjects_for,
    subjects_of_agent,
)
from jianhu.subjects.queries.file import (
    entries_for,
    file_for,
    industry_name,
    notices_of,
    public_entries,
    replay,
)
from jianhu.subjects.queries.links import link_for, links_for, links_page, shown
from jianhu.subjects.queries.plates import alliances, notices_for_agent, plate
from jianhu.subjects.queries.premises import (
    landlord_of,
    leases_of,
    premises_for,
    tenants_of,
    whole_path,
)
from jianhu.subjects.queries.signals import signal_values
from jianhu.subjects.queries.turned import turned
from jianhu.subjects.queries.whereabouts import subject_at, subject_of_party

__all__ = [
    "Applicable",
    "Wanted",
    "alliances",
    "alone_page",
    "appeals_for",
    "applicable_items",
    "board",
    "by_code",
    "by_colour",
    "by_credit_code",
    "by_town",
    "colours_of",
    "entries_for",
    "file_for",
    "hold",
    "hours_by_colour",
    "industry_name",
    "items_for",
    "landlord_of",
    "leases_of",
    "levels",
    "link_for",
    "links_for",
    "links_page",
    "notices_for_agent",
    "notices_of",
    "on_map",
    "plate",
    "premises_for",
    "public_entries",
    "replay",
    "shown",
    "signal_values",
    "spared_by_routine",
    "subject_at",
    "subject_for",
    "subject_of_party",
    "subjects",
    "subjects_for",
    "subjects_of_agent",
    "tenants_of",
    "turned",
    "waiting",
    "wanted_for",
    "whole_path",
]
