"""A visit: whom, when, which items of which offices, who goes, and what was found."""

from datetime import datetime
from typing import ClassVar

from django.db import models

from jianhu.inspections.models.plans import Campaign
from jianhu.inspections.rules.forms import OUTCOMES
from jianhu.inspections.rules.procedure import STEPS
from jianhu.inspections.rules.visit import KINDS, SOURCES

COMPLAINTS = {"refusal": "拒绝检查", "complaint": "投诉"}
REPORTED = {"late": "逾期补办批准", "unscanned": "逾期没有扫码"}
"""What whoever was late reports to who supervises, with the reason."""


class Visit(models.Model):
    """One visit of all who come together. ``lead`` carries it; its code is 行政行为码 (J)."""

    WITNESSED: ClassVar = ("number", "subject", "day", "step", "source", "urgent", "approved_at")

    number = models.CharField("检查编号", max_length=20, unique=True)
    subject = models.ForeignKey("subjects.Subject", models.PROTECT, related_name="visits")
    town = models.CharField("镇街", max_length=9, blank=True)
    kind = models.CharField("类型", max_length=12, choices=KINDS.items(), default="inspection")
    source = models.CharField("来源", max_length=10, choices=SOURCES.items())
    reference = models.CharField("来源编号", max_length=40, blank=True)
    campaign = models.ForeignKey(Campaign, models.PROTECT, null=True, blank=True)
    lead = models.ForeignKey(
        "organisations.Office", models.PROTECT, related_name="+", verbose_name="牵头机关"
    )
    day = models.DateField("检查日期")
    starts = models.TimeField("预计到达", null=True, blank=True)
    minutes = models.PositiveSmallIntegerField("预计时长（分钟）", default=30)
    why = models.CharField("安排的理由", max_length=200, blank=True)
    step = models.CharField("环节", max_length=10, choices=STEPS.items(), default="draft")
    urgent = models.BooleanField("紧急检查", default=False)
    approved_by = models.ForeignKey(
        "base.Person", models.PROTECT, related_name="+", null=True, verbose_name="批准人"
    )
    approved_at = models.DateTimeField("批准时间", null=True)
    noticed_on = models.DateField("通知日期", null=True)
    arrived_at = models.DateTimeField("到达时间", null=True)
    scanned_at = models.DateTimeField("企业扫码时间", null=True)
    said_scanned_at = models.DateTimeField("检查人员登记的扫码时间", null=True)
    finished_at = models.DateTimeField("结束时间", null=True)
    told_on = models.DateField("告知日期", null=True)
    problems = models.PositiveSmallIntegerField("发现问题", default=0)
    at = models.DateTimeField("拟定时间")
    by = models.ForeignKey("base.Person", models.PROTECT, related_name="+", verbose_name="拟定人")

    class Meta:
        verbose_name = "检查"
        ordering = ["day", "starts", "id"]
        indexes = [
            models.Index(fields=["day", "step"], name="visit_of_day"),
            models.Index(fields=["subject", "-day"], name="visit_of_subject"),
            models.Index(fields=["lead", "-day"], name="visit_of_lead"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def seen_at(self) -> datetime | None:
        """When the code was scanned, by the inspected or as the officers say: enough for I12."""
        return self.scanned_at or self.said_scanned_at


class VisitItem(models.Model):
    """One item of the one form, and what was found of it.

    ``source``: of the plan or visit it came along from; "" where it is the visit's own.
    """

    WITNESSED_BY: ClassVar = "visit"
    WITNESSED: ClassVar = (
        *("office", "item", "source", "outcome", "found", "measured"),
        *("due_on", "rechecked_on", "corrected_on", "case"),
    )

    visit = models.ForeignKey(Visit, models.CASCADE, related_name="items")
    office = models.ForeignKey("organisations.Office", models.PROTECT, related_name="+")
    item = models.CharField("事项编码", max_length=40)
    item_name = models.CharField("事项", max_length=600)
    domain = models.CharField("领域", max_length=20)
    source = models.CharField("来源", max_length=10, blank=True, choices=SOURCES.items())
    outcome = models.CharField("结果", max_length=12, blank=True, choices=OUTCOMES.items())
    found = models.TextField("检查情况", blank=True)
    measured = models.CharField("测量数据", max_length=200, blank=True)
    due_on = models.DateField("改正期限", null=True, blank=True)
    rechecked_on = models.DateField("复查日期", null=True, blank=True)
    corrected_on = models.DateField("改正日期", null=True, blank=True)
    case = models.CharField("案件编号", max_length=20, blank=True)

    class Meta:
        verbose_name = "检查事项"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["visit", "item"], name="one_question_once"),
        ]
        indexes = [models.Index(fields=["item", "outcome"], name="found_of_item")]

    def __str__(self) -> str:
        return self.item_name

    @property
    def overdue(self) -> bool:
        """Whether somebody looked after the term and it was not put right."""
        looked, due = self.rechecked_on, self.due_on
        return self.corrected_on is None and bool(looked and due and looked >= due)


class VisitOfficer(models.Model):
    WITNESSED_BY: ClassVar = "visit"
    WITNESSED: ClassVar = ("person", "office")

    visit = models.ForeignKey(Visit, models.CASCADE, related_name="officers")
    person = models.ForeignKey("base.Person", models.PROTECT, related_name="+")
    office = models.ForeignKey("organisations.Office", models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "检查人员"
        constraints = [
            models.UniqueConstraint(fields=["visit", "person"], name="goes_once"),
        ]
        indexes = [models.Index(fields=["person", "visit"], name="visits_of_officer")]

    def __str__(self) -> str:
        return f"{self.person_id}"


class VisitAct(models.Model):
    """One move that was made, with the words of its form. ``said_at``: by the phone's clock."""

    WITNESSED_BY: ClassVar = "visit"
    WITNESSED: ClassVar = ("move", "by", "at", "said_at", "before", "after", "said")

    visit = models.ForeignKey(Visit, models.CASCADE, related_name="acts")
    move = models.CharField("办理", max_length=20)
    by = models.ForeignKey("base.Person", models.PROTECT, related_name="+", verbose_name="办理人")
    at = models.DateTimeField("时间")
    said_at = models.DateTimeField("手机时间", null=True)
    before = models.CharField("原环节", max_length=10)
    after = models.CharField("现环节", max_length=10)
    said = models.JSONField("内容", default=dict)

    class Meta:
        verbose_name = "检查记录"
        ordering = ["id"]

    def __str__(self) -> str:
        return self.move


class VisitCase(models.Model):
    """A case that was filed (立案) for what a visit found, as the room above tells.

    ``VisitItem.case`` is an earlier moment: what was opened for a finding may never be filed.
    Campaigns count the filed, and this room may not ask the room above which they are.
    """

    visit = models.ForeignKey(Visit, models.PROTECT, related_name="cases")
    number = models.CharField("案件编号", max_length=20, unique=True)
    at = models.DateTimeField("立案时间")

    class Meta:
        verbose_name = "检查后立案"
        ordering = ["id"]

    def __str__(self) -> str:
        return self.number


class Complaint(models.Model):
    """What the enterprise says against a visit, or what was late in it, for who supervises.

    ``grounds``: what the law gives the enterprise reason for. ``refusing``: it said no at the door,
    whether the law gives it a ground or not. ``answer``: what was found of it, for who supervises.
    ``who``: a keyed digest of the browser it came from. Who goes holds the key of the inspected
    too, so what became of it is told to that browser alone.
    """

    WITNESSED_BY: ClassVar = "visit"
    WITNESSED: ClassVar = ("kind", "words", "grounds", "at", "answer", "refusing")

    visit = models.ForeignKey(Visit, models.PROTECT, related_name="complaints")
    kind = models.CharField("类别", max_length=10, choices=(COMPLAINTS | REPORTED).items())
    words = models.CharField("内容", max_length=400)
    grounds = models.JSONField("法定理由", default=list)
    refusing = models.BooleanField("企业拒绝", default=False)
    who = models.CharField("浏览器", max_length=64, blank=True)
    at = models.DateTimeField("时间")
    answer = models.CharField("核实情况", max_length=400, blank=True)
    heard_by = models.ForeignKey(
        "base.Person", models.PROTECT, related_name="+", null=True, verbose_name="核实人"
    )
    heard_at = models.DateTimeField("核实时间", null=True)

    class Meta:
        verbose_name = "企业拒绝、投诉"
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.visit_id} {self.kind}"

    @property
    def called(self) -> str:
        """What the inspected did, where the kind is what becomes of it."""
        return COMPLAINTS["refusal"] if self.refusing else self.get_kind_display()
