"""What went along when a double's file went into another: visits, and what was due."""

from django.db import models


class Followed(models.Model):
    """``visits``, ``dues``: the keys that went, so that parting gives back exactly those."""

    kept = models.ForeignKey("subjects.Subject", models.PROTECT, related_name="+")
    double = models.ForeignKey("subjects.Subject", models.PROTECT, related_name="+")
    visits = models.JSONField("检查", default=list)
    dues = models.JSONField("待查事项", default=list)

    class Meta:
        verbose_name = "随档案归并"
        constraints = [models.UniqueConstraint(fields=["kept", "double"], name="follows_once")]

    def __str__(self) -> str:
        return f"{self.double_id} {self.kept_id}"
