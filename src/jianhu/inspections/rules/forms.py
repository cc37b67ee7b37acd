"""What is said with each move of a visit."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from jianhu.kit.shape import Shape

Line = Annotated[str, Field(max_length=200)]
Words = Annotated[str, Field(max_length=4000)]
Digest = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
Digests = Annotated[tuple[Digest, ...], Field(title="照片和签名的 SHA-256")]
"""Made by the phone when a picture was taken, in the order of the form's pictures."""
OUTCOMES = {
    "fine": "未发现问题",
    "corrected": "当场改正",
    "correction": "责令限期改正",
    "case": "涉嫌违法，立案查处",
    "education": "批评教育",
}
NOT_FINE = tuple(each for each in OUTCOMES if each != "fine")
METHODS = {"direct": "当面", "phone": "电话", "message": "短信或者浙里办", "letter": "书面"}
Outcome = Annotated[
    Literal["fine", "corrected", "correction", "case", "education"],
    Field(json_schema_extra={"x-labels": {**OUTCOMES}}),
]
URGENT = {
    "danger": "危及生命财产安全",
    "harm": "正在造成污染或者其他危害",
    "evidence": "证据可能灭失",
    "other": "情况紧急",
}
Urgency = Annotated[
    Literal["danger", "harm", "evidence", "other"],
    Field(json_schema_extra={"x-labels": {**URGENT}}),
]
Method = Annotated[
    Literal["direct", "phone", "message", "letter"],
    Field(json_schema_extra={"x-labels": {**METHODS}}),
]


class Nothing(Shape):
    """A move that needs no words."""


class Approval(Shape):
    """``over_caps``: the offices, by name, whose caps the reason lifts, and no other's."""

    opinion: Words = Field(min_length=1, title="审批意见")
    over_cap_because: Line = Field(default="", title="超出年度频次的理由")
    over_caps: tuple[Line, ...] = Field(default=(), max_length=20, title="超出上限仍要检查的单位")
    apart_because: Line = Field(default="", title="不与其他检查合并的理由")
    rest_day_because: Line = Field(default="", title="休息日检查的理由")
    late_because: Line = Field(default="", title="紧急检查没有按时补办批准的原因")


class Notice(Shape):
    on: date = Field(title="通知日期")
    method: Method = Field(default="direct", title="通知方式")
    unannounced: bool = Field(default=False, title="不预先通知")
    because: Line = Field(default="", title="不预先通知的理由")


class Arrival(Shape):
    """``urgent_as``: what the inspected reads of the urgency; the words are for the head alone."""

    at: AwareDatetime = Field(title="到达时间")
    certificates_shown: bool = Field(title="已出示执法证件")
    scanned: bool = Field(default=False, title="已扫码")
    unscanned_because: Line = Field(default="", title="不能扫码的理由")
    lon: float | None = Field(default=None, title="经度")
    lat: float | None = Field(default=None, title="纬度")
    urgent_because: Line = Field(default="", title="紧急的情形")
    urgent_as: Urgency = Field(default="other", title="紧急的类别（告知企业）")


class Result(Shape):
    """What was found of one item. ``due_on``: until when it is to be put right."""

    item: str = Field(title="检查事项")
    outcome: Outcome = Field(title="结果")
    found: Words = Field(default="", title="检查情况")
    measured: Line = Field(default="", title="测量数据")
    due_on: date | None = Field(default=None, title="改正期限")
    photos: tuple[int, ...] = Field(default=(), max_length=9, title="照片")
    digests: Digests = ()
    danger: Line = Field(default="", title="紧迫危险或者危害后果（执法体检立案的，写明）")
    unwilling: Line = Field(default="", title="拒不改正的情况（执法体检立案的，写明）")

    @property
    def pictures(self) -> tuple[int, ...]:
        return self.photos


class Finish(Shape):
    """``signature``: drawn on the phone; ``signed``: with a pen, on the printed record."""

    at: AwareDatetime = Field(title="结束时间")
    met: Line = Field(min_length=1, title="现场负责人")
    signature: int | None = Field(default=None, title="被检查人签名")
    signed: bool = Field(default=False, title="被检查人已在纸质笔录上签名")
    refused_because: Line = Field(default="", title="拒绝签名的情况")
    witness: Line = Field(default="", title="见证人")
    witness_signature: int | None = Field(default=None, title="见证人签名")
    recording: Line = Field(default="", title="音像记录")
    says: Words = Field(default="", title="被检查人的意见")
    digests: Digests = ()

    @property
    def pictures(self) -> tuple[int, ...]:
        return tuple(each for each in (self.signature, self.witness_signature) if each)


class Told(Shape):
    on: date = Field(title="告知日期")
    method: Method = Field(default="direct", title="告知方式")
    receiver: Line = Field(default="", title="接收人")
    late_because: Line = Field(default="", title="没有按期扫码的情况")


class CallOff(Shape):
    because: Line = Field(min_length=1, title="取消的理由")


class Refused(Shape):
    because: Line = Field(min_length=1, title="企业拒绝的理由")
