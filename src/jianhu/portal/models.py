"""How often an address came today, not the address itself; and how parties rated an act."""

from typing import ClassVar

from django.db import models


class Visit(models.Model):
    """``who`` is a keyed digest of day and address: tomorrow nobody can be followed."""

    day = models.DateField("日期")
    who = models.CharField("来访", max_length=64)
    reports = models.PositiveSmallIntegerField("反映件数", default=0)
    photos = models.PositiveSmallIntegerField("照片张数", default=0)
    ratings = models.PositiveSmallIntegerField("评价次数", default=0)
    complaints = models.PositiveSmallIntegerField("投诉次数", default=0)

    class Meta:
        verbose_name = "来访"
        constraints = [models.UniqueConstraint(fields=["day", "who"], name="visit_of_a_day")]

    def __str__(self) -> str:
        return f"{self.day} {self.reports}"


class Rating(models.Model):
    """查后用码评价: once from one browser. ``who`` is a keyed digest that leads back to nobody."""

    WITNESSED: ClassVar = ("act", "satisfied", "words", "at")

    act = models.ForeignKey("base.ActCode", models.PROTECT, verbose_name="行政行为码")
    who = models.CharField("浏览器", max_length=64)
    satisfied = models.BooleanField("满意")
    words = models.CharField("想说的话", max_length=500, blank=True)
    at = models.DateTimeField("时间")

    class Meta:
        verbose_name = "用码评价"
        constraints = [models.UniqueConstraint(fields=["act", "who"], name="rated_once")]

    def __str__(self) -> str:
        return f"{self.act_id} {self.verdict}"

    @property
    def verdict(self) -> str:
        return "满意" if self.satisfied else "不满意"
