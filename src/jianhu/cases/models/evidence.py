"""Evidence, and the equipment whose records may be some."""

from django.db import models

from jianhu.cases.models.case import Case
from jianhu.cases.rules.evidence import KINDS as EVIDENCE
from jianhu.cases.rules.evidence import why_not


class MonitoringDevice(models.Model):
    """Equipment whose records may prove a violation: reviewed twice and published first (41)."""

    code = models.SlugField("编号", max_length=40, unique=True)
    name = models.CharField("名称", max_length=80)
    office = models.ForeignKey("organisations.Office", models.PROTECT, related_name="+")
    place = models.CharField("设置地点", max_length=120)
    lon = models.FloatField("经度")
    lat = models.FloatField("纬度")
    grounds = models.CharField("法律、行政法规依据", max_length=200)
    sign = models.CharField("标志设置", max_length=120)
    legal_by = models.ForeignKey("base.Person", models.PROTECT, null=True, related_name="+")
    legal_on = models.DateField("法制审核日期", null=True)
    technical_by = models.ForeignKey("base.Person", models.PROTECT, null=True, related_name="+")
    technical_on = models.DateField("技术审核日期", null=True)
    published_on = models.DateField("公布日期", null=True)
    stopped_on = models.DateField("停用日期", null=True)

    class Meta:
        verbose_name = "电子技术监控设备"
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name


class Evidence(models.Model):
    """One piece of evidence and how it came here; the file itself never changes."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="evidence")
    kind = models.CharField("种类", max_length=12, choices=[(each, each) for each in EVIDENCE])
    proves = models.CharField("证明对象", max_length=40)
    says = models.CharField("说明", max_length=200)
    file = models.ForeignKey("base.Attachment", models.PROTECT, null=True, related_name="+")
    digest = models.CharField("摘要", max_length=64, blank=True)
    captured_at = models.DateTimeField("取证时间")
    captured_by = models.ForeignKey("base.Person", models.PROTECT, related_name="+")
    lon = models.FloatField("经度", null=True)
    lat = models.FloatField("纬度", null=True)
    device = models.CharField("取证设备", max_length=60, blank=True)
    inadmissible = models.CharField("不得作为证据的原因", max_length=120, blank=True)
    excluded = models.CharField("作为非法证据排除的理由", max_length=200, blank=True)
    officers = models.JSONField("制作人员", default=list)
    monitor = models.ForeignKey(MonitoringDevice, models.PROTECT, null=True, related_name="+")
    reviewed_by = models.ForeignKey("base.Person", models.PROTECT, null=True, related_name="+")
    reviewed_on = models.DateField("记录审核日期", null=True)
    shared_from = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    finds = models.JSONField("认定的数量、价值", default=list)
    office = models.ForeignKey(
        "organisations.Office", models.PROTECT, null=True, verbose_name="取证单位", related_name="+"
    )

    class Meta:
        verbose_name = "证据"
        ordering = ["id"]

    def __str__(self) -> str:
        return self.says

    @property
    def why_not(self) -> str:
        """Why it may not be used, "" if it may."""
        return why_not(self.inadmissible, self.excluded)
