"""Cases, who is in them, the ledger of what was done, and the evidence."""

from datetime import date
from typing import ClassVar

from django.db import models

from jianhu.cases.rules.evidence import KINDS as EVIDENCE
from jianhu.cases.rules.procedures import PROCEDURES
from jianhu.cases.rules.procedures.measures import STEPS as MEASURE_STEPS
from jianhu.cases.rules.procedures.ordinary import STEPS as ORDINARY_STEPS
from jianhu.cases.rules.procedures.simple import STEPS as SIMPLE_STEPS
from jianhu.cases.rules.recording import MEDIA, PHASES

STEPS = ORDINARY_STEPS | SIMPLE_STEPS | MEASURE_STEPS
KINDS = {"citizen": "公民", "organisation": "法人或者其他组织"}
ORIGINS = {"incident": "事件", "spot": "现场发现", "inspection": "检查发现", "transfer": "移送"}
OUTCOMES = {
    "returned": "已退还",
    "confiscate": "没收",
    "destroy": "销毁",
    "handed-over": "随案移送",
}
ROLES = {"party": "当事人", "officer": "执法人员", "witness": "见证人", "seal": "印章"}
NAMES = {name: procedure.name for name, procedure in PROCEDURES.items()}


class Case(models.Model):
    """One case of one office. Where it stands is decided by its procedure and ledger alone."""

    WITNESSED: ClassVar = (
        "number",
        "procedure",
        "step",
        "office",
        "item",
        "conduct",
        "happened_on",
        "discovered_on",
        "fine",
        "paid",
        "opened_at",
    )

    number = models.CharField("案件编号", max_length=20, unique=True)
    procedure = models.CharField("程序", max_length=24, choices=NAMES.items())
    fast = models.BooleanField("快速办理", default=False)
    step = models.CharField("环节", max_length=16, choices=STEPS.items())
    office = models.ForeignKey(
        "organisations.Office", models.PROTECT, verbose_name="承办机关", related_name="+"
    )
    town = models.CharField("镇街", max_length=9)
    item = models.CharField("事项编码", max_length=40)
    item_name = models.CharField("案由", max_length=600)
    domain = models.CharField("领域", max_length=20)
    origin = models.CharField("案件来源", max_length=12, choices=ORIGINS.items())
    incident = models.CharField("事件编号", max_length=20, blank=True)
    conduct = models.TextField("涉嫌违法行为")
    place = models.CharField("地点", max_length=120, blank=True)
    lon = models.FloatField("经度")
    lat = models.FloatField("纬度")
    happened_on = models.DateField("违法行为发生日期")
    ended_on = models.DateField("违法行为终了日期", null=True)
    discovered_on = models.DateField("发现日期")
    grave = models.BooleanField("涉及生命健康、金融安全且有危害后果", default=False)
    fine = models.DecimalField("罚款", max_digits=12, decimal_places=2, null=True)
    paid = models.DecimalField("已缴", max_digits=12, decimal_places=2, default=0)
    opened_at = models.DateTimeField("登记时间")
    opened_by = models.ForeignKey("base.Person", models.PROTECT, related_name="+")
    reviewer = models.ForeignKey(
        "base.Person", models.PROTECT, null=True, verbose_name="法制审核人员", related_name="+"
    )
    filed_on = models.DateField("立案日期", null=True)
    decided_on = models.DateField("决定日期", null=True)
    waived = models.DecimalField("免予罚款（元）", max_digits=12, decimal_places=2, null=True)
    waived_because = models.CharField("免予罚款的计算依据", max_length=200, blank=True)
    waived_ground = models.CharField("不予处罚情形", max_length=12, blank=True)
    waived_on = models.DateField("不予处罚日期", null=True)
    closed_on = models.DateField("结案日期", null=True)
    due_on = models.DateField("最近的期限", null=True)
    likeness = models.CharField("与哪些案件同类", max_length=160, blank=True)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name="所属处罚案件",
        related_name="measures",
        null=True,
        blank=True,
    )
    companion_of = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name="同案",
        related_name="companions",
        null=True,
        blank=True,
    )
    overdue_since = models.DateField("违法查封扣押自", null=True, blank=True)

    class Meta:
        verbose_name = "案件"
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["office", "-id"], name="case_of_office"),
            models.Index(fields=["town", "-id"], name="case_of_town"),
            models.Index(fields=["step", "-id"], name="case_at_step"),
            models.Index(fields=["happened_on"], name="case_happened"),
            models.Index(
                fields=["item", "procedure", "likeness", "-decided_on", "-id"],
                name="case_decided_alike",
                condition=~models.Q(decided_on=None),
            ),
            models.Index(
                fields=["waived_on"], name="case_waived", condition=~models.Q(waived_on=None)
            ),
            models.Index(
                fields=["incident"], name="case_of_incident", condition=~models.Q(incident="")
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def lasted_until(self) -> date:
        return self.ended_on or self.happened_on


class Party(models.Model):
    """Who is said to have done it. ``identity`` is an identity number or a credit code."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="parties")
    kind = models.CharField("类别", max_length=12, choices=KINDS.items())
    name = models.CharField("姓名或者名称", max_length=80)
    identity = models.CharField("证件号码或者统一社会信用代码", max_length=40, blank=True)
    phone = models.CharField("电话", max_length=20, blank=True)
    address = models.CharField("住址或者住所", max_length=120, blank=True)
    representative = models.CharField("法定代表人或者负责人", max_length=40, blank=True)
    born_on = models.DateField("出生日期", null=True)
    incapable = models.BooleanField("不能辨认或者控制自己行为", default=False)

    class Meta:
        verbose_name = "当事人"
        ordering = ["id"]
        indexes = [models.Index(fields=["identity"], name="party_identity")]

    def __str__(self) -> str:
        return self.name


class Handler(models.Model):
    """An officer of the case; ``related`` is a relation to the matter that was declared."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="handlers")
    person = models.ForeignKey("base.Person", models.PROTECT, related_name="+")
    leads = models.BooleanField("主办", default=False)
    related = models.CharField("与案件的关系", max_length=80, blank=True)

    class Meta:
        verbose_name = "办案人员"
        ordering = ["-leads", "id"]
        constraints = [models.UniqueConstraint(fields=["case", "person"], name="handles_once")]

    def __str__(self) -> str:
        return str(self.person)


class CoOrganiser(models.Model):
    """An office that helps with a case: it sees it and adds evidence; the case's office leads."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="co_organisers")
    office = models.ForeignKey(
        "organisations.Office", models.PROTECT, verbose_name="协办单位", related_name="+"
    )
    since = models.DateField("起始日期")

    class Meta:
        verbose_name = "协办单位"
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["case", "office"], name="helps_once")]

    def __str__(self) -> str:
        return str(self.office)


class Act(models.Model):
    """One move that was made. Written once; ``said_at`` is the phone's time if it was offline."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="acts")
    move = models.CharField("行为", max_length=24)
    by = models.ForeignKey("base.Person", models.PROTECT, related_name="+")
    on = models.DateField("日期")
    at = models.DateTimeField("记录时间")
    said_at = models.DateTimeField("现场时间", null=True)
    before = models.CharField("原环节", max_length=16)
    after = models.CharField("新环节", max_length=16)
    said = models.JSONField("内容", default=dict)

    class Meta:
        verbose_name = "办案行为"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.case_id} · {self.move}"


class Held(models.Model):
    """One thing on the list of a seizure: where it is, who keeps it, what became of it."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="held")
    name = models.CharField("名称", max_length=200)
    quantity = models.CharField("数量", max_length=40)
    necessity = models.BooleanField("生活必需品", default=False)
    where = models.CharField("存放地点", max_length=200, blank=True)
    keeper = models.CharField("保管人", max_length=200, blank=True)
    outcome = models.CharField("处理结果", max_length=16, choices=OUTCOMES.items(), blank=True)

    class Meta:
        verbose_name = "查封、扣押的财物"
        ordering = ["id"]
        indexes = [models.Index(fields=["name"], name="held_by_name")]

    def __str__(self) -> str:
        return f"{self.name} {self.quantity}"


class Overdue(models.Model):
    """A term that passed unmet. It stays, with the day it was met after all."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="overdue")
    name = models.CharField("期限", max_length=40)
    label = models.CharField("名称", max_length=40)
    due_on = models.DateField("到期日期")
    basis = models.CharField("依据", max_length=80)
    says = models.CharField("说明", max_length=200)
    met_on = models.DateField("办理日期", null=True)

    class Meta:
        verbose_name = "逾期"
        ordering = ["due_on", "id"]
        constraints = [
            models.UniqueConstraint(fields=["case", "name", "due_on"], name="passed_once")
        ]

    def __str__(self) -> str:
        return f"{self.case_id} · {self.label}"


class Publication(models.Model):
    """A decision before the public: until its last day, or until something ended it."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="publications")
    since = models.DateField("公示日期")
    until = models.DateField("公示截止")
    ended_on = models.DateField("终止日期", null=True)
    ended_because = models.CharField("终止原因", max_length=40, blank=True)

    class Meta:
        verbose_name = "公示"
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["until"], name="shown_until", condition=models.Q(ended_on=None))
        ]

    def __str__(self) -> str:
        return f"{self.case_id} · {self.since}"


class Entrustment(models.Model):
    """What one office entrusts to another organisation; it counts once both published it."""

    by = models.ForeignKey("organisations.Office", models.PROTECT, related_name="+")
    to = models.ForeignKey("organisations.Office", models.PROTECT, related_name="+")
    items = models.JSONField("委托事项")
    powers = models.TextField("委托权限")
    document = models.CharField("委托书编号", max_length=200)
    since = models.DateField("起始日期")
    until = models.DateField("截止日期")
    by_published_on = models.DateField("委托机关公布日期", null=True)
    to_published_on = models.DateField("受委托组织公布日期", null=True)

    class Meta:
        verbose_name = "委托书"
        ordering = ["id"]

    def __str__(self) -> str:
        return self.document


class MonitoringDevice(models.Model):
    """Equipment whose records may prove a violation: reviewed twice and published first (41)."""

    code = models.SlugField("编号", max_length=40, unique=True)
    name = models.CharField("名称", max_length=80)
    office = models.ForeignKey("organisations.Office", models.PROTECT, related_name="+")
    place = models.CharField("设置地点", max_length=120)
    lon = models.FloatField("经度")
    lat = models.FloatField("纬度")
    grounds = models.CharField("法律、行政法规依据", max_length=200)
    sign = models.CharField("标志设置", max_length=120)
    legal_by = models.ForeignKey("base.Person", models.PROTECT, null=True, related_name="+")
    legal_on = models.DateField("法制审核日期", null=True)
    technical_by = models.ForeignKey("base.Person", models.PROTECT, null=True, related_name="+")
    technical_on = models.DateField("技术审核日期", null=True)
    published_on = models.DateField("公布日期", null=True)
    stopped_on = models.DateField("停用日期", null=True)

    class Meta:
        verbose_name = "电子技术监控设备"
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name


class Recording(models.Model):
    """A recording of one phase of a case; ``kept`` says where it lies if not as a file here."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="recordings")
    phase = models.CharField("环节", max_length=16, choices=[(k, v[0]) for k, v in PHASES.items()])
    medium = models.CharField("形式", max_length=8, choices=MEDIA.items())
    says = models.CharField("内容", max_length=200)
    kept = models.CharField("存放位置", max_length=120, blank=True)
    file = models.ForeignKey("base.Attachment", models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey("base.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField("登记时间")

    class Meta:
        verbose_name = "全过程记录"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.case_id} · {self.phase}"


class Consultation(models.Model):
    """A member of the studio was asked about a case; until it is closed he may read it."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="consultations")
    member = models.ForeignKey("base.Person", models.PROTECT, related_name="+")
    asked_at = models.DateTimeField("提请时间")
    answered_at = models.DateTimeField("答复时间", null=True)

    class Meta:
        verbose_name = "案件研讨"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "member"],
                condition=models.Q(answered_at=None),
                name="asked_once_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"{self.case_id} · {self.member}"


class EmergencyResponse(models.Model):
    """A response to a major emergency in force in an area; its breach is punished at once (49)."""

    name = models.CharField("应急响应", max_length=80)
    area = models.CharField("区域编码", max_length=15)
    measures = models.TextField("应对措施")
    document = models.CharField("发布文号", max_length=80)
    since = models.DateField("启动日期")
    until = models.DateField("终止日期", null=True)

    class Meta:
        verbose_name = "突发事件应急响应"
        ordering = ["-since"]

    def __str__(self) -> str:
        return self.name


class Paper(models.Model):
    """A document that an act made, kept as it was: a template changed later changes no word."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="papers")
    act = models.ForeignKey(Act, models.CASCADE, related_name="papers")
    template = models.CharField("文书", max_length=40)
    title = models.CharField("名称", max_length=40)
    number = models.CharField("文号", max_length=60, blank=True)
    volume = models.CharField("卷别", max_length=4)
    served = models.BooleanField("送达当事人", default=False)
    document = models.JSONField("内容")
    at = models.DateTimeField("制作时间")

    class Meta:
        verbose_name = "文书"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["number"], condition=~models.Q(number=""), name="one_paper_of_a_number"
            )
        ]

    def __str__(self) -> str:
        return f"{self.title} {self.number}".strip()


class PaperCorrection(models.Model):
    """A slip corrected in a paper; both wordings stand in it, the old one struck through."""

    paper = models.ForeignKey(Paper, models.CASCADE, related_name="corrections")
    old = models.CharField("原文", max_length=200)
    new = models.CharField("更正为", max_length=200)
    reason = models.TextField("理由")
    by = models.ForeignKey("base.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField("更正时间")

    class Meta:
        verbose_name = "文书更正"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.old} → {self.new}"


class Evidence(models.Model):
    """One piece of evidence and how it came here; the file itself never changes."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="evidence")
    kind = models.CharField("种类", max_length=12, choices=[(each, each) for each in EVIDENCE])
    proves = models.CharField("证明对象", max_length=40)
    says = models.CharField("说明", max_length=200)
    file = models.ForeignKey("base.Attachment", models.PROTECT, null=True, related_name="+")
    digest = models.CharField("摘要", max_length=64, blank=True)
    captured_at = models.DateTimeField("取证时间")
    captured_by = models.ForeignKey("base.Person", models.PROTECT, related_name="+")
    lon = models.FloatField("经度", null=True)
    lat = models.FloatField("纬度", null=True)
    device = models.CharField("取证设备", max_length=60, blank=True)
    inadmissible = models.CharField("不得作为证据的原因", max_length=120, blank=True)
    officers = models.JSONField("制作人员", default=list)
    monitor = models.ForeignKey(MonitoringDevice, models.PROTECT, null=True, related_name="+")
    reviewed_by = models.ForeignKey("base.Person", models.PROTECT, null=True, related_name="+")
    reviewed_on = models.DateField("记录审核日期", null=True)
    shared_from = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    finds = models.JSONField("认定的数量、价值", default=list)
    office = models.ForeignKey(
        "organisations.Office", models.PROTECT, null=True, verbose_name="取证单位", related_name="+"
    )

    class Meta:
        verbose_name = "证据"
        ordering = ["id"]

    def __str__(self) -> str:
        return self.says


class PartyKey(models.Model):
    """A one-time key for the party, and the visit it was used for. Only digests are kept."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="keys")
    digest = models.CharField("凭据摘要", max_length=64)
    by = models.ForeignKey("base.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField("出示时间")
    until = models.DateTimeField("有效至")
    tries = models.PositiveSmallIntegerField("填错次数", default=0)
    used_at = models.DateTimeField("使用时间", null=True)
    visit = models.CharField("访问摘要", max_length=64, blank=True)
    visit_until = models.DateTimeField("访问有效至", null=True)
    ended_at = models.DateTimeField("作废时间", null=True)

    class Meta:
        verbose_name = "当事人凭据"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.case_id} · {self.at:%Y-%m-%d}"


class PaperSignature(models.Model):
    """Who signed a paper, or whose seal stands on it. ``digest``: of the words that were signed."""

    WITNESSED: ClassVar = ("paper_id", "role", "name", "image_id", "digest", "by_id", "at")

    paper = models.ForeignKey(Paper, models.CASCADE, related_name="signatures")
    role = models.CharField("身份", max_length=8, choices=ROLES.items())
    name = models.CharField("姓名或者名称", max_length=80)
    image = models.ForeignKey("base.Attachment", models.PROTECT, related_name="+")
    digest = models.CharField("文书摘要", max_length=64)
    by = models.ForeignKey("base.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField("时间")

    class Meta:
        verbose_name = "文书签名"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["paper", "role", "name"], name="signs_a_paper_once")
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()} {self.name}"


class SealImage(models.Model):
    """An office's seal as a picture; the latest one not ended is in use."""

    WITNESSED: ClassVar = ("office_id", "image_id", "since", "by_id", "ended_at")

    office = models.ForeignKey("organisations.Office", models.PROTECT, related_name="+")
    image = models.ForeignKey("base.Attachment", models.PROTECT, related_name="+")
    since = models.DateTimeField("启用时间")
    by = models.ForeignKey("base.Person", models.PROTECT, related_name="+")
    ended_at = models.DateTimeField("停用时间", null=True)

    class Meta:
        verbose_name = "电子印章"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.office_id} · {self.since:%Y-%m-%d}"


class SignedFile(models.Model):
    """A sealed paper as the file that went out, with the reliable signature over it."""

    WITNESSED: ClassVar = ("paper_id", "file_id", "digest", "provider", "value", "key", "at")

    paper = models.OneToOneField(Paper, models.CASCADE, related_name="signed_file")
    file = models.ForeignKey("base.Attachment", models.PROTECT, related_name="+")
    digest = models.CharField("文件摘要", max_length=64, unique=True)
    provider = models.CharField("签名服务", max_length=20)
    value = models.CharField("签名值", max_length=200)
    key = models.CharField("公钥", max_length=200)
    at = models.DateTimeField("签名时间")

    class Meta:
        verbose_name = "已签名的文书"
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.paper)
