"""What a record leaves beside itself: evidence of the case, or an officer who must go."""

from typing import Any

from jianhu.base.models import Person
from jianhu.cases.models import Act, Case
from jianhu.cases.services.evidence import Proof, keep_for

KINDS = {"inspect": "勘验、现场笔录", "interview": "当事人的陈述"}
GOES = "经负责人决定应当回避"


def keep_record(by: Person, case: Case, act: Act, form: Any) -> None:
    if act.move in KINDS and form.proves:
        keep_for(by, case, _proof(act, form))
    elif act.move == "decide-recusal" and form.granted:
        asked = case.acts.filter(move="ask-recusal").last()
        case.handlers.filter(person=asked.said["challenged"]).update(related=GOES)


def _proof(act: Act, form: Any) -> Proof:
    whom = getattr(form, "interviewee", "")
    witness = act.move == "interview" and form.witness
    return Proof(
        kind="证人证言" if witness else KINDS[act.move],
        proves=form.proves,
        says=f"{whom}的询问笔录" if whom else "现场检查（勘验）笔录",
        captured_at=form.began_at,
        shown=form.shown,
    )
