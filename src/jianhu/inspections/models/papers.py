"""A document that a move of a visit made, kept as it was printed."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from jianhu.inspections.models.visits import Visit, VisitAct


class VisitPaper(models.Model):
    """``document`` holds pictures, and is not read again at every act: it is not witnessed."""

    WITNESSED_BY: ClassVar = "visit"
    WITNESSED: ClassVar = ("act", "template", "number", "at")

    visit = models.ForeignKey(Visit, models.CASCADE, related_name="papers")
    act = models.ForeignKey(VisitAct, models.CASCADE, related_name="papers")
    template = models.CharField("文书", max_length=40)
    title = models.CharField("名称", max_length=40)
    number = models.CharField("文号", max_length=60, blank=True)
    volume = models.CharField("卷别", max_length=4)
    document = models.JSONField("内容")
    at = models.DateTimeField("制作时间")

    class Meta:
        verbose_name = "检查文书"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["number"], condition=~Q(number=""), name="one_visit_paper_of_a_number"
            )
        ]

    def __str__(self) -> str:
        return f"{self.title} {self.number}".strip()
