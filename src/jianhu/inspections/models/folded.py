"""What a draft took along that went into another: given back where the other comes to nothing."""

from django.db import models

from jianhu.inspections.models.visits import Visit


class Folded(models.Model):
    """``items``, ``officers``, ``dues``: the keys that went. What both asked stays with ``other``.

    ``ended``: the visit it went into was called off or refused, and what could go back went.
    """

    into = models.ForeignKey(Visit, models.PROTECT, related_name="folded")
    other = models.ForeignKey(Visit, models.PROTECT, related_name="folds")
    items = models.JSONField("检查事项", default=list)
    officers = models.JSONField("检查人员", default=list)
    dues = models.JSONField("待查事项", default=list)
    ended = models.BooleanField("已退回", default=False)

    class Meta:
        verbose_name = "并入的检查"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.other_id} {self.into_id}"
