"""What is said on the way to the police and back (行政执法机关移送涉嫌犯罪案件的规定)."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from jianhu.cases.rules.forms import PERSON, Line, Money, Opinion, Reason, Words
from jianhu.kit.shape import Shape

PAPERS = (
    "涉嫌犯罪案件移送书",
    "涉嫌犯罪案件情况的调查报告",
    "涉案物品清单",
    "有关检验报告或者鉴定结论",
    "其他有关涉嫌犯罪的材料",
)
IF_THERE_ARE = PAPERS[3:]
Paper = Literal[PAPERS]  # type: ignore[valid-type]


class CrimeGroup(Shape):
    members: tuple[int, ...] = Field(title="专案组成员", json_schema_extra=PERSON)
    crime: Line = Field(min_length=1, title="涉嫌罪名")
    basis: Line = Field(default="", title="涉嫌罪名的依据（可不填）")
    because: Words = Field(min_length=1, title="涉嫌犯罪的事实")


class CrimeReport(Shape):
    report: Words = Field(min_length=1, title="核实情况和移送意见")


class CrimeApproval(Opinion):
    """``chief``: the head himself or who acts for him; nobody below may decide."""

    chief: bool = Field(title="由正职负责人或者主持工作的负责人决定")
    late: Line = Field(default="", title="逾期决定的原因")


class CrimeRefusal(Reason):
    chief: bool = Field(title="由正职负责人或者主持工作的负责人决定")
    late: Line = Field(default="", title="逾期决定的原因")


class HandOver(Shape):
    to: Line = Field(min_length=1, title="接收的公安机关")
    papers: tuple[Paper, ...] = Field(title="随案材料")
    without: Line = Field(default="", title="没有检验、鉴定或者其他材料的说明")
    late: Line = Field(default="", title="逾期移送的原因")


class PoliceSigned(Shape):
    on: date = Field(title="公安机关签收日期")
    receiver: Line = Field(min_length=1, title="签收人")


class PoliceForwarded(Shape):
    on: date = Field(title="转送日期")
    to: Line = Field(min_length=1, title="转送的机关")


class PoliceFiled(Shape):
    on: date = Field(title="接到立案通知书日期")
    document: Line = Field(min_length=1, title="立案通知书文号")


class PoliceDeclined(Reason):
    on: date = Field(title="接到不予立案通知书日期")
    document: Line = Field(min_length=1, title="通知书文号")


class Asked(Reason):
    on: date = Field(title="提请日期")


class GoodsHandedOver(Shape):
    on: date = Field(title="移交日期")
    list: Words = Field(min_length=1, title="移交的物品和材料")
    received_by: Line = Field(min_length=1, title="接收人")
    late: Line = Field(default="", title="逾期移交的原因")


class Convicted(Shape):
    on: date = Field(title="判决生效日期")
    document: Line = Field(min_length=1, title="判决书文号")
    fine: Money = Field(title="罚金（元），没有的填0")


class Returned(Reason):
    """No prosecution, or exempt from punishment: the administrative case goes on (第二十七条)."""

    on: date = Field(title="退回日期")
    document: Line = Field(min_length=1, title="司法机关文书文号")


class SetOff(Shape):
    amount: Annotated[Money, Field(gt=0)] = Field(title="折抵罚金（元）")
    on: date = Field(title="折抵日期")
