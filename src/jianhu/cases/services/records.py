"""What an act leaves beside its paper: a record is evidence, a correction stands in another."""

from collections.abc import Callable
from typing import Any

from jianhu.base.models import Person
from jianhu.cases.models import Act, Case
from jianhu.cases.services.correcting import correct_served
from jianhu.cases.services.evidence import Proof, keep_for
from jianhu.cases.services.interviews import keep_interview


def keep_record(by: Person, case: Case, act: Act, form: Any) -> None:
    if act.move in PROOFS and form.proves:
        keep_for(by, case, PROOFS[act.move](form))
    elif act.move == "correct-served":
        correct_served(by, case, form)
    elif act.move == "exclude-evidence":
        case.evidence.filter(pk=form.evidence).update(excluded=form.reason)
    if act.move == "interview":
        keep_interview(by, case, act, form)


def _inspected(form: Any) -> Proof:
    return Proof(
        kind="勘验、现场笔录",
        proves=form.proves,
        says="现场检查（勘验）笔录",
        captured_at=form.began_at,
        shown=form.shown,
    )


def _interviewed(form: Any) -> Proof:
    return Proof(
        kind="证人证言" if form.witness else "当事人的陈述",
        proves=form.proves,
        says=f"{form.interviewee}的询问笔录",
        captured_at=form.began_at,
        shown=form.shown,
    )


def _extracted(form: Any) -> Proof:
    return Proof(kind=form.kind, proves=form.proves, says=form.name, shown=form.shown)


PROOFS: dict[str, Callable[[Any], Proof]] = {
    "inspect": _inspected,
    "interview": _interviewed,
    "extract-evidence": _extracted,
}
