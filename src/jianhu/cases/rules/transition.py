"""过渡决定: a running case goes over to a newer edition of its procedure by decision alone."""

from datetime import date

from pydantic import Field

from jianhu.cases.rules.forms import FILLED_IN, Line, Words
from jianhu.cases.rules.moves import CaseProcedure
from jianhu.kit.shape import Shape

TRANSITION = "transition"
LABEL = "过渡决定"


class Transition(Shape):
    """``document``: what says that running cases may or must go over."""

    edition: date = Field(title="改按哪一版本（施行日期）")
    reason: Words = Field(min_length=1, title="理由")
    document: Line = Field(min_length=1, title="依据文件")
    before: date | None = Field(default=None, title="原版本", json_schema_extra=FILLED_IN)


def why_no_edition(to: CaseProcedure | None, today: date) -> str | None:
    if to is None:
        return "没有这一版本的程序，请核对施行日期。"
    if to.since > today:
        return f"这一版本自{to.since}起施行，现在还不能适用。"
    return None


def why_not_over(here: CaseProcedure, there: CaseProcedure, step: str) -> str | None:
    """Say why a case at this step cannot go over; one that ended has nowhere to go."""
    if not here.open_moves(step):
        return "案件已经办结，不再更换程序。"
    if there.since <= here.since:
        return f"本案已按{here.since}起施行的版本办理，只能改按更新的版本。"
    if step not in there.steps():
        return f"新版本没有“{here.labels[step]}”这一环节，请先按原程序办完这一步。"
    return None
