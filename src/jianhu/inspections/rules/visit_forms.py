"""What is said of a visit that is drafted by hand."""

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from jianhu.inspections.rules.plan_forms import NAMED, UNNAMED, Source
from jianhu.kit.shape import Shape

Kind = Literal["inspection", "observation", "checkup", "patrol", "licence", "case"]


class VisitSaid(Shape):
    """``merge``: take along what other offices are about to check there."""

    subject: str = Field(min_length=1, max_length=16, title="监管对象码")
    day: date = Field(title="检查日期")
    kind: Kind = Field(default="inspection", title="类型")
    source: Source | Literal["request"] = Field(title="来源")
    campaign: str = Field(default="", max_length=80, title="专项行动")
    reference: str = Field(default="", max_length=40, title="来源编号")
    urgent: bool = Field(default=False, title="紧急检查")
    items: tuple[str, ...] = Field(default=(), max_length=60, title="检查事项")
    officers: tuple[int, ...] = Field(default=(), max_length=20, title="检查人员")
    merge: bool = Field(default=True, title="合并其他部门待查事项")

    @model_validator(mode="after")
    def _named(self) -> Self:
        if self.source == "campaign" and not self.campaign:
            raise ValueError("专项行动的检查应当写明是哪个行动")
        if self.source in NAMED and not self.reference.strip():
            raise ValueError(UNNAMED)
        if self.source == "request" and self.kind != "checkup":
            raise ValueError("企业申请的只能是执法体检，不能是行政检查")
        return self
