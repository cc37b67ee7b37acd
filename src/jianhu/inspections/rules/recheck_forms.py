"""What is said when somebody looks again whether what was ordered was put right."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from jianhu.inspections.rules.forms import Digests, Line, Words
from jianhu.kit.shape import Shape

WAYS = {"site": "现场复查", "papers": "书面核实", "video": "视频核实"}
Way = Annotated[Literal["site", "papers", "video"], Field(json_schema_extra={"x-labels": {**WAYS}})]


class Recheck(Shape):
    """``signature`` and the rest: of the record that a look on the spot leaves, as of a visit's."""

    on: date = Field(title="复查日期")
    item: str = Field(title="检查事项")
    method: Way = Field(default="site", title="复查方式")
    corrected: bool = Field(title="已经改正")
    found: Words = Field(min_length=1, title="复查情况")
    again_by: date | None = Field(default=None, title="再次改正的期限")
    reported: Line = Field(default="", title="企业报告改正的情况（期限未到就复查的）")
    met: Line = Field(default="", title="现场负责人")
    signature: int | None = Field(default=None, title="被检查人签名")
    signed: bool = Field(default=False, title="被检查人已在纸质记录上签名")
    refused_because: Line = Field(default="", title="拒绝签名的情况")
    witness: Line = Field(default="", title="见证人")
    witness_signature: int | None = Field(default=None, title="见证人签名")
    recording: Line = Field(default="", title="音像记录")
    says: Words = Field(default="", title="被检查人的意见")
    photos: tuple[int, ...] = Field(default=(), max_length=9, title="照片")
    digests: Digests = ()

    @property
    def pictures(self) -> tuple[int, ...]:
        drawn = (each for each in (self.signature, self.witness_signature) if each)
        return (*drawn, *self.photos)


class Relief(Shape):
    """``person``: who looks again from now on, for the office of ``item``."""

    item: str = Field(title="检查事项")
    person: int = Field(title="接替的人员")
    because: Line = Field(min_length=1, title="更换的原因")
