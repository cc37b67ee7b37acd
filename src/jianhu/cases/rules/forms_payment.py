"""What is said about money: handed in, put off, in dispute, given back."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, model_validator

from jianhu.cases.rules.forms import Line, Money, Opinion, Served, Words, words
from jianhu.kit.shape import Shape

Sum = Annotated[Decimal, Field(gt=0, max_digits=12, decimal_places=2)]
Far = Literal["remote", "water"]
FAR = {"remote": "边远、交通不便地区", "water": "水上"}
Ended = Literal["upheld", "withdrawn", "changed", "annulled"]
DISPUTES = {"reconsideration": "行政复议", "lawsuit": "行政诉讼"}
ENDED = {
    "upheld": "维持、驳回",
    "withdrawn": "撤回、终止，决定没有变更",
    "changed": "变更",
    "annulled": "撤销、确认违法或者无效",
}
CHANGING = ("changed", "annulled")
"""What leaves another decision than there was, or none."""


class ServedDecision(Served):
    """``surcharge_told``: the decision says what late payment costs (行政强制法 45)."""

    surcharge_told: bool = Field(default=True, title="决定书已载明逾期加处罚款的标准")
    credit_notice: bool = Field(default=False, title="信用修复告知书已同时送达")


class CashCollected(Shape):
    """Cash after an ordinary decision, far from any bank (行政处罚法 69)."""

    amount: Sum = Field(title="金额（元）")
    on: date = Field(title="收缴日期")
    where: Far = Field(title="收缴地区", json_schema_extra=words(FAR))
    asked: bool = Field(default=False, title="当事人到指定银行缴纳有困难，已提出当场缴纳")
    receipt: Line = Field(default="", title="专用票据号")


class Ashore(Shape):
    on: date = Field(title="抵岸日期")


class CashHandedIn(Shape):
    on: date = Field(title="交至机关日期")
    receipt: Line = Field(min_length=1, title="机关收款凭据")


class CashBanked(Shape):
    on: date = Field(title="缴付银行日期")
    receipt: Line = Field(min_length=1, title="银行回单号")


class HardshipClaimed(Shape):
    on: date = Field(title="申请日期")
    hardship: Words = Field(min_length=1, title="经济困难情况和证明")


class Instalment(Shape):
    by: date = Field(title="缴纳期限")
    amount: Sum = Field(title="金额（元）")


class Schedule(Opinion):
    """One instalment is a postponement."""

    instalments: tuple[Instalment, ...] = Field(min_length=1, max_length=36, title="分期")

    @model_validator(mode="after")
    def one_after_another(self) -> "Schedule":
        days = [each.by for each in self.instalments]
        if days != sorted(set(days)):
            raise ValueError("各期期限应当依次在后")
        return self


class SurchargeTold(Shape):
    on: date = Field(title="告知日期")
    method: Line = Field(min_length=1, title="告知方式")


class Disputed(Shape):
    kind: Literal["reconsideration", "lawsuit"] = Field(
        title="行政复议或者行政诉讼", json_schema_extra=words(DISPUTES)
    )
    on: date = Field(title="受理日期")
    body: Line = Field(min_length=1, title="受理机关")


class DisputeEnded(Shape):
    """``fine``: what the fine is now, where it was changed."""

    on: date = Field(title="结果生效日期")
    outcome: Ended = Field(title="结果", json_schema_extra=words(ENDED))
    fine: Money | None = Field(default=None, title="变更后的罚款（元）")
    document: Line = Field(min_length=1, title="文书编号")

    @model_validator(mode="after")
    def a_change_says_to_what(self) -> "DisputeEnded":
        if (self.outcome == "changed") != (self.fine is not None):
            raise ValueError("变更的要写明变更后的罚款数额，其他结果不填")
        return self


class GivenBack(Shape):
    amount: Sum = Field(title="退还金额（元）")
    on: date = Field(title="退还日期")
    receipt: Line = Field(min_length=1, title="财政退付凭证号")
