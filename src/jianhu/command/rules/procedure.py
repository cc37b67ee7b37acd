"""How an incident proceeds: collect – triage – dispatch – handle – verify – close.

The stages are those of GB/T 30428.8 (立案、处置和结案); the table says which step may follow which.
"""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from jianhu.command.rules.evidence import is_finding, pass_needs
from jianhu.kit.errors import Refusal, WrongStep
from jianhu.kit.ink import bare
from jianhu.kit.workflow import Move, Procedure

STAGES = "GB/T 30428.8"
OPEN = ("collected", "triaged", "dispatched", "handling", "handled", "verified")
ANSWERABLE = ("closed", "verified")  # when whoever reported may say whether it is solved
STEPS = {
    "collected": "待研判",
    "triaged": "待派遣",
    "dispatched": "待接收",
    "handling": "处置中",
    "handled": "待核查",
    "verified": "待反馈",
    "closed": "已办结",
    "rejected": "不予受理",
    "merged": "已并案",
}
URGENCIES = {1: "特急", 2: "紧急", 3: "一般"}


@dataclass(frozen=True)
class IncidentFacts:
    """What the procedure needs to know about an incident, and nothing more."""

    kind: str = ""
    office: bool = False
    result: str = ""
    feedback: str = ""
    reason: str = ""
    handled_by: frozenset[int] = frozenset()
    by: int = 0
    penalty_needed: bool = False
    photos: int = 0


def kind_is_known(facts: IncidentFacts) -> str | None:
    return None if facts.kind else "请先确定事件类别。"


def office_is_named(facts: IncidentFacts) -> str | None:
    return None if facts.office else "请选择承办单位。"


def result_is_given(facts: IncidentFacts) -> str | None:
    return None if bare(facts.result) else "请填写处置结果；没有结果的事件不能结束处置。"


def source_was_told(facts: IncidentFacts) -> str | None:
    return None if bare(facts.feedback) else "请填写给来源方的反馈；没有反馈的事件不能办结。"


def reason_is_given(facts: IncidentFacts) -> str | None:
    return None if bare(facts.reason) else "请说明理由。"


def verified_by_another(facts: IncidentFacts) -> str | None:
    if facts.by not in facts.handled_by:
        return None
    return "核查应当由处置人以外的人进行。"


def pass_rests_on_evidence(facts: IncidentFacts) -> str | None:
    missing = pass_needs(facts.photos)
    return missing.says if missing and not is_finding(facts.reason) else None


def nobody_need_be_punished(facts: IncidentFacts) -> str | None:
    if not facts.penalty_needed:
        return None
    return "这类事件可能需要行政处罚，村社联络站不能就地办结，请转综合行政执法队。"


def _moves(name: str, sources: tuple[str, ...], target: str, *needs: object) -> list[Move]:  # type: ignore[type-arg]
    return [Move(name, source, target, STAGES, needs) for source in sources]  # type: ignore[arg-type]


LABELS = {
    "triage": "研判",
    "reject": "不予受理",
    "dispatch": "派遣",
    "refuse": "退回",
    "accept": "接收",
    "arrive": "到达",
    "report": "反馈结果",
    "settle": "就地办结",
    "pass": "核查通过",
    "rework": "退回重办",
    "close": "办结",
    "reopen": "重新办理",
    "join": "并案",
    "split": "拆分",
}
HANDLING: Procedure[IncidentFacts] = Procedure(
    name="事件处置流程",
    since=date(2022, 1, 1),
    start="collected",
    basis=STAGES,
    labels=STEPS | LABELS,
    moves=(
        *_moves("triage", ("collected", "triaged"), "triaged", kind_is_known),
        *_moves("reject", ("collected", "triaged"), "rejected", reason_is_given),
        *_moves("dispatch", ("triaged", "dispatched", "handling"), "dispatched", office_is_named),
        *_moves("refuse", ("dispatched",), "triaged", reason_is_given),
        *_moves("accept", ("dispatched",), "handling"),
        *_moves("arrive", ("handling",), "handling"),
        *_moves("report", ("handling",), "handled", result_is_given),
        *_moves(
            "settle",
            ("collected", "triaged", "dispatched"),
            "handled",
            result_is_given,
            nobody_need_be_punished,
        ),
        *_moves("pass", ("handled",), "verified", verified_by_another, pass_rests_on_evidence),
        *_moves("rework", ("handled",), "handling", verified_by_another, reason_is_given),
        *_moves("close", ("verified",), "closed", result_is_given, source_was_told),
        *_moves("reopen", ("verified", "closed", "rejected"), "triaged", reason_is_given),
        *_moves("join", ("collected", "triaged", "dispatched", "handling"), "merged"),
        *_moves("split", ("collected",), "collected"),
        *_moves("split", ("triaged",), "triaged"),
        *_moves("split", ("dispatched",), "dispatched"),
        *_moves("split", ("handling",), "handling"),
    ),
)

PERMISSIONS = {
    "triage": "command.triage",
    "reject": "command.reject",
    "dispatch": "command.dispatch",
    "refuse": "command.handle",
    "accept": "command.handle",
    "arrive": "command.handle",
    "report": "command.handle",
    "settle": "command.settle",
    "pass": "command.verify",
    "rework": "command.verify",
    "close": "command.close",
    "reopen": "command.reopen",
    "join": "command.split",
    "split": "command.split",
}


class OpenMove(NamedTuple):
    """One move as a screen shows it: may I, and if not, why not."""

    name: str
    label: str
    allowed: bool
    why_not: str
    basis: str


class AlreadyTaken(WrongStep):
    """Somebody else was faster."""

    code = "already-taken"


class ChangedMeanwhile(Refusal):
    """What the person saw is not what is there any more."""

    code = "changed-meanwhile"
    status = 409


def open_moves(step: str, facts: IncidentFacts, may: frozenset[str]) -> list[OpenMove]:
    """Return what may follow from a step, for someone with these permissions, and why not the rest.

    What a person gives with the move (a result, a photograph) is not held against it here.
    """
    typed = {
        result_is_given,
        source_was_told,
        reason_is_given,
        office_is_named,
        kind_is_known,
        pass_rests_on_evidence,
    }
    moves = []
    for move in HANDLING.open_moves(step):
        missing = [need(facts) for need in move.needs if need not in typed]
        why = next((reason for reason in missing if reason), "")
        if PERMISSIONS[move.name] not in may:
            why = "您的岗位没有这项权限。"
        moves.append(OpenMove(move.name, LABELS[move.name], not why, why, move.basis))
    return moves
