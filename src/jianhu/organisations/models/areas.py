"""The county's areas: province, city, county, town, village, precinct 片区 and grid 网格."""

from django.db import models

KINDS = {
    "province": "省",
    "city": "市",
    "county": "县（市、区）",
    "town": "镇街",
    "village": "村社",
    "precinct": "片区",
    "grid": "网格",
}
TIERS = {"城区": "城区镇街", "中心": "中心镇街", "一般": "一般镇街"}


class Area(models.Model):
    """A piece of the county, valid from a day on. A code is never used for another piece.

    A code begins with the code of what contains it: a grid's 15 digits with its village's 12,
    those with its town's 9. A precinct is its town's code, ``P`` and two digits.
    """

    code = models.CharField("编码", max_length=15, unique=True)
    name = models.CharField("名称", max_length=60)
    kind = models.CharField("层级", max_length=12, choices=KINDS.items())
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="parts")
    tier = models.CharField("镇街类别", max_length=4, blank=True, choices=TIERS.items())
    tags = models.JSONField("特色", default=list, blank=True)
    lon = models.FloatField("经度", null=True)
    lat = models.FloatField("纬度", null=True)
    shape = models.JSONField("范围", null=True)
    since = models.DateField("启用日期")
    until = models.DateField("停用日期", null=True)
    successor = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = "区域"
        ordering = ["code"]
        indexes = [models.Index(fields=["kind", "code"], name="area_of_kind")]

    def __str__(self) -> str:
        return self.name


class MapState(models.Model):
    """Changes whenever an area does, so that every process knows that its index is old."""

    token = models.CharField(max_length=32)

    def __str__(self) -> str:
        return self.token
