"""What is said when a decision is shown to everybody, taken back, or no longer held against one."""

from datetime import date

from pydantic import Field

from jianhu.cases.rules.forms import Line, Words
from jianhu.kit.shape import Shape


class Published(Shape):
    on: date = Field(title="公示日期")
    site: Line = Field(min_length=1, title="公示平台")


class Withdrawn(Shape):
    on: date = Field(title="撤回日期")
    explanation: Words = Field(min_length=1, title="向社会公开说明的理由")


class CreditRepair(Shape):
    on: date = Field(title="申请日期")
    corrected: Words = Field(min_length=1, title="纠正违法行为和履行义务的情况")
    promised: bool = Field(default=False, title="已公开作出信用承诺")
    others: Line = Field(default="", title="其他法定条件")
