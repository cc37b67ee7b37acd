"""Two that may be one: what linkage found, what a person said, and what undoing gives back."""

from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from jianhu.subjects.models.sources import SourceRow
from jianhu.subjects.models.subjects import Subject

STATES = {
    "asked": "待核对",
    "same": "同一主体",
    "apart": "不是同一主体",
    "gone": "已不成立",
}


class Link(models.Model):
    """A row and another row, or a file, or two files. ``by`` is empty where linkage was sure.

    ``digest`` is over what both sides said when they were compared: the same is asked once.
    ``opened``: the file that was opened for the two. ``moved``: what went over to ``target``.
    """

    row = models.ForeignKey(SourceRow, models.PROTECT, null=True, related_name="links")
    file = models.ForeignKey(Subject, models.PROTECT, null=True, related_name="+")
    other_row = models.ForeignKey(SourceRow, models.PROTECT, null=True, related_name="+")
    other_file = models.ForeignKey(Subject, models.PROTECT, null=True, related_name="+")
    probability = models.FloatField("概率", null=True)
    reasons = models.JSONField("理由", default=list)
    contradicts = models.BooleanField("另有矛盾", default=False)
    digest = models.CharField("摘要", max_length=64)
    at = models.DateTimeField("提出时间")
    state = models.CharField("状态", max_length=5, choices=STATES.items(), default="asked")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="核对人"
    )
    decided_at = models.DateTimeField("核对时间", null=True)
    reason = models.CharField("核对意见", max_length=200, blank=True)
    target = models.ForeignKey(Subject, models.PROTECT, null=True, related_name="links")
    opened = models.ForeignKey(Subject, models.PROTECT, null=True, related_name="opened_by")
    moved = models.JSONField("归入的内容", default=dict, encoder=DjangoJSONEncoder)
    version = models.PositiveIntegerField("版本", default=1)

    class Meta:
        verbose_name = "主体核对"
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(row=None) ^ Q(file=None), name="link_has_a_left_side"
            ),
            models.CheckConstraint(
                condition=Q(other_row=None) ^ Q(other_file=None), name="link_has_a_right_side"
            ),
        ]
        indexes = [models.Index(fields=["state", "id"], name="link_state")]

    def __str__(self) -> str:
        return f"{self.left} · {self.right}"

    @property
    def left(self) -> Any:
        return self.row or self.file

    @property
    def right(self) -> Any:
        return self.other_row or self.other_file
