"""What is said when a decision is carried out by force (行政强制法第四章)."""

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import AwareDatetime, Field

from jianhu.cases.rules.forms import Line, Money, Served, Words, words
from jianhu.cases.rules.forms_seizure import PAYERS, Payer
from jianhu.kit.shape import Shape

Utility = Literal["water", "power", "heat", "gas"]
UTILITIES = {"water": "供水", "power": "供电", "heat": "供热", "gas": "供燃气"}
REMEDIES = {"review": "行政复议", "lawsuit": "行政诉讼"}
RemedyOutcome = Literal["upheld", "withdrawn", "annulled"]
REMEDY_ENDED = {
    "upheld": "维持决定、驳回请求",
    "withdrawn": "撤回、终止，决定没有变更",
    "annulled": "撤销、确认违法或者无效（变更罚款的，在处罚案件中登记）",
}
HARMS = {
    "traffic": "危害交通安全",
    "environment": "造成环境污染",
    "resources": "破坏自然资源",
    "none": "没有上述后果",
}
THINGS = {"spill": "遗洒物", "obstacle": "障碍物", "pollutant": "污染物", "other": "其他"}
PLACES = {
    "road": "道路",
    "river": "河道",
    "channel": "航道",
    "public-place": "公共场所",
    "other": "其他地点",
}
Way = Literal["transfer", "auction", "restore", "other"]
WAYS = {
    "transfer": "划拨存款、汇款",
    "auction": "拍卖或者依法处理查封、扣押的财物",
    "restore": "排除妨碍、恢复原状",
    "other": "其他强制执行方式",
}
Suspending = Literal["unable", "claimed-by-a-third", "irreparable", "other"]
SUSPENDING = {
    "unable": "当事人履行确有困难或者暂无履行能力",
    "claimed-by-a-third": "第三人对执行标的主张权利，确有理由",
    "irreparable": "执行可能造成难以弥补的损失，且中止不损害公共利益",
    "other": "行政机关认为需要中止的其他情形",
}
Ending = Literal["died", "dissolved", "destroyed", "revoked", "other", "three-years"]
ENDING = {
    "died": "公民死亡，无遗产可供执行，又无义务承受人",
    "dissolved": "法人或者其他组织终止，无财产可供执行，又无义务承受人",
    "destroyed": "执行标的灭失",
    "revoked": "据以执行的行政决定被撤销",
    "other": "行政机关认为需要终结的其他情形",
    "three-years": "没有明显社会危害，当事人确无能力履行，中止执行满三年未恢复，不再执行",
}


class Urging(Served):
    """The written urging: its four contents are term, way, amount and rights."""

    duty: Words = Field(min_length=1, title="应当履行的义务")
    until: date | None = Field(default=None, title="履行义务的期限")
    way: Line = Field(default="", title="履行义务的方式")
    amount: Money | None = Field(default=None, title="金额（元，涉及金钱给付的）")
    pay_how: Line = Field(default="", title="给付方式（涉及金钱给付的）")
    rights: bool = Field(title="已告知依法享有陈述权和申辩权")
    surcharge_told: bool = Field(default=False, title="加处罚款的标准已告知当事人")


class ExecutionOrder(Shape):
    reasons: Words = Field(min_length=1, title="强制执行的理由和依据")
    way: Way = Field(title="强制执行的方式", json_schema_extra=words(WAYS))
    details: Words = Field(default="", title="执行内容")
    planned_at: AwareDatetime | None = Field(default=None, title="强制执行的时间")
    remedies: bool = Field(title="载明申请行政复议或者提起行政诉讼的途径和期限")
    hiding: Words = Field(default="", title="转移或者隐匿财物的证据（催告期间立即执行的）")


class Executed(Shape):
    began_at: AwareDatetime = Field(title="开始时间")
    ended_at: AwareDatetime = Field(title="结束时间")
    urgent: Words = Field(default="", title="紧急情况（夜间、法定节假日实施的）")
    residents: bool = Field(default=False, title="涉及居民生活")
    cut: tuple[Utility, ...] = Field(
        default=(), title="停止供应", json_schema_extra=words(UTILITIES)
    )
    record: Words = Field(min_length=1, title="执行记录")


class Suspended(Shape):
    ground: Suspending = Field(title="中止情形", json_schema_extra=words(SUSPENDING))
    reason: Words = Field(min_length=1, title="说明")
    harmless: bool = Field(default=False, title="没有明显社会危害")


class Resumed(Shape):
    reason: Words = Field(min_length=1, title="恢复执行的理由")


class Ended(Shape):
    ground: Ending = Field(title="终结情形", json_schema_extra=words(ENDING))
    reason: Words = Field(min_length=1, title="说明")


class Reversed(Shape):
    reason: Words = Field(min_length=1, title="据以执行的决定被撤销、变更或者执行错误的情况")
    restored: bool = Field(default=False, title="已恢复原状或者退还财物")
    compensation: Money = Field(default=Decimal(0), title="赔偿（元，不能恢复原状或者退还的）")


class Instalment(Shape):
    by: date = Field(title="履行日期")
    amount: Money = Field(default=Decimal(0), title="金额（元）")
    what: Line = Field(default="", title="履行内容")


class Agreement(Shape):
    instalments: tuple[Instalment, ...] = Field(min_length=1, title="分阶段履行")
    surcharge_reduced: Money = Field(default=Decimal(0), title="减免加处罚款（元）")
    fine_reduced: Money = Field(default=Decimal(0), title="减免罚款（元）")
    remedied: Words = Field(default="", title="当事人采取的补救措施")
    harms_others: bool = Field(default=False, title="损害公共利益或者他人合法权益")


class Remedy(Shape):
    on: date = Field(title="日期")
    kind: Literal["review", "lawsuit"] = Field(
        title="行政复议或者行政诉讼", json_schema_extra=words(REMEDIES)
    )


class RemedyEnded(Shape):
    on: date = Field(title="终结日期")
    outcome: RemedyOutcome = Field(title="结果", json_schema_extra=words(REMEDY_ENDED))


class SubstituteOrder(Shape):
    """What the decision on substitute performance must name (第五十一条)."""

    reasons: Words = Field(min_length=1, title="理由和依据")
    harm: Literal["traffic", "environment", "resources", "none"] = Field(
        title="后果", json_schema_extra=words(HARMS)
    )
    way: Line = Field(default="", title="代履行的方式")
    planned_at: AwareDatetime | None = Field(default=None, title="代履行的时间")
    subject: Line = Field(default="", title="代履行的标的")
    cost: Money | None = Field(default=None, title="费用预算（元）")
    who: Line = Field(default="", title="代履行人")
    interested: bool = Field(default=False, title="代履行人与案件有利害关系")
    remedies: bool = Field(title="载明申请行政复议或者提起行政诉讼的途径和期限")


class Performed(Executed):
    supervisor: Line = Field(default="", title="到场监督的工作人员")
    signed: bool = Field(
        default=False, title="到场工作人员、代履行人和当事人或者见证人已在执行文书上签名"
    )
    cost: Money = Field(default=Decimal(0), title="实际费用（元）")
    cost_reason: Words = Field(default="", title="超出预算的理由")
    paid_by: Payer = Field(default="party", title="费用承担", json_schema_extra=words(PAYERS))
    force: bool = Field(default=False, title="采用了暴力、胁迫或者其他非法方式")


class PerformedAtOnce(Performed):
    thing: Literal["spill", "obstacle", "pollutant", "other"] = Field(
        title="需要立即清除的物品", json_schema_extra=words(THINGS)
    )
    where: Literal["road", "river", "channel", "public-place", "other"] = Field(
        title="地点", json_schema_extra=words(PLACES)
    )
    present: bool = Field(title="当事人在场")
    unable: Line = Field(default="", title="当事人不能清除的情况（当事人在场的）")
    told_on: date | None = Field(default=None, title="事后通知当事人日期（当事人不在场的）")


class Announcement(Shape):
    on: date = Field(title="公告日期")
    until: date | None = Field(default=None, title="限期自行拆除至")
    places: Line = Field(min_length=1, title="公告张贴的地点")


class Demolished(Executed):
    announced_on: date | None = Field(default=None, title="拆除公告日期")
    leave_by: date | None = Field(default=None, title="搬离期限")
    inventory: Words = Field(default="", title="物品清点登记")
    witness: Line = Field(default="", title="公证机构或者第三方见证人")
    recorded: bool = Field(default=False, title="已拍照并全程录音录像")


class CourtApplication(Shape):
    """The five papers (第五十五条), signed by the head and sealed."""

    on: date = Field(title="申请日期")
    application: bool = Field(default=False, title="强制执行申请书")
    decision: bool = Field(default=False, title="行政决定书及作出决定的事实、理由和依据")
    opinions: bool = Field(default=False, title="当事人的意见及行政机关催告情况")
    subject: bool = Field(default=False, title="申请强制执行标的情况")
    others: bool = Field(default=False, title="法律、行政法规规定的其他材料（没有的也请确认）")
    signed: bool = Field(default=False, title="申请书由负责人签名")
    sealed: bool = Field(default=False, title="申请书加盖行政机关印章并注明日期")


class CourtAnswer(Shape):
    on: date = Field(title="收到日期")
    says: Words = Field(default="", title="裁定内容")


class CourtObjection(Shape):
    on: date = Field(title="申请日期")
    reasons: Words = Field(min_length=1, title="异议的理由")


class FreezeAsked(Shape):
    law: Line = Field(default="", title="规定冻结的法律")
    amount: Money = Field(title="冻结金额（元）")
    involved: Money = Field(title="违法行为涉及的金额（元）")
    bank: Line = Field(min_length=1, title="金融机构")
    account: Line = Field(default="", title="账号")
    grounds: Words = Field(default="", title="事实和理由")
    frozen_by: Line = Field(default="", title="已经冻结它的其他国家机关（没有的不填）")


class Frozen(FreezeAsked):
    on: date = Field(title="冻结日期")


class FreezeServed(Served):
    late_because: Line = Field(default="", title="逾期交付的原因（逾期的）")


class Unfrozen(Shape):
    on: date = Field(title="解除日期")
    reason: Words = Field(min_length=1, title="解除理由")
    bank_told: bool = Field(default=False, title="已通知金融机构和当事人")
