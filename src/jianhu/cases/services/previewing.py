"""The papers a move would make: the move is made, its papers are read, all of it is undone."""

import re
from datetime import datetime
from typing import Any

from django.db import transaction

from jianhu.base.models import Person
from jianhu.base.paper.blocks import Document
from jianhu.base.paper.keeping import read_again
from jianhu.cases.models import Paper
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
        before = list(case.papers.values_list("pk", flat=True))
        make(by, case, row, form_of(row.form, said), said_at)
        made = list(case.papers.exclude(pk__in=before).order_by("pk"))
        transaction.set_rollback(True)
    return [_unnumbered(each, made) for each in made]


def _unnumbered(paper: Paper, made: list[Paper]) -> Document:
    """Numbers are given with the act; until then their places are open, whoever names them."""
    words = read_again(paper.document).model_dump_json()
    for number in (each.number for each in made if each.number):
        words = words.replace(number, SEQUENCE.sub(OPEN, number))
    return Document.model_validate_json(words)
