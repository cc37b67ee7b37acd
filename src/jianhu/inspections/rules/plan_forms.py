"""What is said of a plan, and of each row in it."""

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from jianhu.kit.shape import Shape

Source = Literal["annual", "random", "alarm", "complaint", "superior", "campaign"]
NAMED = ("alarm", "complaint", "superior")
"""Sources that stand above caps or colours, and so name what they come from (I3, I6)."""
UNNAMED = "平台预警、投诉举报、上级部署应当写明来源编号"


class PlanSaid(Shape):
    title: str = Field(min_length=1, max_length=80, title="计划名称")
    office: str = Field(default="", max_length=40, title="计划机关")
    source: Source = Field(title="计划来源")
    reference: str = Field(default="", max_length=40, title="来源编号")
    campaign: str = Field(default="", max_length=80, title="专项行动")
    since: date = Field(title="开始日期")
    until: date = Field(title="结束日期")

    @model_validator(mode="after")
    def _lasts(self) -> Self:
        if self.until < self.since:
            raise ValueError("计划的结束日期早于开始日期")
        if self.source == "campaign" and not self.campaign:
            raise ValueError("专项行动的计划应当写明是哪个行动")
        if self.source in NAMED and not self.reference.strip():
            raise ValueError(UNNAMED)
        return self


class Returned(Shape):
    because: str = Field(min_length=1, max_length=200, title="退回的原因")


class DueSaid(Shape):
    """``subject``: its code, or its credit code; ``credit`` where a sheet gives both."""

    subject: str = Field(min_length=1, max_length=18, title="监管对象")
    item: str = Field(min_length=1, max_length=40, title="检查事项")
    earliest: date | None = Field(default=None, title="最早日期")
    due: date | None = Field(default=None, title="最迟日期")
    minutes: int = Field(default=30, ge=5, le=480, title="预计时长（分钟）")
    line: int = Field(default=0, ge=0, title="行")
    credit: str = Field(default="", max_length=18, title="统一社会信用代码")
