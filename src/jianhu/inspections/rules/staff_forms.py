"""What is said when more people are sent along on a visit that has not begun."""

from pydantic import Field

from jianhu.inspections.rules.forms import Line
from jianhu.kit.shape import Shape


class Staffing(Shape):
    """``people``: each goes for the office of the visit that he serves at."""

    people: tuple[int, ...] = Field(min_length=1, max_length=20, title="补派的检查人员")
    because: Line = Field(default="", title="补派的原因")
