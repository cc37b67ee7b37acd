"""Colours: by which rules, from which inputs, when, and who confirmed them; appeals."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from jianhu.subjects.models.subjects import COLOURS, Subject

STATES = {
    "in-force": "现行",
    "proposed": "待确认",
    "declined": "未予确认",
    "withdrawn": "已不成立",
    "past": "历史",
}


class Edition(models.Model):
    """A scheme as it read when a colour was worked out by it; never changed, so replayable."""

    name = models.CharField("方案", max_length=40)
    digest = models.CharField("摘要", max_length=64)
    content = models.JSONField("规则")
    at = models.DateTimeField("首次使用")

    class Meta:
        verbose_name = "赋码方案版本"
        constraints = [models.UniqueConstraint(fields=["name", "digest"], name="edition_once")]

    def __str__(self) -> str:
        return f"{self.name} {self.digest[:8]}"


class Colouring(models.Model):
    """One colour of one subject. What is worse than before stays proposed until confirmed."""

    subject = models.ForeignKey(Subject, models.PROTECT, related_name="colourings")
    edition = models.ForeignKey(Edition, models.PROTECT, related_name="+")
    colour = models.CharField("颜色", max_length=6, choices=COLOURS.items())
    before = models.CharField("原颜色", max_length=6, blank=True, choices=COLOURS.items())
    rule = models.CharField("规则", max_length=80, blank=True)
    says = models.CharField("理由", max_length=200)
    inputs = models.JSONField("依据的数据")
    day = models.DateField("计算日")
    at = models.DateTimeField("计算时间")
    state = models.CharField("状态", max_length=9, choices=STATES.items())
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="确认人"
    )
    decided_at = models.DateTimeField("确认时间", null=True)
    reason = models.CharField("确认意见", max_length=200, blank=True)

    class Meta:
        verbose_name = "赋码"
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["subject"], condition=Q(state="in-force"), name="one_colour_in_force"
            ),
            models.UniqueConstraint(
                fields=["subject"], condition=Q(state="proposed"), name="one_colour_proposed"
            ),
        ]
        indexes = [models.Index(fields=["state", "subject"], name="colouring_state")]

    def __str__(self) -> str:
        return f"{self.subject_id} {self.colour}"


class Observation(models.Model):
    """What a device said of a subject's day: beyond the limit or not."""

    subject = models.ForeignKey(Subject, models.PROTECT, related_name="observations")
    name = models.CharField("监测项", max_length=20)
    day = models.DateField("日期")
    exceeded = models.BooleanField("超标")
    value = models.FloatField("数值", null=True)
    set_aside_on = models.DateField("不予采信", null=True)

    class Meta:
        verbose_name = "每日监测"
        constraints = [
            models.UniqueConstraint(fields=["subject", "name", "day"], name="observed_once")
        ]
        indexes = [models.Index(fields=["name", "day"], name="observation_day")]

    def __str__(self) -> str:
        return f"{self.name} {self.day}"


class Appeal(models.Model):
    """The subject says that its colour is wrong; a person answers."""

    subject = models.ForeignKey(Subject, models.PROTECT, related_name="appeals")
    colouring = models.ForeignKey(Colouring, models.PROTECT, related_name="appeals")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    says = models.TextField("申诉理由")
    at = models.DateTimeField("提出时间")
    due_on = models.DateField("应答复日期")
    upheld = models.BooleanField("成立", null=True)
    answer = models.TextField("答复", blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    answered_at = models.DateTimeField("答复时间", null=True)

    class Meta:
        verbose_name = "赋码申诉"
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["colouring"], condition=Q(upheld=None), name="one_open_appeal"
            )
        ]

    def __str__(self) -> str:
        return f"{self.subject_id} {self.at:%Y-%m-%d}"
