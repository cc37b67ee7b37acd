"""What whoever supervises found of an enterprise's complaint."""

from pydantic import Field

from jianhu.inspections.rules.forms import Words
from jianhu.kit.shape import Shape


class HeardSaid(Shape):
    answer: Words = Field(min_length=1, title="核实情况")
