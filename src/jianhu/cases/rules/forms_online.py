"""What came from a party too late."""

from datetime import date
from typing import Literal

from pydantic import Field

from jianhu.cases.rules.forms import Line, Words, words
from jianhu.kit.shape import Shape

LATE = {"defence": "陈述申辩", "hearing": "要求听证"}


class LateStatement(Shape):
    on: date = Field(title="收到日期")
    what: Literal["defence", "hearing"] = Field(title="事项", json_schema_extra=words(LATE))
    text: Words = Field(default="", title="内容")
    refused: Line = Field(min_length=1, title="为什么没有按期受理")
