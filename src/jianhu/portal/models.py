"""How often an address reported today, and with how many photographs; not the address itself."""

from django.db import models


class Visit(models.Model):
    """``who`` is a keyed digest of day and address: tomorrow nobody can be followed."""

    day = models.DateField("日期")
    who = models.CharField("来访", max_length=64)
    reports = models.PositiveSmallIntegerField("反映件数", default=0)
    photos = models.PositiveSmallIntegerField("照片张数", default=0)

    class Meta:
        verbose_name = "来访"
        constraints = [models.UniqueConstraint(fields=["day", "who"], name="visit_of_a_day")]

    def __str__(self) -> str:
        return f"{self.day} {self.reports}"
