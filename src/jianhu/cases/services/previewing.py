"""The papers a move would make: the move is made, its papers are read, all of it is undone."""

import re
from datetime import datetime
from typing import Any

from django.db import transaction

from jianhu.base.models import Person
from jianhu.base.paper.blocks import Document
from jianhu.base.paper.keeping import read_again
from jianhu.cases.models import Case, Paper
from jianhu.cases.queries.door import case_for
from jianhu.cases.rules.moves import CaseMove
from jianhu.cases.services.entitled import may
from jianhu.cases.services.moving import make
from jianhu.cases.services.said import form_of

SEQUENCE = re.compile(r"〕\d+号")
OPEN = "〕　　号"


def preview(
    by: Person, number: str, move: str, said: dict[str, Any], *, said_at: datetime | None = None
) -> list[Document]:
    """Return them, their numbers left open; what is missing is refused as the move would be."""
    with transaction.atomic():
        case = case_for(by, number, lock=True)
        row = case.table.move(case.step, move)
        assert isinstance(row, CaseMove)
        may(by, row, case)
        before = set(_papers(case))
        make(by, case, row, form_of(row.form, said), said_at)
        made = [_unnumbered(kept) for pk, kept in _papers(case).items() if pk not in before]
        transaction.set_rollback(True)
    return made


def _papers(case: Case) -> dict[int, Paper]:
    return {paper.pk: paper for paper in case.papers.order_by("pk")}


def _unnumbered(paper: Paper) -> Document:
    """A number is given with the act; until then its place is open, in the text as in the head."""
    document = read_again(paper.document)
    if not paper.number:
        return document
    words = document.model_dump_json().replace(paper.number, SEQUENCE.sub(OPEN, paper.number))
    return Document.model_validate_json(words)
