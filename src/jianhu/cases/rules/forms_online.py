"""What a party says itself over the net, and where it wants its documents sent."""

from datetime import date
from typing import Literal

from pydantic import Field

from jianhu.cases.rules.forms import Line, Words, words
from jianhu.kit.shape import Shape

LATE = {"defence": "陈述申辩", "hearing": "要求听证"}


class AddressConfirmed(Shape):
    """送达地址确认书 (行政处罚法 61)."""

    on: date = Field(title="签订日期")
    electronic: bool = Field(title="同意电子送达")
    electronic_address: Line = Field(default="", title="接收电子送达的方式和地址")
    address: Line = Field(min_length=1, title="送达地址")
    addressee: Line = Field(min_length=1, title="收件人")
    phone: Line = Field(min_length=1, title="联系电话")
    signed: bool = Field(default=False, title="当事人已签名")


class LateStatement(Shape):
    on: date = Field(title="收到日期")
    what: Literal["defence", "hearing"] = Field(title="事项", json_schema_extra=words(LATE))
    text: Words = Field(default="", title="内容")
    refused: Line = Field(min_length=1, title="为什么没有按期受理")
