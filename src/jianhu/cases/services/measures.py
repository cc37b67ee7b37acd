"""A coercive measure begins: a case of its own that belongs to a penalty case."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.cases.facts import MeasureOpened
from jianhu.cases.models import Case, Handler, Party
from jianhu.cases.queries.door import case_for
from jianhu.cases.rules.editions import edition_on
from jianhu.cases.rules.moves import CaseMove, CaseProcedure
from jianhu.cases.rules.procedures import MEASURES
from jianhu.cases.services.entitled import may
from jianhu.cases.services.moving import make
from jianhu.cases.services.said import attempt, day_of, form_of
from jianhu.kit.errors import NotFound, WrongStep

SHARED = (
    *("office", "town", "item", "item_name", "cause", "domain", "origin", "incident", "conduct"),
    *("place", "lon", "lat", "happened_on", "ended_on", "discovered_on", "grave"),
)


@transaction.atomic
def begin_measure(
    by: Person,
    number: str,
    *,
    procedure: str,
    said: dict[str, Any],
    move: str = "",
    said_at: datetime | None = None,
) -> Case:
    """Open a measure of a case by its first move; refused, nothing of it stays but the attempt."""
    parent = case_for(by, number, lock=True)
    table = _table(procedure, day_of(said_at))
    with attempt(parent, table.name):
        if parent.parent_id:
            raise WrongStep("这本身是一项行政强制，请在它所属的处罚案件中启动。")
        row = table.move(table.start, move) if move else table.open_moves(table.start)[0]
        assert isinstance(row, CaseMove)
        may(by, row, parent)
        case = _open(by, parent, procedure, table)
        record(by, case, MeasureOpened(case.pk, case.number, number, procedure, table.name))
        return make(by, case, row, form_of(row.form, said), said_at)


def _table(procedure: str, day: date) -> CaseProcedure:
    if procedure not in MEASURES:
        names = "、".join(f"{key}（{each.name}）" for key, each in MEASURES.items())
        raise NotFound(f"没有这个程序；可选：{names}。")
    return edition_on(procedure, day)


def _open(by: Person, parent: Case, procedure: str, table: CaseProcedure) -> Case:
    case = Case(
        number=f"new-{moments.now().timestamp():.6f}"[:20],
        procedure=procedure,
        edition=table.since,
        step=table.start,
        parent=parent,
        opened_at=moments.now(),
        opened_by=by,
        **{name: getattr(parent, name) for name in SHARED},
    )
    case.save()
    case.number = f"QZ{case.opened_at:%Y}-{case.pk:06d}"
    case.save(update_fields=["number"])
    _copy(case, Party, parent.parties.all())
    _copy(case, Handler, parent.handlers.all())
    return case


def _copy(case: Case, model: Any, rows: Any) -> None:
    for row in rows:
        row.pk, row.case = None, case
    model.objects.bulk_create(rows)
