"""What an office came to before the platform: how often, on how many days, what it found."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q


class Baseline(models.Model):
    """One office and period, by a document; what was wrong stays to be seen beside what it is.

    ``days``: enterprise-days. ``discovery``: per cent of the visits that found something.
    """

    WITNESSED: ClassVar = ("office", "since", "until", "visits", "days", "discovery", "source")

    office = models.ForeignKey("organisations.Office", models.PROTECT, related_name="+")
    since = models.DateField("开始日期")
    until = models.DateField("结束日期")
    visits = models.PositiveIntegerField("检查次数")
    days = models.PositiveIntegerField("迎检天数", null=True)
    discovery = models.DecimalField("发现率", max_digits=5, decimal_places=2, null=True)
    source = models.CharField("来源文件", max_length=200)
    by = models.ForeignKey("base.Person", models.PROTECT, related_name="+", verbose_name="登记人")
    at = models.DateTimeField("登记时间")
    corrects = models.OneToOneField(
        "self", models.PROTECT, related_name="corrected_by", null=True, verbose_name="更正"
    )
    because = models.CharField("更正的原因", max_length=200, blank=True)

    class Meta:
        verbose_name = "检查基期"
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=Q(until__gte=F("since")), name="baseline_lasts"),
        ]

    def __str__(self) -> str:
        return f"{self.office_id} {self.since}"
