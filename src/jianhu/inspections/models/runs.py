"""A calendar that somebody had drawn up: asked for, worked at, and what it came to."""

from django.db import models
from django.db.models import F, Q

RUN_STATES = {"waiting": "等待计算", "running": "正在排", "done": "已排好", "failed": "没有排成"}


class CalendarRun(models.Model):
    """``came_to``: what ``Drafted`` says; ``days_kept`` of ``days_made`` days are kept by now."""

    since = models.DateField("开始日期")
    until = models.DateField("结束日期")
    seconds = models.PositiveSmallIntegerField("计算时间（秒）")
    state = models.CharField("状态", max_length=8, choices=RUN_STATES.items(), default="waiting")
    by = models.ForeignKey("base.Person", models.PROTECT, related_name="+", verbose_name="排程人")
    at = models.DateTimeField("提出时间")
    begun_at = models.DateTimeField("开始时间", null=True)
    ended_at = models.DateTimeField("结束时间", null=True)
    days_made = models.PositiveSmallIntegerField("排出的天数", default=0)
    days_kept = models.PositiveSmallIntegerField("已登记的天数", default=0)
    came_to = models.JSONField("结果", default=dict)
    says = models.CharField("没有排成的原因", max_length=200, blank=True)

    class Meta:
        verbose_name = "排程"
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=Q(until__gte=F("since")), name="run_lasts"),
            models.UniqueConstraint(
                fields=["state"], condition=Q(state="waiting"), name="one_run_waits"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.since}至{self.until}"
