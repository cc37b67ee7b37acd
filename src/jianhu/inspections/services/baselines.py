"""Baselines are recorded row by row or by a sheet, and corrected in the open."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.base.said import WrongForm, form_of
from jianhu.inspections.facts import BaselineCorrected, BaselineRecorded
from jianhu.inspections.models import Baseline
from jianhu.inspections.queries.baseline_sheet import template
from jianhu.inspections.queries.baselines import baseline, row_of, spans_of
from jianhu.inspections.rules.baselines import (
    BaselineSaid,
    CorrectionSaid,
    Line,
    check_apart,
    check_lasts,
    check_number,
    check_past,
    read_sheet,
)
from jianhu.kit.errors import NotAllowed, Refusal, WrongStep
from jianhu.organisations.queries import hold_office, offices_for
from jianhu.subjects.queries.doors import today


@transaction.atomic
def record_baselines(by: Person, rows: Sequence[dict[str, Any]]) -> list[Baseline]:
    if not rows:
        raise WrongForm("没有要登记的基期。")
    check_number(rows)
    return [_record(by, form_of(BaselineSaid, row)) for row in rows]


@transaction.atomic
def correct_baseline(by: Person, key: int, said: dict[str, Any]) -> Baseline:
    """What was wrong stays, with who corrected it and why; another takes its place."""
    form = form_of(CorrectionSaid, said)
    old = baseline(key, lock=True)
    if not offices_for(by).filter(pk=old.office_id).exists():
        raise NotAllowed("这条基期不是您所在县的单位的，不能更正。")
    if Baseline.objects.filter(corrects=old).exists():
        raise WrongStep("这条基期已经更正过了，请更正后来的那一条。")
    made = _write(by, form, besides=old.pk, corrects=old, because=form.because)
    told = BaselineCorrected(made.pk, old.pk, old.visits, made.visits, form.because)
    record(by, made, told)
    return made


def read_baseline_sheet(by: Person, content: bytes) -> dict[str, Any]:
    """Return the rows that may be recorded and every one that may not; nothing is written."""
    rows: list[dict[str, Any]] = []
    refused: list[dict[str, Any]] = []
    for line in read_sheet(content):
        why = line.wrong or _why_not(by, line, rows)
        if why or line.said is None:
            refused.append({"line": line.number, "says": why})
        else:
            rows.append(line.said.model_dump() | {"line": line.number})
    return {"rows": rows, "refused": refused}


def baseline_template() -> bytes:
    return template(today())


def said_of(made: Baseline) -> dict[str, Any]:
    return row_of(baseline(made.pk))


def _why_not(by: Person, line: Line, before: Sequence[dict[str, Any]]) -> str:
    """The same checks as when it is recorded, and that no two rows of the sheet overlap."""
    assert line.said
    mine = [(row["since"], row["until"]) for row in before if row["office"] == line.said.office]
    try:
        _check(by, line.said)
        check_apart(line.said, mine, "表中这个单位")
    except Refusal as why:
        return why.message
    return ""


def _check(by: Person, form: BaselineSaid, besides: int = 0) -> Any:
    office = offices_for(by).filter(code=form.office).first()
    if office is None:
        raise WrongStep(f"没有单位{form.office}，请按“单位”表里的编码填写。")
    check_past(form, today())
    check_lasts(form)
    check_apart(form, spans_of(office.pk, besides), office.name)
    return office


def _record(by: Person, form: BaselineSaid) -> Baseline:
    made = _write(by, form)
    told = (f"{form.since}", f"{form.until}", form.visits, form.source)
    record(by, made, BaselineRecorded(made.pk, made.office_id, *told))
    return made


def _write(by: Person, form: BaselineSaid, besides: int = 0, **more: Any) -> Baseline:
    """Two who record one office's at once come one after the other."""
    hold_office(form.office)
    office = _check(by, form, besides)
    said = form.model_dump(exclude={"office", "because"})
    return Baseline.objects.create(office=office, by=by, at=moments.now(), **said, **more)
