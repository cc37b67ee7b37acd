"""How the party comes to its own case."""

from django.db import models

from jianhu.cases.models.case import Case


class PartyKey(models.Model):
    """A one-time key for the party, and the visit it was used for. Only digests are kept."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="keys")
    digest = models.CharField("凭据摘要", max_length=64)
    by = models.ForeignKey("base.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField("出示时间")
    until = models.DateTimeField("有效至")
    tries = models.PositiveSmallIntegerField("填错次数", default=0)
    used_at = models.DateTimeField("使用时间", null=True)
    visit = models.CharField("访问摘要", max_length=64, blank=True)
    visit_until = models.DateTimeField("访问有效至", null=True)
    ended_at = models.DateTimeField("作废时间", null=True)

    class Meta:
        verbose_name = "当事人凭据"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.case_id} · {self.at:%Y-%m-%d}"
