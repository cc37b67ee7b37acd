"""The lines of a credit file, what was promised, and the published measures that were applied."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from jianhu.subjects.models.subjects import Subject
from jianhu.subjects.rules.entries import GRADES, KINDS, LINKS, STAGES


class FileEntry(models.Model):
    """One line: what happened, where in the five links and three stages it belongs.

    ``thing`` is what the journal calls it (``cases.case:12``): the same thing is one line. A line
    set aside, repaired or past ``shown_until`` stays in the file and weighs nothing any more.
    """

    subject = models.ForeignKey(Subject, models.PROTECT, related_name="entries")
    kind = models.CharField("种类", max_length=12, choices=KINDS.items())
    link = models.CharField("环节", max_length=12, choices=LINKS.items())
    stage = models.CharField("阶段", max_length=6, choices=STAGES.items())
    grade = models.CharField("程度", max_length=10, blank=True, choices=GRADES.items())
    thing = models.CharField("对象", max_length=80)
    title = models.CharField("标题", max_length=120)
    says = models.TextField("内容", blank=True)
    office = models.ForeignKey("organisations.Office", models.PROTECT, null=True, related_name="+")
    day = models.DateField("日期")
    at = models.DateTimeField("记入时间")
    public = models.BooleanField("公示", default=False)
    shown_until = models.DateField("公示至", null=True)
    repaired_on = models.DateField("信用修复", null=True)
    set_aside_on = models.DateField("不予采信", null=True)

    class Meta:
        verbose_name = "信用档案记录"
        ordering = ["day", "id"]
        constraints = [
            models.UniqueConstraint(fields=["subject", "kind", "thing"], name="entered_once")
        ]
        indexes = [
            models.Index(fields=["kind", "grade", "day"], name="entry_kind_day"),
            models.Index(fields=["thing"], name="entry_of_thing"),
        ]

    def __str__(self) -> str:
        return self.title


class Commitment(models.Model):
    """A promise, signed: ``digest`` binds words, signer, moment; ``signature_digest`` the hand."""

    subject = models.ForeignKey(Subject, models.PROTECT, related_name="commitments")
    text = models.TextField("承诺内容")
    signer = models.CharField("签署人", max_length=40)
    signed_at = models.DateTimeField("签署时间")
    until = models.DateField("有效期止")
    digest = models.CharField("承诺摘要", max_length=64)
    signature_digest = models.CharField("签名摘要", max_length=64)
    broken_on = models.DateField("失信认定", null=True)

    class Meta:
        verbose_name = "守信承诺"
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.subject_id} {self.until}"


class AppliedMeasure(models.Model):
    """A measure of the published list, applied to a subject, to be done by a day."""

    subject = models.ForeignKey(Subject, models.PROTECT, related_name="measures")
    measure = models.CharField("措施", max_length=40)
    name = models.CharField("措施名称", max_length=80)
    colour = models.CharField("当时颜色", max_length=6)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField("实施时间")
    due_on = models.DateField("完成时限")
    done_on = models.DateField("完成日期", null=True)
    ended_on = models.DateField("解除日期", null=True)

    class Meta:
        verbose_name = "分级监管措施"
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "measure"],
                condition=Q(done_on=None, ended_on=None),
                name="measure_runs_once",
            )
        ]

    def __str__(self) -> str:
        return self.name
