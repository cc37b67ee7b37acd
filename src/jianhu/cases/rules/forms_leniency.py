"""What is said when a penalty is left out or made lighter: each ground with its evidence."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from jianhu.cases.rules.forms import Line, Opinion, Words, words
from jianhu.kit.shape import Shape

Pieces = Annotated[tuple[int, ...], Field(json_schema_extra={"x-of": "evidence"})]
"""Pieces of evidence of this case, by id: the screens let them be chosen."""

WAIVERS = {
    "minor": "违法行为轻微并及时改正，没有造成危害后果",
    "first": "初次违法且危害后果轻微并及时改正",
    "promise": "轻微违法告知承诺，已经履行",
    "ladder": "一次通知改正",
    "no-fault": "当事人有证据足以证明没有主观过错",
    "age": "不满十四周岁",
    "incapable": "不能辨认或者不能控制自己行为",
}
Waiver = Literal["minor", "first", "promise", "ladder", "no-fault", "age", "incapable"]
LIGHTER = {
    "harm-removed": "主动消除或者减轻违法行为危害后果",
    "coerced": "受他人胁迫或者诱骗实施违法行为",
    "volunteered": "主动供述行政机关尚未掌握的违法行为",
    "merit": "配合行政机关查处违法行为有立功表现",
    "other-statute": "法律、法规、规章规定的其他情形",
    "partial-capacity": "尚未完全丧失辨认或者控制自己行为能力",
    "public-service": "完成公益服务（只在法定幅度内从轻）",
}
Lighter = Literal[
    "harm-removed",
    "coerced",
    "volunteered",
    "merit",
    "other-statute",
    "partial-capacity",
    "public-service",
]


class Confirmed(Shape):
    """A condition of the list, with its evidence or, on the spot, words that prove it."""

    condition: Line = Field(min_length=1, title="条件")
    evidence: Pieces = Field(default=(), title="证据")
    proof: Line = Field(default="", title="证明情况（当场）")


class Assessed(Shape):
    """The three things of 第三十三条第一款 together; all of them true, no penalty may follow."""

    minor: bool = Field(title="违法行为轻微")
    minor_by: Pieces = Field(default=(), title="证据（轻微）")
    corrected: bool = Field(title="已及时改正")
    corrected_by: Pieces = Field(default=(), title="证据（改正）")
    harmless: bool = Field(title="没有造成危害后果")
    harmless_by: Pieces = Field(default=(), title="证据（后果）")
    opinion: Words = Field(min_length=1, title="核实情况")


class Fault(Opinion):
    """The party proves that it was not at fault; ``accepted`` says whether the proof suffices."""

    accepted: bool = Field(title="证据足以证明没有主观过错")
    evidence: Pieces = Field(min_length=1, title="当事人提供的证据")


class Promise(Shape):
    on: date = Field(title="承诺日期")
    what: Words = Field(min_length=1, title="承诺改正的内容")
    due_on: date = Field(title="改正期限")
    signed: bool = Field(title="当事人已签署承诺书")

    @model_validator(mode="after")
    def ends_after_it_begins(self) -> "Promise":
        if self.due_on < self.on:
            raise ValueError("改正期限不能早于承诺日期")
        return self


class PromiseChecked(Shape):
    on: date = Field(title="复查日期")
    text: Words = Field(min_length=1, title="复查情况")
    evidence: Pieces = Field(default=(), title="复查证据")


class PromiseBroken(PromiseChecked):
    refused: bool = Field(default=False, title="当事人明确表示不履行")


class Waived(Opinion):
    ground: Waiver = Field(title="不予处罚情形", json_schema_extra=words(WAIVERS))
    corrected: Line = Field(default="", title="改正情况")
    corrected_by: Pieces = Field(default=(), title="改正的证据")
    no_harm: Line = Field(default="", title="危害后果情况")
    conditions: tuple[Confirmed, ...] = Field(default=(), title="清单条件")


class WaivedOnTheSpot(Waived):
    facts: Words = Field(min_length=1, title="违法事实")
    evidence: Line = Field(default="", title="证据")
    opinion: Words = Field(default="符合清单和法定条件，当场不予处罚", title="理由")
    shown: bool = Field(title="已出示执法证")
    education: Words = Field(default="", title="教育内容")
    signed: bool = Field(default=False, title="当事人已签名")
    refused: Line = Field(default="", title="拒绝签收的情况")


class GroundProved(Shape):
    """One ground on which the penalty is made lighter (第三十二条)."""

    ground: Lighter = Field(title="从轻、减轻情形", json_schema_extra=words(LIGHTER))
    evidence: Pieces = Field(default=(), title="证据")
    says: Words = Field(min_length=1, title="说明")
    conditions: tuple[Confirmed, ...] = Field(default=(), title="清单条件（公益减罚）")


class FastTrack(Shape):
    conditions: tuple[Confirmed, ...] = Field(default=(), title="清单条件")
    admitted: bool = Field(title="当事人承认违法事实并同意快速办理")
    admitted_by: Pieces = Field(default=(), title="承认的证据（询问笔录、确认书）")
