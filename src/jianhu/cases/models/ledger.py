"""What was done in a case, which terms it missed, who was asked about it, and what was shown."""

from django.db import models

from jianhu.cases.models.case import Case
from jianhu.cases.rules.recording import MEDIA, PHASES


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


class Receipt(models.Model):
    """Which payment a receipt of the bank or the treasury proves; no other one."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="receipts")
    office = models.ForeignKey("organisations.Office", models.PROTECT, related_name="+")
    number = models.CharField("票据号", max_length=200)
    on = models.DateField("缴款日期")

    class Meta:
        verbose_name = "缴款票据"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["office", "number"], name="receipt_once_an_office")
        ]

    def __str__(self) -> str:
        return f"{self.case_id} · {self.number}"


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
