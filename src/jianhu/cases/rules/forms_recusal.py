"""What is said when a party asks that an officer make way."""

from datetime import date

from pydantic import Field

from jianhu.cases.rules.forms import PERSON, Opinion, Words
from jianhu.kit.shape import Shape


class RecusalAsked(Shape):
    on: date = Field(title="申请日期")
    officer: int = Field(title="申请回避的办案人员", json_schema_extra=PERSON)
    because: Words = Field(min_length=1, title="当事人说明的理由")


class RecusalDecided(Opinion):
    granted: bool = Field(title="同意回避")
