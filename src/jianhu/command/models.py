"""Leads, incidents, tasks, and what became of their clocks."""

from typing import ClassVar

from django.db import models

from jianhu.command.rules.procedure import HANDLING, OPEN, STEPS, URGENCIES, IncidentFacts

CHANNELS = {
    "camera": "视频识别",
    "drone": "无人机",
    "device": "物联设备",
    "grid": "网格上报",
    "officer": "队员上报",
    "hotline": "12345热线",
    "citizen": "群众反映",
    "post": "指挥中心登记",
    "platform": "其他平台",
    "open311": "开放接口",
    "import": "批量导入",
}
RUNNING = ("offered", "accepted", "arrived")  # states of a task that somebody still owes
OWN_EYES = ("grid", "officer")  # reported by a colleague who saw it, not for a caller
OURS = "jh-"  # begins the number we give to a lead that came without one


class Incident(models.Model):
    """One matter that must be dealt with; where it stands is decided by its procedure alone."""

    WITNESSED: ClassVar = (
        "number",
        "step",
        "result",
        "feedback",
        "lead_office",
        "kind",
        "item",
        "urgency",
        "sensitive",
        "text",
        "lon",
        "lat",
        "opened_at",
        "closed_at",
    )

    number = models.CharField("编号", max_length=20, unique=True)
    title = models.CharField("标题", max_length=80)
    text = models.TextField("情况")
    kind = models.CharField("类别", max_length=40, blank=True)
    item = models.CharField("事项编码", max_length=40, blank=True)
    step = models.CharField("环节", max_length=12, default=HANDLING.start, choices=STEPS.items())
    urgency = models.PositiveSmallIntegerField("紧急程度", default=3, choices=URGENCIES.items())
    sensitive = models.BooleanField("敏感", default=False)
    channel = models.CharField("来源", max_length=12, choices=CHANNELS.items())
    lon = models.FloatField("经度")
    lat = models.FloatField("纬度")
    place = models.CharField("地点", max_length=120, blank=True)
    area = models.CharField("网格", max_length=15)
    precinct = models.CharField("片区", max_length=15, blank=True)
    town = models.CharField("镇街", max_length=9)
    scene = models.CharField("场景", max_length=40, blank=True)
    lead_office = models.ForeignKey(
        "organisations.Office", models.PROTECT, null=True, verbose_name="承办单位"
    )
    helpers = models.ManyToManyField("organisations.Office", related_name="+")
    opened_at = models.DateTimeField("登记时间")
    seen_at = models.DateTimeField("最近发现")
    dispatched_at = models.DateTimeField("派遣时间", null=True)
    closed_at = models.DateTimeField("办结时间", null=True)
    profile = models.CharField("时限规则", max_length=40, blank=True)
    due_at = models.DateTimeField("当前时限", null=True)
    due_name = models.CharField("当前时限名称", max_length=20, blank=True)
    paused = models.BooleanField("计时暂停", default=False)
    result = models.TextField("处置结果", blank=True)
    feedback = models.TextField("反馈", blank=True)
    suggestion = models.JSONField("研判建议", default=dict)
    automatic = models.BooleanField("自动派遣", default=False)
    lead_count = models.PositiveIntegerField("线索数", default=0)
    reworks = models.PositiveSmallIntegerField("核查退回次数", default=0)
    reopenings = models.PositiveSmallIntegerField("重新办理次数", default=0)
    origin = models.ForeignKey("self", models.PROTECT, null=True, related_name="parts")
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    rank = models.BigIntegerField("排序", default=0)
    version = models.PositiveIntegerField("版本", default=1)
    step_before = ""  # not stored: where it stood before the move that is being made

    class Meta:
        verbose_name = "事件"
        indexes = [
            models.Index(fields=["rank", "id"], name="incident_queue"),
            models.Index(fields=["town", "rank", "id"], name="incident_town"),
            models.Index(fields=["lead_office", "rank", "id"], name="incident_office"),
            models.Index(fields=["step", "rank", "id"], name="incident_step"),
            models.Index(fields=["kind", "seen_at"], name="incident_kind"),
            models.Index(fields=["opened_at"], name="incident_opened"),
            models.Index(
                fields=["lon", "lat"], name="incident_place", condition=models.Q(step__in=OPEN)
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def is_open(self) -> bool:
        return self.step in OPEN

    def facts(self, **typed: object) -> IncidentFacts:
        known: dict[str, object] = {
            "kind": self.kind,
            "office": self.lead_office_id is not None,
            "result": self.result,
            "feedback": self.feedback,
        }
        return IncidentFacts(**(known | typed))  # type: ignore[arg-type]


class Lead(models.Model):
    """One arrival from one source, kept as it came."""

    STATES = {"new": "待处理", "opened": "已立事件", "merged": "已合并", "refused": "退回"}

    channel = models.CharField("渠道", max_length=12, choices=CHANNELS.items())
    source = models.CharField("来源编码", max_length=60, blank=True)
    device = models.CharField("设备编号", max_length=64, blank=True)
    ref = models.CharField("来源编号", max_length=120, null=True)  # noqa: DJ001 unknown is not ""
    state = models.CharField("状态", max_length=8, default="new", choices=STATES.items())
    text = models.TextField("内容")
    kind = models.CharField("来源所称类别", max_length=40, blank=True)
    lon = models.FloatField("经度", null=True)
    lat = models.FloatField("纬度", null=True)
    place = models.CharField("地点", max_length=120, blank=True)
    urgency = models.PositiveSmallIntegerField("来源所称紧急程度", null=True)
    happened_at = models.DateTimeField("发生时间")
    received_at = models.DateTimeField("收到时间")
    by = models.ForeignKey("base.Person", models.PROTECT, null=True, verbose_name="上报人")
    reporter_name = models.CharField("反映人", max_length=40, blank=True)
    reporter_phone = models.CharField("联系电话", max_length=20, blank=True)
    token = models.CharField("查询码", max_length=43, null=True, unique=True)  # noqa: DJ001
    raw = models.JSONField("原文", default=dict)
    problem = models.CharField("退回原因", max_length=200, blank=True)
    incident = models.ForeignKey(Incident, models.PROTECT, null=True, related_name="leads")
    because = models.CharField("合并理由", max_length=120, blank=True)
    answered = models.CharField("反映人意见", max_length=12, blank=True)

    class Meta:
        verbose_name = "线索"
        constraints = [
            models.UniqueConstraint(fields=["channel", "source", "ref"], name="lead_kept_once")
        ]
        indexes = [
            models.Index(fields=["id"], condition=models.Q(state="new"), name="lead_new"),
            models.Index(fields=["received_at"], name="lead_received"),
        ]

    def __str__(self) -> str:
        return f"{self.get_channel_display()} {self.ref or self.pk}"

    @property
    def source_ref(self) -> str | None:
        """The source's own number; one that we made up says nothing to a reader."""
        return None if (self.ref or "").startswith(OURS) else self.ref

    @property
    def is_kept_out(self) -> bool:
        """Whether it was merged into a secret matter, whose result is not for its reporter."""
        return bool(self.incident and self.incident.sensitive and self.state == "merged")


class Task(models.Model):
    """What one office was asked to do about an incident, whose facts tell of it too."""

    WITNESSED_BY: ClassVar = "incident"
    WITNESSED: ClassVar = (
        "state",
        "office",
        "leads",
        "officer",
        "offered_at",
        "accepted_at",
        "arrived_at",
        "arrived_lon",
        "arrived_lat",
        "reported_at",
        "refused_because",
        "outcome",
        "result",
        "said_at",
    )
    STATES = {
        "offered": "待接收",
        "accepted": "已接收",
        "arrived": "已到达",
        "reported": "已反馈",
        "refused": "已退回",
        "withdrawn": "已撤回",
    }
    RUNNING = RUNNING
    OUTCOMES = {
        "resolved": "现场解决",
        "persuaded": "劝导教育",
        "ordered": "责令改正",
        "nothing": "未发现问题",
        "penalty": "拟立案处罚",
        "transfer": "移交其他单位",
    }

    incident = models.ForeignKey(Incident, models.PROTECT, related_name="tasks")
    office = models.ForeignKey("organisations.Office", models.PROTECT, verbose_name="单位")
    leads = models.BooleanField("主办", default=True)
    offered_to = models.ManyToManyField("base.Person", related_name="+")
    officer = models.ForeignKey("base.Person", models.PROTECT, null=True, verbose_name="经办人")
    state = models.CharField("状态", max_length=10, default="offered", choices=STATES.items())
    offered_at = models.DateTimeField("派遣时间")
    accepted_at = models.DateTimeField("接收时间", null=True)
    arrived_at = models.DateTimeField("到达时间", null=True)
    arrived_lon = models.FloatField("到达经度", null=True)
    arrived_lat = models.FloatField("到达纬度", null=True)
    reported_at = models.DateTimeField("反馈时间", null=True)
    refused_because = models.CharField("退回理由", max_length=200, blank=True)
    outcome = models.CharField("处置方式", max_length=12, blank=True, choices=OUTCOMES.items())
    result = models.TextField("结果", blank=True)
    said_at = models.JSONField("手机时间", default=dict)  # verb → when the officer did it, offline

    class Meta:
        verbose_name = "任务"
        indexes = [
            models.Index(fields=["office", "state"], name="task_office"),
            models.Index(fields=["officer", "state"], name="task_officer"),
            models.Index(fields=["offered_at"], name="task_offered"),
            models.Index(fields=["reported_at"], name="task_reported"),
            models.Index(
                fields=["office"], name="task_running", condition=models.Q(state__in=RUNNING)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.incident.number} · {self.get_state_display()}"


class Breach(models.Model):
    """A clock that ran out, once for each clock, with whom it was escalated to."""

    incident = models.ForeignKey(Incident, models.PROTECT, related_name="breaches")
    clock = models.CharField("时限", max_length=20)
    label = models.CharField("名称", max_length=20)
    due_at = models.DateTimeField("应于")
    at = models.DateTimeField("发现于")
    escalated_to = models.JSONField("升级至", default=list)

    class Meta:
        verbose_name = "超时"
        constraints = [
            models.UniqueConstraint(fields=["incident", "clock", "due_at"], name="breached_once")
        ]
        indexes = [models.Index(fields=["due_at"], name="breach_due")]

    def __str__(self) -> str:
        return f"{self.incident.number} · {self.label}"


class Notice(models.Model):
    """Something a person should know now."""

    to = models.ForeignKey("base.Person", models.CASCADE, verbose_name="收件人")
    incident = models.ForeignKey(Incident, models.CASCADE, null=True)
    says = models.CharField("内容", max_length=200)
    urgent = models.BooleanField("紧急", default=False)
    key = models.CharField("去重键", max_length=80)
    at = models.DateTimeField("时间")
    read_at = models.DateTimeField("已读", null=True)

    class Meta:
        verbose_name = "提醒"
        constraints = [models.UniqueConstraint(fields=["to", "key"], name="noticed_once")]

    def __str__(self) -> str:
        return self.says


class Scene(models.Model):
    """A place where a scenario is switched on; its outline decides what happens inside."""

    code = models.SlugField("编码", max_length=60, unique=True)
    scenario = models.CharField("场景", max_length=40)
    name = models.CharField("名称", max_length=60)
    shape = models.JSONField("范围")
    since = models.DateField("启用")
    until = models.DateField("停用", null=True)

    class Meta:
        verbose_name = "场景范围"

    def __str__(self) -> str:
        return self.name


class Counter(models.Model):
    """The last number given out on a day."""

    day = models.DateField(primary_key=True)
    last = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.day}: {self.last}"
