"""A public draw: the list and the digest of a secret first, then the secret and who was drawn."""

from django.db import models


class Draw(models.Model):
    """``candidates``: key, stratum and name; ``secret`` is shown only once it was drawn."""

    number = models.CharField("编号", max_length=20, unique=True)
    title = models.CharField("名称", max_length=80)
    office = models.ForeignKey("organisations.Office", models.PROTECT, related_name="+")
    industry = models.CharField("行业", max_length=30)
    candidates = models.JSONField("名单")
    counts = models.JSONField("各组抽取数")
    listed = models.CharField("名单摘要", max_length=64)
    commitment = models.CharField("密数承诺", max_length=64)
    secret = models.CharField("密数", max_length=64)
    spoken = models.CharField("现场数", max_length=40, blank=True)
    drawn = models.JSONField("抽中", default=list)
    published_at = models.DateTimeField("公布时间")
    drawn_at = models.DateTimeField("抽取时间", null=True)
    by = models.ForeignKey("base.Person", models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "双随机抽取"
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.number
