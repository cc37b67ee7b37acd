"""终止调查: whom it was about is no more, and nobody is in its place (部门规章, 按记忆)."""

from typing import Literal

from pydantic import Field

from jianhu.cases.rules import forms
from jianhu.cases.rules.forms import Words, words
from jianhu.cases.rules.moves import DECIDE, moves
from jianhu.cases.rules.needs.hold import nothing_is_still_held
from jianhu.cases.rules.needs.officers import by_no_handler
from jianhu.cases.rules.needs.registration import registered_evidence_is_decided
from jianhu.kit.shape import Shape

RULES = "市场监督管理行政处罚程序规定"
GROUNDS = {
    "died": "涉嫌违法的公民死亡",
    "dissolved": "法人或者其他组织终止，没有权利义务承受人",
    "other": "其他导致调查无法继续的情形",
}


class Terminated(Shape):
    ground: Literal["died", "dissolved", "other"] = Field(
        title="终止情形", json_schema_extra=words(GROUNDS)
    )
    reason: Words = Field(min_length=1, title="说明和证明材料")


STEPS = {"terminated": "终止调查"}
TERMINATING = (
    *moves(
        "terminate",
        "终止调查",
        RULES,
        dict.fromkeys(("filed", "concluded", "noticed"), "terminated"),
        by_no_handler,
        form=Terminated,
        by=DECIDE,
        document="termination-approval",
    ),
    *moves(
        "close",
        "结案",
        RULES,
        {"terminated": "closed"},
        nothing_is_still_held,
        registered_evidence_is_decided,
        form=forms.Closing,
        by=DECIDE,
        document="closing-approval",
    ),
)
