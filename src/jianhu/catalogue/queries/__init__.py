"""Reading the catalogue: items on a day, who is competent for them, and its figures."""

from jianhu.catalogue.queries.defects import Defect, defects
from jianhu.catalogue.queries.empowerment import (
    competent_office,
    enforceable,
    is_empowered,
    may_enforce,
    open_proposals,
    proposal,
    require_empowered,
    suggestions,
)
from jianhu.catalogue.queries.items import (
    Readings,
    empowered,
    empowered_codes,
    in_force,
    item,
    item_for_words,
    items,
    lists,
    published_for,
    readings,
    search_items,
    today,
    versions,
    wordings,
)
from jianhu.catalogue.queries.statistics import Statistics, statistics

__all__ = [
    "Defect",
    "Readings",
    "Statistics",
    "competent_office",
    "defects",
    "empowered",
    "empowered_codes",
    "enforceable",
    "in_force",
    "is_empowered",
    "item",
    "item_for_words",
    "items",
    "lists",
    "may_enforce",
    "open_proposals",
    "proposal",
    "published_for",
    "readings",
    "require_empowered",
    "search_items",
    "statistics",
    "suggestions",
    "today",
    "versions",
    "wordings",
]
