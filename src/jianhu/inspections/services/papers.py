"""Making the documents of a move: numbered, complete by their articles, or the move is not made."""

from typing import Any

from jianhu.base import moments
from jianhu.base.numbering import next_number
from jianhu.base.paper.keeping import as_kept
from jianhu.base.paper.linting import lint
from jianhu.base.paper.template import Incomplete
from jianhu.inspections.models import Visit, VisitAct, VisitPaper
from jianhu.inspections.queries.paper import context_of
from jianhu.inspections.rules.documents import fill, templates
from jianhu.organisations import queries as organisations

OF_MOVES = {
    "approve": "inspection-approval",
    "approve-late": "inspection-approval",
    "arrive-urgently": "inspection-notice",
    "notify": "inspection-notice",
    "finish": "scene-record",
    "tell": "result-notice",
    "recheck": "recheck-record",
}
"""What each move leaves in writing (I8); a tour or a patrol leaves none."""


def make_papers(visit: Visit, act: VisitAct, form: Any) -> None:
    slug = OF_MOVES.get(act.move)
    if slug and visit.kind == "inspection":
        _make(visit, act, form, slug)


def _make(visit: Visit, act: VisitAct, form: Any, slug: str) -> None:
    template = templates()[slug]
    number = ""
    if template.letters:
        letters, year = organisations.head_of(visit.lead).letters, moments.local(act.at).year
        sequence = next_number(f"{letters}{template.letters}", year)
        number = template.number(letters, year, sequence)
    document = fill(template, context_of(visit, act, form, number))
    if lacking := lint(template, document):
        raise Incomplete(lacking[0], basis=template.basis[0])
    VisitPaper.objects.create(
        visit=visit, act=act, template=slug, title=template.title, number=number,
        volume=template.volume, document=as_kept(document), at=moments.now(),
    )  # fmt: skip
