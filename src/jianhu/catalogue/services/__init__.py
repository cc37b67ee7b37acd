"""The catalogue's verbs: import and amend items, publish lists, empower towns."""

from jianhu.catalogue.services.amending import amend, repeal
from jianhu.catalogue.services.empowering import (
    propose_empowerment,
    publish,
    retier,
    withdraw,
)
from jianhu.catalogue.services.importing import Imported, import_items
from jianhu.catalogue.services.listing import publish_lists

__all__ = [
    "Imported",
    "amend",
    "import_items",
    "propose_empowerment",
    "publish",
    "publish_lists",
    "repeal",
    "retier",
    "withdraw",
]
