"""What is said when things are sealed, detained, kept, given back (行政强制法第三章第二节)."""

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import AwareDatetime, Field

from jianhu.cases.rules.forms import Line, Money, Words, words
from jianhu.kit.arriving import CHINA
from jianhu.kit.shape import Shape

Payer = Literal["agency", "party"]
PAYERS = {"agency": "行政机关", "party": "当事人"}
Ground = Literal["no-violation", "not-of-the-case", "decided", "expired", "other"]
GROUNDS = {
    "no-violation": "当事人没有违法行为",
    "not-of-the-case": "查封、扣押的场所、设施或者财物与违法行为无关",
    "decided": "对违法行为已经作出处理决定，不再需要查封、扣押",
    "expired": "查封、扣押期限已经届满",
    "other": "其他不再需要采取查封、扣押措施的情形",
}
Sort = Literal["seal", "take"]
SORTS = {"seal": "查封", "take": "扣押"}
How = Literal["confiscate", "destroy"]
HOWS = {"confiscate": "没收", "destroy": "销毁"}


class Thing(Shape):
    """A place, a facility or goods, as the list names it."""

    name: Line = Field(min_length=1, title="名称")
    quantity: str = Field(min_length=1, max_length=40, title="数量")
    model: Line = Field(default="", title="规格型号")
    state: Line = Field(default="", title="状况")
    where: Line = Field(default="", title="存放地点")
    of_the_case: bool = Field(default=True, title="与违法行为有关")
    of_life: bool = Field(default=False, title="当事人及其所扶养家属的生活必需品")
    sealed_by: Line = Field(default="", title="已经查封它的其他国家机关（没有的不填）")


class Things(Shape):
    sort: Sort = Field(default="take", title="措施", json_schema_extra=words(SORTS))
    things: tuple[Thing, ...] = Field(min_length=1, title="拟查封、扣押的物品")


class Grounded(Shape):
    grounds: Words = Field(min_length=1, title="事实和理由")
    articles: Line = Field(min_length=1, title="依据")
    slight: bool = Field(default=False, title="情节显著轻微或者没有明显社会危害")
    necessity: Words = Field(default="", title="为什么必须采取")


class SeizureAsked(Things, Grounded):
    """The request to the head of the agency."""


class SeizureDone(Things):
    """What was done on the spot, in the order of Article 18."""

    began_at: AwareDatetime = Field(title="实施时间")
    shown: bool = Field(title="已出示执法身份证件")
    present: bool = Field(title="当事人到场")
    witness: Line = Field(default="", title="见证人（当事人不到场的）")
    told: bool = Field(title="已当场告知理由、依据、权利和救济途径")
    defence: Words = Field(default="", title="陈述申辩（没有的填“无”）")
    record: Words = Field(default="", title="现场笔录")
    signed: bool = Field(default=False, title="笔录已由当事人签名")
    refused: Line = Field(default="", title="拒绝签名的情况")
    delivered: bool = Field(title="决定书和清单已当场交付")
    copies: int = Field(default=2, ge=0, title="清单份数")
    keeper: Line = Field(default="", title="保管人")

    @property
    def on(self) -> date:
        """The day the thirty days are counted from."""
        return self.began_at.astimezone(CHINA).date()


class SeizedAtOnce(SeizureDone, Grounded):
    urgency: Words = Field(default="", title="紧急情况")


class Extended(Shape):
    days: int = Field(ge=1, title="延长天数")
    reason: Words = Field(min_length=1, title="延长理由")
    told_on: date | None = Field(default=None, title="书面告知当事人日期（以后告知的不填）")


class Tested(Shape):
    on: date = Field(title="送检日期")
    until: date | None = Field(default=None, title="检测、检验、检疫或者技术鉴定期间至")
    by_whom: Line = Field(min_length=1, title="检测、鉴定机构")
    what: Line = Field(default="是否符合有关标准", title="检测、鉴定事项")
    told: bool = Field(default=False, title="期间已书面告知当事人")
    paid_by: Payer = Field(default="agency", title="费用承担", json_schema_extra=words(PAYERS))


class TestBack(Shape):
    __test__ = False
    on: date = Field(title="完成日期")
    result: Words = Field(min_length=1, title="结论")


class Keeping(Shape):
    """Who keeps what from now on; no names mean everything."""

    things: tuple[Line, ...] = Field(default=(), title="物品（不填为全部）")
    where: Line = Field(min_length=1, title="存放地点")
    keeper: Line = Field(min_length=1, title="保管人")
    third: bool = Field(default=False, title="委托第三人保管")
    paid_by: Payer = Field(default="agency", title="保管费用承担", json_schema_extra=words(PAYERS))
    used: bool = Field(default=False, title="保管期间使用该财物")


class Released(Shape):
    on: date = Field(title="解除日期")
    ground: Ground = Field(title="解除情形", json_schema_extra=words(GROUNDS))
    returned: bool = Field(title="已退还财物（变卖的，已退还价款）")
    sold: bool = Field(default=False, title="已将鲜活物品等变卖")
    proceeds: Money = Field(default=Decimal(0), title="变卖所得（元）")
    clearly_low: bool = Field(default=False, title="变卖价格明显低于市场价格")
    compensation: Money = Field(default=Decimal(0), title="补偿（元）")


class Disposed(Shape):
    on: date = Field(title="处理日期")
    how: How = Field(title="处理方式", json_schema_extra=words(HOWS))
    basis: Line = Field(min_length=1, title="依据的法律、行政法规或者处罚决定")


class HandedOver(Shape):
    on: date = Field(title="移送日期")
    to: Line = Field(min_length=1, title="接收机关")
    told: bool = Field(default=False, title="已书面告知当事人")
