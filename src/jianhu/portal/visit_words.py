"""Take what the inspected says of a visit by its code, so often a day from one address."""

from django.db import transaction

from jianhu.base.models import ActCode
from jianhu.inspections import services as inspections
from jianhu.portal.rules import check_complaints
from jianhu.portal.services import visit_of


@transaction.atomic
def take_word(address: str, act: ActCode, what: str, words: str) -> None:
    """``what``: scan, refuse or complain; whom the law lets refuse may, however often he spoke."""
    key = int(act.thing.partition(":")[2])
    if what == "scan":
        inspections.scan(key)
        return
    said = inspections.refuse(key, words) if what == "refuse" else inspections.complain(key, words)
    if said.kind == "complaint":
        visit = visit_of(address)
        check_complaints(visit.complaints)
        visit.complaints += 1
        visit.save(update_fields=["complaints"])
