"""What is said when the studio is asked about a hard case, and what its member answers."""

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from jianhu.cases.rules.forms import FILLED_IN, Line, Words
from jianhu.kit.shape import Shape


class StudioAsked(Shape):
    """``to`` is whom the studio gave it to; nobody has to choose."""

    question: Words = Field(min_length=1, title="请研讨的问题")
    to: SkipJsonSchema[int] = Field(default=0, title="答复人编号")
    member: Line = Field(default="", title="答复人", json_schema_extra=FILLED_IN)


class StudioOpinion(Shape):
    opinion: Words = Field(min_length=1, title="研讨意见")
    grounds: Words = Field(min_length=1, title="依据的法律、案例")
    differs: Words = Field(default="", title="不同意见")
