"""Who reads which results of a joint visit: one's own office's, and the summary of all (row 4)."""

from collections.abc import Iterable
from typing import Any

from jianhu.base import attachments
from jianhu.base.journal import name_of
from jianhu.base.models import Attachment, Person
from jianhu.inspections.models import Visit, VisitAct, VisitItem
from jianhu.inspections.queries.door import goes, visit_for
from jianhu.inspections.queries.findings import may_open_case
from jianhu.inspections.queries.photos import addresses, photos_of
from jianhu.inspections.queries.rechecks import is_ordered
from jianhu.inspections.rules.results import FOUND, summary
from jianhu.kit.errors import NotFound
from jianhu.organisations.queries import scope_of

UNFINISHED = ("approved", "noticed", "underway", "checked")
OF_AN_ITEM = ("check", "recheck")


class Results:
    """Whoever goes fills in the one form, until the result is told; then each reads its own."""

    def __init__(self, person: Person, visit: Visit, items: Iterable[VisitItem]) -> None:
        scope = scope_of(person)
        self.all = scope.everything or (visit.step in UNFINISHED and goes(person, visit))
        self.person, self.items = person, [*items]
        for each in self.items:
            each.visit = visit
        self.photos = photos_of(visit)
        self.offices = scope.offices
        self.mine = {each.item for each in self.items if self.all or self._ours(each)}

    def item(self, row: VisitItem) -> dict[str, Any]:
        shown = row.item in self.mine
        return {
            "code": row.item,
            "name": row.item_name,
            "office": row.office.organ,
            "ours": shown,
            "outcome": row.outcome if shown else "",
            "outcome_name": row.get_outcome_display() if shown and row.outcome else "",
            "found": row.found if shown else "",
            "measured": row.measured if shown else "",
            "due_on": row.due_on if shown else None,
            "rechecked_on": row.rechecked_on if shown else None,
            "corrected_on": row.corrected_on if shown else None,
            "case": row.case if shown else "",
            "may_open_case": shown and may_open_case(self.person, row),
            "waits": shown and is_ordered(row),
            "photos": addresses(row.visit, self.photos[row.item]) if shown else [],
        }

    def said(self, act: VisitAct) -> dict[str, Any]:
        """An act on another office's item says which item, and no more."""
        if act.move in OF_AN_ITEM and act.said.get("item") not in self.mine:
            return {name: said for name, said in act.said.items() if name not in FOUND}
        return dict(act.said)

    def summary(self) -> list[dict[str, Any]]:
        rows = [(each.office.organ, each.outcome) for each in self.items]
        return [each._asdict() for each in summary(rows)]

    def _ours(self, row: VisitItem) -> bool:
        return row.office_id in self.offices


def photo_for(person: Person, number: str, photo: int) -> Attachment:
    """Return a signature, or a photograph of an item whose result one reads."""
    visit = visit_for(person, number)
    mine = Results(person, visit, visit.items.select_related("office")).mine
    acts = [a for a in visit.acts.all() if a.move not in OF_AN_ITEM or a.said.get("item") in mine]
    found = attachments.of_things([name_of(each) for each in acts]).filter(pk=photo).first()
    if found is None:
        raise NotFound("没有这张照片。")
    return found
