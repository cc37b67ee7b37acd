"""What is said of a package that is chosen and of a request, at the desk."""

from datetime import date

from pydantic import Field

from jianhu.kit.shape import Shape


class ChosenSaid(Shape):
    """``seen``: the items that were read out before it was confirmed."""

    subject: str = Field(min_length=1, max_length=16, title="监管对象码")
    package: str = Field(min_length=1, max_length=40, title="服务套餐")
    seen: tuple[str, ...] = Field(min_length=1, max_length=60, title="看过的事项")
    asked_by: str = Field(min_length=1, max_length=40, title="提出的人")


class CheckUpSaid(Shape):
    day: date = Field(title="上门日期")
    officers: tuple[int, ...] = Field(default=(), max_length=20, title="上门人员")


class WithdrawnSaid(Shape):
    because: str = Field(min_length=1, max_length=200, title="撤回的原因")


class RequestSaid(Shape):
    subject: str = Field(min_length=1, max_length=16, title="监管对象码")
    words: str = Field(min_length=1, max_length=1000, title="诉求内容")
    asked_by: str = Field(min_length=1, max_length=40, title="提出的人")
    phone: str = Field(default="", max_length=20, title="联系电话")
    hidden: bool = Field(default=False, title="反映受理单位，或者不公开身份")


class AnswerSaid(Shape):
    reply: str = Field(min_length=1, max_length=2000, title="答复")


class AssignSaid(Shape):
    person: int = Field(title="负责人")
    because: str = Field(min_length=1, max_length=200, title="换人的原因")
