"""What is said when the term of a case stands still."""

from datetime import date
from typing import Literal

from pydantic import Field

from jianhu.cases.rules.forms import Line, Words, words
from jianhu.cases.rules.suspensions import suspensions
from jianhu.kit.shape import Shape

GROUNDS = {name: each.title for name, each in sorted(suspensions().items())}
NAMES = tuple(GROUNDS)
Ground = Literal[NAMES]  # type: ignore[valid-type]


class Suspended(Shape):
    """``until``: after it the term runs again, whether anybody says so or not."""

    ground: Ground = Field(title="中止的情形", json_schema_extra=words(GROUNDS))
    reason: Words = Field(min_length=1, title="说明和证明材料")
    until: date = Field(title="情形预计消除的日期（届满恢复计算）")
    rule: Line = Field(default="", title="允许中止的法律、法规、规章条款")
