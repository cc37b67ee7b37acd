"""Reading the rows of a plan: each names a subject and a published item, within the plan's days."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Q

from jianhu.base.models import Person
from jianhu.catalogue import queries as catalogue
from jianhu.inspections.queries.facts import INSPECTS, LAWFUL_BODIES
from jianhu.inspections.rules.basis import STRICT
from jianhu.inspections.rules.plan_forms import DueSaid, PlanSaid
from jianhu.inspections.rules.plan_sheet import check_code
from jianhu.inspections.rules.rest_days import UNIFORM, has_working_day
from jianhu.inspections.rules.visit import ROUTINE
from jianhu.kit.errors import Refusal, WrongStep
from jianhu.subjects.queries import subjects, subjects_for
from jianhu.subjects.queries.plates import PRIVATE

AT_ONCE = 5000  # a database asks for no more than some ten thousand values at a time


class Refused(NamedTuple):
    line: int
    says: str
    basis: str = STRICT


class Judged(NamedTuple):
    """What may be kept, as the columns of a due item, and what may not."""

    kept: list[dict[str, Any]]
    refused: list[Refused]


def due_rows(
    by: Person, office: Any, rows: Sequence[DueSaid], plan: PlanSaid
) -> list[dict[str, Any]]:
    """Return what is to be kept of each row; every one that may not stand is named by its line."""
    found = judged(by, office, rows, plan)
    if found.refused:
        raise refusal_of(found.refused)
    return [{name: row[name] for name in row if name != "line"} for row in found.kept]


def judged(by: Person, office: Any, rows: Sequence[DueSaid], plan: PlanSaid) -> Judged:
    if office.kind not in LAWFUL_BODIES:
        raise WrongStep(f"{office.name}不是公布的行政检查主体，不能制定检查计划。", basis=STRICT)
    known, items = _subjects(by, rows), _items(office, plan)
    found, seen = Judged([], []), set[tuple[int, str]]()
    for place, row in enumerate(rows, 1):
        line = row.line or place
        wrong = [*_wrong(row, known, items, office, plan)]
        if not wrong and (once := (known[row.subject], row.item)) in seen:
            wrong = [WrongStep("同一对象的同一事项写了两次。", basis=STRICT)]
        if wrong:
            says = "".join(each.message for each in wrong)
            found.refused.append(Refused(line, says, wrong[0].basis))
            continue
        seen.add(once)
        kept = _kept(row, known[row.subject], items[row.item], plan)
        found.kept.append(kept | {"line": line})
    return found


def codes_of(rows: Sequence[Mapping[str, Any]]) -> set[str]:
    """Return by their codes the subjects of rows that may stand."""
    keys = sorted({row["subject_id"] for row in rows})
    found: set[str] = set()
    for n in range(0, len(keys), AT_ONCE):
        found |= {*subjects(keys[n : n + AT_ONCE]).values_list("code", flat=True)}
    return found


def refusal_of(refused: Sequence[Refused]) -> WrongStep:
    """One bad row is a sentence; several are a sentence and a list."""
    first = refused[0]
    if len(refused) == 1:
        return WrongStep(f"第{first.line}行：{first.says}", basis=first.basis)
    errors = [{"field": f"第{each.line}行", "says": each.says} for each in refused]
    return WrongStep(
        f"有{len(refused)}行不能列入计划，一行也没有登记。", basis=first.basis, errors=errors
    )


def _wrong(
    row: DueSaid, known: Mapping[str, int], items: Mapping[str, Any], office: Any, plan: PlanSaid
) -> Iterator[Refusal]:
    """Yield everything that keeps a row out, so that it is mended once."""
    subject = known.get(row.subject)
    if no_code := _no_code(row.subject):
        yield no_code
    elif subject is None:
        yield WrongStep(f"没有监管对象{row.subject}，请先建档。", basis=STRICT)
    elif row.credit and known.get(row.credit, subject) != subject:
        yield WrongStep("监管对象码和统一社会信用代码不是同一个对象的。", basis=STRICT)
    if row.item not in items:
        says = f"事项{row.item}不在{office.name}公布的检查事项内，不能列入计划。"
        yield WrongStep(says, basis=STRICT)
    earliest, due = _span(row, plan)
    if not plan.since <= earliest <= due <= plan.until:
        yield WrongStep("日期不在计划的期间内。", basis=STRICT)
    elif plan.source in ROUTINE and not has_working_day(earliest, due):
        says = f"{earliest}至{due}没有工作日，例行检查应当安排在工作日。"
        yield WrongStep(says, basis=UNIFORM)


def _no_code(subject: str) -> Refusal | None:
    try:
        check_code(subject)
    except Refusal as why:
        return why
    return None


def _span(row: DueSaid, plan: PlanSaid) -> tuple[date, date]:
    return row.earliest or plan.since, row.due or plan.until


def _kept(row: DueSaid, subject: int, item: Any, plan: PlanSaid) -> dict[str, Any]:
    earliest, due = _span(row, plan)
    return {
        "subject_id": subject,
        "item": item.code,
        "item_name": item.name,
        "domain": item.domain,
        "earliest": earliest,
        "due": due,
        "minutes": row.minutes,
    }


def _subjects(by: Person, rows: Sequence[DueSaid]) -> dict[str, int]:
    named = sorted({row.subject for row in rows} | {row.credit for row in rows if row.credit})
    keys: dict[str, int] = {}
    for n in range(0, len(named), AT_ONCE):
        keys |= _keys(by, named[n : n + AT_ONCE])
    return keys


def _keys(by: Person, named: Sequence[str]) -> dict[str, int]:
    """Enterprises stand in public registers; a natural person is there for who sees his file."""
    found = subjects().filter(Q(code__in=named) | Q(credit_code__in=named, belongs_to=None))
    people = subjects_for(by).filter(code__in=named, kind__in=PRIVATE).values("pk")
    found = found.filter(~Q(kind__in=PRIVATE) | Q(pk__in=people))
    keys: dict[str, int] = {}
    for key, code, credit in found.values_list("pk", "code", "credit_code"):
        keys[code] = key
        if credit:
            keys[credit] = key
    return keys


def _items(office: Any, plan: PlanSaid) -> dict[str, Any]:
    enforceable = catalogue.enforceable(office.pk, plan.since)
    return {each.code: each for each in enforceable if INSPECTS in each.measure}
