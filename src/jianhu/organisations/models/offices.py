"""Offices: the command centre, departments (条), town teams (块), stations and partners."""

from django.db import models

from jianhu.organisations.models.areas import Area

KINDS = {
    "command-centre": "行政执法指挥中心",
    "guidance": "指导协调机构",
    "department": "县级部门",
    "section": "内设科室",
    "unit": "直属单位",
    "town-team": "镇街综合行政执法队",
    "village-station": "村社联络站",
    "partner": "市场化协作单位",
}


class Office(models.Model):
    """A body that acts. ``parent`` is its line 条; ``area`` and ``serves`` are its block 块."""

    code = models.SlugField("编码", max_length=40, unique=True)
    name = models.CharField("名称", max_length=80)
    short = models.CharField("简称", max_length=20)
    kind = models.CharField("类型", max_length=16, choices=KINDS.items())
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="parts")
    area = models.ForeignKey(Area, models.PROTECT, verbose_name="管辖区域", related_name="+")
    serves = models.ManyToManyField(Area, verbose_name="服务镇街", related_name="+", blank=True)
    phone = models.CharField("电话", max_length=20, blank=True)
    since = models.DateField("成立日期")
    until = models.DateField("撤销日期", null=True)

    class Meta:
        verbose_name = "机构"
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name

    @property
    def organ(self) -> str:
        """In whose name it acts: a town's team in its town's (行政处罚法 24)."""
        if not self.town:
            return self.name
        return f"{self.town}{'办事处' if self.town.endswith('街道') else '人民政府'}"

    @property
    def town(self) -> str:
        """The town of a town's team; nothing for any other office."""
        return self.area.name if self.kind == "town-team" else ""
