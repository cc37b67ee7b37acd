"""What is said with a move. The screens draw a form from each shape; titles are its labels."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, Field, model_validator

from jianhu.cases.rules.penalties import KINDS, in_order
from jianhu.kit.shape import Shape

Money = Annotated[Decimal, Field(ge=0, max_digits=12, decimal_places=2)]
Words = Annotated[str, Field(max_length=2000)]
Line = Annotated[str, Field(max_length=200)]
Kind = Literal[KINDS]  # type: ignore[valid-type]
Outcome = Literal["penalty", "no-penalty", "not-established", "crime"]
OUTCOMES = {
    "penalty": "给予行政处罚",
    "no-penalty": "违法行为轻微，不予行政处罚",
    "not-established": "违法事实不能成立，不予行政处罚",
    "crime": "涉嫌犯罪，移送司法机关",
}
METHODS = {
    "direct": "直接送达",
    "left": "留置送达",
    "entrusted": "委托送达",
    "post": "邮寄送达",
    "electronic": "电子送达",
    "announcement": "公告送达",
}
Method = Literal["direct", "left", "entrusted", "post", "electronic", "announcement"]


def words(labels: dict[str, str]) -> dict[str, Any]:
    """What a form says for the codes of a choice: the screens show these words."""
    return {"x-labels": labels}


PERSON: dict[str, Any] = {"x-of": "person"}
"""The number is a person's: the screens let one be chosen by name."""

FILLED_IN: dict[str, Any] = {"readOnly": True}
"""What the house writes in itself: no screen asks for it, the ledger shows it."""


class Nothing(Shape):
    """A move that says nothing more."""


class Opinion(Shape):
    opinion: Words = Field(min_length=1, title="意见")


class Reason(Shape):
    reason: Words = Field(min_length=1, title="理由")


class Correction(Shape):
    what: Words = Field(min_length=1, title="改正内容")
    due_on: date | None = Field(default=None, title="改正期限（当场改正的不填）")


class Penalties(Shape):
    """What is proposed or decided."""

    kinds: tuple[Kind, ...] = Field(default=(), title="处罚种类")
    fine: Money = Field(default=Decimal(0), title="罚款（元）")
    confiscated: Money = Field(default=Decimal(0), title="没收（元）")

    deviates: Line = Field(default="", title="偏离裁量基准的理由")

    @model_validator(mode="after")
    def fines_are_named(self) -> "Penalties":
        if bool(self.fine) != ("罚款" in self.kinds):
            raise ValueError("选了罚款要写明数额，写了数额要选罚款")
        if bool(self.confiscated) != any(kind.startswith("没收") for kind in self.kinds):
            raise ValueError("选了没收要写明数额或者价值，写了数额要选没收的种类")
        object.__setattr__(self, "kinds", in_order(set(self.kinds)))
        return self


class Conclusion(Penalties):
    outcome: Outcome = Field(title="处理建议", json_schema_extra=words(OUTCOMES))
    facts: Words = Field(min_length=1, title="违法事实")
    reasons: Words = Field(min_length=1, title="理由和裁量说明")
    public_interest: bool = Field(default=False, title="涉及重大公共利益")
    complicated: bool = Field(default=False, title="案情疑难复杂，涉及多个法律关系")
    major: bool = Field(default=False, title="情节复杂或者重大违法行为")
    unlike: Line = Field(default="", title="与类案不同的理由")
    gains: Money = Field(default=Decimal(0), title="违法所得（元）")
    refunded: Money = Field(default=Decimal(0), title="其中依法应当退赔（元）")


class Reviewed(Opinion):
    passed: bool = Field(title="审核通过")


class Served(Shape):
    """How a document reached the party (民事诉讼法 87–95)."""

    method: Method = Field(title="送达方式", json_schema_extra=words(METHODS))
    on: date = Field(title="送达日期")
    consent: bool = Field(default=False, title="当事人已书面同意电子送达并签地址确认书")
    witness: Line = Field(default="", title="见证人或者拍照录像说明（留置送达）")
    because: Line = Field(default="", title="公告原因（公告送达）")


class Notice(Penalties, Served):
    facts: Words = Field(min_length=1, title="违法事实")
    reasons: Words = Field(min_length=1, title="理由")
    articles: Line = Field(default="", title="同时依据的条款（本案事项所列的以外）")
    hearing: bool = Field(default=False, title="已告知有权要求听证")
    new_facts: Words = Field(default="", title="新的违法事实（重新告知时）")


class Waiver(Shape):
    on: date = Field(title="放弃日期")
    signed: bool = Field(title="当事人已签署放弃声明")
    hearing_too: bool = Field(default=False, title="同时放弃听证")


class Defence(Shape):
    on: date = Field(title="陈述申辩日期")
    text: Words = Field(min_length=1, title="陈述申辩内容")


HOW = {"written": "书面", "spoken": "口头", "online": "在线"}


class HearingRequest(Shape):
    on: date = Field(title="提出日期")
    how: Literal["written", "spoken", "online"] = Field(
        default="spoken", title="提出方式", json_schema_extra=words(HOW)
    )
    text: Words = Field(default="", title="要求和理由")


class HearingCall(Shape):
    held_on: date = Field(title="听证日期")
    notified_on: date = Field(title="通知送达日期")
    method: Method = Field(default="direct", title="通知送达方式", json_schema_extra=words(METHODS))
    place: Line = Field(min_length=1, title="地点")
    chair: int = Field(title="主持人", json_schema_extra=PERSON)
    open_to_public: bool = Field(default=True, title="公开举行")
    hour: Line = Field(min_length=1, title="时间（如9时30分）")
    clerk: Line = Field(default="", title="记录员")


class HearingHeld(Shape):
    on: date = Field(title="举行日期")
    attended: bool = Field(default=True, title="当事人到场")
    agents: int = Field(default=0, ge=0, title="代理人人数")
    record: Words = Field(min_length=1, title="听证笔录")
    signed: bool = Field(default=False, title="当事人审核后签字，或者注明拒签")
    began_at: AwareDatetime | None = Field(default=None, title="开始时间")
    ended_at: AwareDatetime | None = Field(default=None, title="结束时间")
    clerk: Line = Field(default="", title="记录员")
    recusal: Line = Field(default="", title="是否申请主持人回避")
    accusation: Words = Field(default="", title="调查人员的意见（不填的，以告知的内容为准）")
    defence: Words = Field(default="", title="当事人的申辩和质证")
    last_words: Words = Field(default="", title="最后陈述")
    findings: Words = Field(default="", title="听证认定的事实和证据（听证报告）")
    opinion: Words = Field(default="", title="处理意见（听证报告）")


class Recheck(Shape):
    adopted: bool = Field(title="采纳陈述申辩")
    opinion: Words = Field(min_length=1, title="复核意见")
    fine: Money | None = Field(default=None, title="复核后拟处罚款（改变拟作出的处罚的）")


class Discussion(Shape):
    on: date = Field(title="讨论日期")
    members: tuple[Line, ...] = Field(min_length=2, title="参加的负责人")
    opinion: Words = Field(min_length=1, title="结论")


class Decision(Penalties):
    opinion: Words = Field(min_length=1, title="审批意见")
    lighter_because: Line = Field(default="", title="从轻、减轻的法定情形")
    below_floor: bool = Field(default=False, title="减轻（低于法定下限）")
    emergency: bool = Field(default=False, title="违反突发事件应对措施，快速、从重处罚")
    unlike: Line = Field(default="", title="与类案不同的理由")


class Education(Shape):
    on: date = Field(title="教育日期")
    text: Words = Field(min_length=1, title="教育内容")
    answer: Line = Field(default="", title="当事人的表示")


class Paid(Shape):
    amount: Annotated[Decimal, Field(gt=0, max_digits=12, decimal_places=2)] = Field(
        title="金额（元）"
    )
    receipt: Line = Field(default="", title="银行或者财政票据号")
    on: date = Field(title="缴款日期")


class Postponed(Opinion):
    until: date = Field(title="延期或者分期至")
    reason: Words = Field(default="", title="延期的理由")
    rule: Line = Field(default="", title="允许延期的法律、法规、规章条款")


class Closing(Shape):
    summary: Words = Field(min_length=1, title="结案情况")
