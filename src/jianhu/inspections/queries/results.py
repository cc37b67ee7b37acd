"""A visit as one office may read it: its own results of a joint visit, and the summary (row 4)."""

from typing import Any

from jianhu.base import attachments
from jianhu.base.journal import name_of
from jianhu.base.models import Attachment, Person
from jianhu.inspections.models import Visit
from jianhu.inspections.queries.detail import whole
from jianhu.inspections.queries.door import goes, may_read_papers, visit_for
from jianhu.inspections.rules.procedure import OPEN
from jianhu.inspections.rules.results import hidden, of_another, summary
from jianhu.kit.errors import NotFound
from jianhu.organisations.queries import scope_of


def detail(person: Person, number: str) -> dict[str, Any]:
    visit, shown = visit_for(person, number), whole(person, number)
    rows = [*visit.items.values_list("item", "office", "outcome")]
    organs = {each["code"]: each["office"] for each in shown["items"]}
    ours = _ours(person, visit, [(item, office) for item, office, _ in rows])
    return shown | {
        "items": [
            (each if each["code"] in ours else hidden(each)) | {"ours": each["code"] in ours}
            for each in shown["items"]
        ],
        "acts": [of_another(each, ours) for each in shown["acts"]],
        "papers": shown["papers"] if may_read_papers(person, visit) else [],
        "summary": [each._asdict() for each in summary((organs[row[0]], row[2]) for row in rows)],
    }


def photo_for(person: Person, number: str, photo: int) -> Attachment:
    """Return a signature, or a photograph of an item whose result one reads."""
    visit = visit_for(person, number)
    ours = _ours(person, visit, [*visit.items.values_list("item", "office")])
    acts = [each for each in visit.acts.all() if each.said.get("item", "") in {"", *ours}]
    found = attachments.of_things([name_of(each) for each in acts]).filter(pk=photo).first()
    if found is None:
        raise NotFound("没有这张照片。")
    return found


def _ours(person: Person, visit: Visit, rows: list[tuple[str, int]]) -> set[str]:
    """Whoever goes fills in the one form, until the result is told; then each reads its own."""
    scope = scope_of(person)
    all_ = scope.everything or (visit.step in OPEN and goes(person, visit))
    return {item for item, office in rows if all_ or office in scope.offices}
