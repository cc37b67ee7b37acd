"""What is said with a record: what was seen, asked and answered, sampled, asked of others."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from jianhu.cases.rules.evidence import ELEMENTS, KINDS
from jianhu.cases.rules.forms import Line, Money, Words, words
from jianhu.cases.rules.forms_rooms import BOOKING
from jianhu.kit.arriving import CHINA
from jianhu.kit.shape import Shape

Proves = Literal["", *ELEMENTS]  # type: ignore[valid-type]
Disposal = Literal["destroyed", "auctioned", "handed-over", "other"]
DISPOSALS = {
    "destroyed": "销毁",
    "auctioned": "公开拍卖",
    "handed-over": "按照国家规定移交处理",
    "other": "按照国家有关规定作其他处理",
}


class SourceVerified(Shape):
    on: date = Field(title="核查日期")
    findings: Words = Field(min_length=1, title="核查情况")
    meets: bool = Field(title="符合立案条件")


class Asked(Shape):
    """One person, and the room that was booked for him, if one was."""

    interviewee: Line = Field(min_length=1, title="被询问人")
    booking: int | None = Field(default=None, title="询问室预约", json_schema_extra=BOOKING)


class Invited(Asked):
    interview_on: date | None = Field(default=None, title="询问日期（选择预约的不填）")
    hour: Line = Field(default="", title="时间（如9时30分，选择预约的不填）")
    place: Line = Field(default="", title="询问地点（选择预约的不填）")
    materials: tuple[Line, ...] = Field(default=(), max_length=20, title="应当携带的材料")


class Question(Shape):
    question: Words = Field(min_length=1, title="问")
    answer: Words = Field(min_length=1, title="答")


class Recorded(Shape):
    """Made on the spot by two who showed their certificates, read and signed (55)."""

    began_at: AwareDatetime = Field(title="开始时间")
    ended_at: AwareDatetime = Field(title="结束时间")
    place: Line = Field(min_length=1, title="地点")
    shown: bool = Field(title="已出示执法证，告知申请回避的权利")
    signed: bool = Field(default=False, title="已核对并签名")
    refused: Line = Field(default="", title="拒绝签名的情况")
    proves: Proves = Field(default="", title="作为证据，证明（不填则不列为证据）")

    @property
    def on(self) -> date:
        return self.began_at.astimezone(CHINA).date()


class Interviewed(Recorded, Asked):
    place: Line = Field(default="", title="地点（选择预约的不填）")
    recording: str = Field(default="", max_length=120, title="录音录像（文件名或者设备编号）")
    identity: Line = Field(min_length=1, title="证件号码")
    witness: bool = Field(default=False, title="被询问人是证人，不是当事人")
    sex: Line = Field(default="", title="性别")
    work: Line = Field(default="", title="工作单位和职务")
    address: Line = Field(default="", title="住址")
    phone: Line = Field(default="", title="电话")
    recusal: Line = Field(default="听清楚了，不申请回避", title="是否申请回避")
    questions: tuple[Question, ...] = Field(min_length=1, max_length=200, title="问答")


class Inspected(Recorded):
    present: Line = Field(min_length=1, title="现场负责人或者在场人员")
    present_role: Line = Field(default="", title="身份")
    findings: Words = Field(min_length=1, title="检查（勘验）情况")
    recording: Line = Field(default="", title="音像记录")
    witness: Line = Field(default="", title="见证人")


class Exhibit(Shape):
    name: Line = Field(min_length=1, title="名称")
    model: Line = Field(default="—", title="规格或者批号")
    quantity: Line = Field(min_length=1, title="数量")


class Sampled(Exhibit):
    total: Line = Field(min_length=1, title="抽样基数")


class Sampling(Shape):
    on: date = Field(title="抽样日期")
    place: Line = Field(min_length=1, title="抽样地点")
    things: tuple[Sampled, ...] = Field(min_length=1, max_length=100, title="样品")
    method: Line = Field(min_length=1, title="抽样方法")
    sealing: Line = Field(min_length=1, title="封样情况")
    shown: bool = Field(title="已出示执法证")
    signed: bool = Field(default=False, title="当事人已签名")
    refused: Line = Field(default="", title="拒绝签名的情况")


class Extracted(Shape):
    """A copy or an extract, compared with the original; it is evidence from then on."""

    on: date = Field(title="提取日期")
    place: Line = Field(min_length=1, title="提取地点")
    name: Line = Field(min_length=1, title="证据名称")
    kind: Literal[KINDS] = Field(title="证据种类")  # type: ignore[valid-type]
    proves: Literal[ELEMENTS] = Field(title="证明对象")  # type: ignore[valid-type]
    source: Line = Field(min_length=1, title="来源（提供人）")
    quantity: Line = Field(default="1份", title="数量")
    method: Line = Field(min_length=1, title="提取方法（复制、拍照、导出）")
    compared: Line = Field(min_length=1, title="与原件（原始载体）核对的情况")
    shown: bool = Field(title="已出示执法证")
    signed: bool = Field(default=False, title="提供人已签名")
    refused: Line = Field(default="", title="拒绝签名的情况")


class Commissioned(Shape):
    expert: Line = Field(min_length=1, title="受委托的机构")
    things: tuple[Exhibit, ...] = Field(min_length=1, max_length=100, title="送检物品（对象）")
    questions: Words = Field(min_length=1, title="检测（鉴定）事项")
    requirements: Words = Field(min_length=1, title="检测（鉴定）要求")
    due_on: date = Field(title="完成日期")


class AddressConfirmed(Shape):
    on: date = Field(title="确认日期")
    address: Line = Field(min_length=1, title="送达地址")
    addressee: Line = Field(min_length=1, title="收件人")
    phone: Line = Field(min_length=1, title="联系电话")
    electronic: bool = Field(default=False, title="同意电子送达")
    electronic_address: Line = Field(default="", title="接收电子送达的方式和地址")
    signed: bool = Field(default=False, title="受送达人已签名或者盖章")


class AssistanceAsked(Shape):
    receiver: Line = Field(min_length=1, title="被请求的机关")
    because: Words = Field(min_length=1, title="请求协助的理由")
    request: Words = Field(min_length=1, title="请求协助的事项")
    answer_by: date = Field(title="请求答复的日期")


class Disposed(Shape):
    on: date = Field(title="处理日期")
    place: Line = Field(min_length=1, title="处理地点")
    things: tuple["Confiscated", ...] = Field(min_length=1, max_length=100, title="物品")
    how: Disposal = Field(title="处理方式", json_schema_extra=words(DISPOSALS))
    proceeds: Annotated[Money, Field(gt=Decimal(0))] | None = Field(
        default=None, title="上缴国库的款项（元，没有的不填）"
    )
    supervisor: Line = Field(min_length=1, title="监督人")


class Confiscated(Exhibit):
    note: Line = Field(default="—", title="备注")
