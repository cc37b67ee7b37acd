"""What is said where one act breaks several norms: which, and by which it is punished."""

from pydantic import Field

from jianhu.cases.rules.forms import FILLED_IN, Line, Opinion
from jianhu.kit.shape import Shape


class NormsNamed(Shape):
    """``own``: the item the case had then; it stays among them whatever is applied later."""

    items: tuple[Line, ...] = Field(
        min_length=1, max_length=10, title="同一行为还触犯的事项（编码）"
    )
    own: Line = Field(default="", title="本案事项", json_schema_extra=FILLED_IN)


class NormApplied(Opinion):
    item: Line = Field(min_length=1, title="改按哪一事项处罚（编码）")
