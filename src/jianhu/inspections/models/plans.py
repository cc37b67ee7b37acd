"""What each office means to check, and by when."""

from django.db import models
from django.db.models import F, Q

from jianhu.inspections.rules.visit import SOURCES

STATES = {"draft": "待批准", "approved": "已批准", "ended": "已结束"}
PLAN_STATES = STATES | {"returned": "已退回"}


class Campaign(models.Model):
    """A special campaign: approved, with an end, a scope and a reason (I6).

    ``approved_by`` is the organ that ordered it; ``decided_by`` the head who let it be planned by.
    ``kinds``: of which incidents it wants fewer complaints.
    """

    name = models.CharField("名称", max_length=80, unique=True)
    office = models.ForeignKey("organisations.Office", models.PROTECT, related_name="+")
    basis = models.CharField("依据", max_length=120)
    since = models.DateField("开始日期")
    until = models.DateField("结束日期")
    scope = models.CharField("检查范围", max_length=200)
    reason = models.CharField("理由", max_length=200)
    kinds = models.JSONField("投诉类别", default=list)
    approved_by = models.CharField("批准机关", max_length=80)
    state = models.CharField("状态", max_length=8, choices=STATES.items(), default="draft")
    decided_by = models.ForeignKey(
        "base.Person", models.PROTECT, related_name="+", null=True, verbose_name="批准人"
    )
    decided_at = models.DateTimeField("批准时间", null=True)
    by = models.ForeignKey("base.Person", models.PROTECT, related_name="+", verbose_name="登记人")
    at = models.DateTimeField("登记时间")

    class Meta:
        verbose_name = "专项行动"
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.name


class Plan(models.Model):
    """One office's plan: annual (固定) from a sheet, or dynamic from an alarm or a complaint."""

    number = models.CharField("计划编号", max_length=20, unique=True)
    title = models.CharField("名称", max_length=80)
    office = models.ForeignKey(
        "organisations.Office", models.PROTECT, related_name="+", verbose_name="计划机关"
    )
    source = models.CharField("来源", max_length=10, choices=SOURCES.items())
    reference = models.CharField("来源编号", max_length=40, blank=True)
    campaign = models.ForeignKey(Campaign, models.PROTECT, null=True, blank=True)
    since = models.DateField("开始日期")
    until = models.DateField("结束日期")
    state = models.CharField("状态", max_length=8, choices=PLAN_STATES.items(), default="draft")
    by = models.ForeignKey("base.Person", models.PROTECT, related_name="+", verbose_name="制定人")
    at = models.DateTimeField("制定时间")
    approved_by = models.ForeignKey(
        "base.Person", models.PROTECT, related_name="+", null=True, verbose_name="批准人"
    )
    approved_at = models.DateTimeField("批准时间", null=True)
    returned_because = models.CharField("退回的原因", max_length=200, blank=True)

    class Meta:
        verbose_name = "检查计划"
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=Q(until__gte=F("since")), name="plan_lasts"),
        ]

    def __str__(self) -> str:
        return self.number


WAITING = Q(visit=None, done_on=None)
"""Due items that are in no visit yet and that nobody has checked otherwise."""


class DueItem(models.Model):
    """One item to be checked of one subject between two days. ``visit``: the one it became."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="rows")
    subject = models.ForeignKey("subjects.Subject", models.PROTECT, related_name="+")
    office = models.ForeignKey("organisations.Office", models.PROTECT, related_name="+")
    item = models.CharField("事项编码", max_length=40)
    item_name = models.CharField("事项", max_length=600)
    domain = models.CharField("领域", max_length=20)
    earliest = models.DateField("最早日期")
    due = models.DateField("最迟日期")
    minutes = models.PositiveSmallIntegerField("预计时长（分钟）", default=30)
    visit = models.ForeignKey(
        "inspections.Visit", models.SET_NULL, null=True, blank=True, related_name="due"
    )
    left_out = models.CharField("未安排的原因", max_length=120, blank=True)
    done_on = models.DateField("完成日期", null=True, blank=True)

    class Meta:
        verbose_name = "待查事项"
        ordering = ["due", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(due__gte=F("earliest")), name="due_lasts"),
            models.UniqueConstraint(fields=["plan", "subject", "item"], name="due_once_a_plan"),
        ]
        indexes = [
            models.Index(fields=["subject", "due"], condition=WAITING, name="due_of_subject"),
            models.Index(fields=["due"], condition=WAITING, name="due_next"),
        ]

    def __str__(self) -> str:
        return f"{self.plan_id} {self.item}"
