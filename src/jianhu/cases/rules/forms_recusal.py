"""What is said when an officer shall stand aside (行政处罚法 43)."""

from datetime import date
from typing import Any

from pydantic import Field

from jianhu.cases.rules.forms import Line, Opinion, Words
from jianhu.kit.shape import Shape

HANDLER: dict[str, Any] = {"x-of": "handler"}
"""The number is that of one who handles the case: the screens let one be chosen by name."""


class RecusalAsked(Shape):
    on: date = Field(title="申请日期")
    person: int = Field(title="被申请回避的人员", json_schema_extra=HANDLER)
    applicant: Line = Field(min_length=1, title="申请人（当事人或者办案人员本人）")
    reason: Words = Field(min_length=1, title="申请理由")


class RecusalDecided(Opinion):
    on: date = Field(title="决定日期")
    granted: bool = Field(title="准许回避")
