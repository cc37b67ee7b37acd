"""What the departments' lists said: every row is kept, whichever subject it belongs to."""

from django.db import models

from jianhu.subjects.models.subjects import Subject


class SourceRow(models.Model):
    """A row of an office's list, as it came. ``key`` is the row's own number in that list.

    ``values`` are the cells by the names of ``rules/lists.py``; ``raw`` as the office wrote them.
    ``subject`` is empty until somebody, or linkage, says whose row it is.
    """

    office = models.ForeignKey(
        "organisations.Office", models.PROTECT, related_name="+", verbose_name="来源部门"
    )
    list = models.CharField("清单", max_length=60)
    key = models.CharField("清单内编号", max_length=60)
    raw = models.JSONField("原始内容", default=dict)
    values = models.JSONField("读出内容", default=dict)
    digest = models.CharField("摘要", max_length=64)
    file = models.CharField("文件", max_length=200, blank=True)
    line = models.PositiveIntegerField("行", default=0)
    first_seen = models.DateTimeField("首次收到")
    last_seen = models.DateTimeField("最近收到")
    subject = models.ForeignKey(
        Subject, models.PROTECT, null=True, blank=True, related_name="rows", verbose_name="监管对象"
    )

    class Meta:
        verbose_name = "来源记录"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["office", "list", "key"], name="source_row_once")
        ]

    def __str__(self) -> str:
        return f"{self.list} {self.key}"
