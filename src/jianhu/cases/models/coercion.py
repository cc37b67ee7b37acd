"""Things held in a measure."""

from django.db import models

from jianhu.cases.models.case import Case

OUTCOMES = {
    "returned": "已退还",
    "confiscate": "没收",
    "destroy": "销毁",
    "handed-over": "随案移送",
}


class Held(models.Model):
    """One thing on the list of a seizure: where it is, who keeps it, what became of it."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="held")
    name = models.CharField("名称", max_length=200)
    quantity = models.CharField("数量", max_length=40)
    necessity = models.BooleanField("生活必需品", default=False)
    where = models.CharField("存放地点", max_length=200, blank=True)
    keeper = models.CharField("保管人", max_length=200, blank=True)
    outcome = models.CharField("处理结果", max_length=16, choices=OUTCOMES.items(), blank=True)

    class Meta:
        verbose_name = "查封、扣押的财物"
        ordering = ["id"]
        indexes = [models.Index(fields=["name"], name="held_by_name")]

    def __str__(self) -> str:
        return f"{self.name} {self.quantity}"
