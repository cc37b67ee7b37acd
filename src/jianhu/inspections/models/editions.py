"""What the installation itself says a service package offers, edition by edition."""

from typing import ClassVar

from django.db import models


class PackageEdition(models.Model):
    """Nothing is overwritten: a package is what its latest edition says that has begun.

    ``ends``: from its first day on the package is offered no more.
    """

    WITNESSED: ClassVar = ("slug", "name", "does", "items", "industries", "since", "ends", "source")

    slug = models.SlugField("套餐", max_length=40)
    name = models.CharField("名称", max_length=80)
    does = models.CharField("做什么", max_length=400)
    items = models.JSONField("事项", default=list)
    industries = models.JSONField("行业", default=list)
    since = models.DateField("生效日期")
    ends = models.BooleanField("停止提供", default=False)
    source = models.CharField("依据", max_length=200)
    by = models.ForeignKey("base.Person", models.PROTECT, related_name="+", verbose_name="登记人")
    at = models.DateTimeField("登记时间")

    class Meta:
        verbose_name = "服务套餐版本"
        ordering = ["-id"]
        indexes = [models.Index(fields=["since", "id"], name="edition_in_force")]

    def __str__(self) -> str:
        return f"{self.slug} {self.since}"
