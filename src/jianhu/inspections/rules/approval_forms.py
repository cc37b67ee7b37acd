"""One opinion on many: what a head approves at once."""

from pydantic import Field

from jianhu.inspections.rules.forms import Words
from jianhu.kit.shape import Shape

MOST = 50


class ManySaid(Shape):
    """``plans``, ``visits``: their numbers."""

    opinion: Words = Field(min_length=1, title="审批意见")
    plans: tuple[str, ...] = Field(default=(), max_length=MOST, title="检查计划")
    visits: tuple[str, ...] = Field(default=(), max_length=MOST, title="检查")
