"""What is said while a case is investigated: evidence registered, an office designated."""

from datetime import date
from typing import Literal

from pydantic import Field

from jianhu.cases.rules.forms import Line, Opinion, Words, words
from jianhu.kit.shape import Shape

Fate = Literal["returned", "appraisal", "seized", "confiscated", "released"]
FATES = {
    "returned": "复制、拍照、录像后返还",
    "appraisal": "送交检验、检测、鉴定",
    "seized": "查封、扣押",
    "confiscated": "没收",
    "released": "解除登记保存",
}


class RegistrationApproved(Opinion):
    because: Words = Field(min_length=1, title="证据可能灭失或者以后难以取得的情形")


class EvidenceRegistered(Shape):
    """``refused``: what happened where the party did not sign."""

    on: date = Field(title="登记保存日期")
    things: tuple[Line, ...] = Field(min_length=1, max_length=100, title="物品清单")
    place: Line = Field(min_length=1, title="保存地点和方式")
    shown: bool = Field(title="已出示执法证")
    signed: bool = Field(default=False, title="当事人已签名")
    refused: Line = Field(default="", title="拒绝签名的情况")


class Excluded(Shape):
    evidence: int = Field(title="排除的证据", json_schema_extra={"x-of": "evidence"})
    reason: Line = Field(min_length=1, title="理由（以何种非法手段取得）")


class RegisteredDecided(Shape):
    on: date = Field(title="处理日期")
    fate: Fate = Field(title="处理决定", json_schema_extra=words(FATES))
    reason: Words = Field(min_length=1, title="理由")


class FoundSeparate(Shape):
    other: Line = Field(min_length=1, title="另一案件编号")
    reason: Words = Field(min_length=1, title="认定为不同违法行为的理由")


class Negotiated(Shape):
    on: date = Field(title="协商日期")
    office: Line = Field(min_length=1, title="对方机关")
    agreed: bool = Field(title="协商一致由本机关管辖")
    result: Words = Field(min_length=1, title="协商结果")


class Designated(Opinion):
    on: date = Field(title="指定日期")
    office: int = Field(title="指定管辖的机关")
    direct: bool = Field(default=False, title="由共同的上一级行政机关直接指定（未经协商）")
    document: Line = Field(min_length=1, title="指定管辖文书编号")


class HandedOver(Opinion):
    to: Line = Field(min_length=1, title="接收机关")
