"""What lends an office its power, or a day its measures."""

from django.db import models


class Entrustment(models.Model):
    """What one office entrusts to another organisation; it counts once both published it."""

    by = models.ForeignKey("organisations.Office", models.PROTECT, related_name="+")
    to = models.ForeignKey("organisations.Office", models.PROTECT, related_name="+")
    items = models.JSONField("委托事项")
    powers = models.TextField("委托权限")
    document = models.CharField("委托书编号", max_length=200)
    since = models.DateField("起始日期")
    until = models.DateField("截止日期")
    by_published_on = models.DateField("委托机关公布日期", null=True)
    to_published_on = models.DateField("受委托组织公布日期", null=True)

    class Meta:
        verbose_name = "委托书"
        ordering = ["id"]

    def __str__(self) -> str:
        return self.document


class EmergencyResponse(models.Model):
    """A response to a major emergency in force in an area; its breach is punished at once (49)."""

    name = models.CharField("应急响应", max_length=80)
    area = models.CharField("区域编码", max_length=15)
    measures = models.TextField("应对措施")
    document = models.CharField("发布文号", max_length=80)
    since = models.DateField("启动日期")
    until = models.DateField("终止日期", null=True)

    class Meta:
        verbose_name = "突发事件应急响应"
        ordering = ["-since"]

    def __str__(self) -> str:
        return self.name
