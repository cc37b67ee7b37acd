"""Where subjects are housed: parks, plants inside them, units inside those; leases with days."""

from django.db import models
from django.db.models import F, Q

from jianhu.subjects.models.subjects import Subject

KINDS = {"park": "园区", "plant": "厂房", "unit": "单元"}


class Premises(models.Model):
    """园中园、厂中厂: a part lies in its ``parent``; ``owner`` lets it, if nobody else does."""

    name = models.CharField("名称", max_length=120)
    kind = models.CharField("类型", max_length=6, choices=KINDS.items())
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="parts", verbose_name="所在"
    )
    owner = models.ForeignKey(
        Subject, models.PROTECT, null=True, blank=True, related_name="owned", verbose_name="业主"
    )
    area = models.CharField("区域", max_length=15, blank=True, db_index=True)
    address = models.CharField("地址", max_length=200, blank=True)
    lon = models.FloatField("经度", null=True, blank=True)
    lat = models.FloatField("纬度", null=True, blank=True)

    class Meta:
        verbose_name = "场所"
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name


class Lease(models.Model):
    """A tenant holds premises from a day on, up to but not including ``until``."""

    premises = models.ForeignKey(Premises, models.PROTECT, related_name="leases")
    tenant = models.ForeignKey(Subject, models.PROTECT, related_name="leases")
    landlord = models.ForeignKey(Subject, models.PROTECT, related_name="let", null=True, blank=True)
    since = models.DateField("起租日期")
    until = models.DateField("退租日期", null=True, blank=True)

    class Meta:
        verbose_name = "租赁"
        ordering = ["since", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gt=F("since")), name="lease_lasts"
            ),
            models.UniqueConstraint(
                fields=["premises", "tenant"], condition=Q(until=None), name="leased_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.premises_id} · {self.tenant_id}"


class Hazard(models.Model):
    """Something dangerous found in premises: whose it is by the lease of that day."""

    premises = models.ForeignKey(Premises, models.PROTECT, related_name="hazards")
    tenant = models.ForeignKey(Subject, models.PROTECT, related_name="hazards")
    landlord = models.ForeignKey(Subject, models.PROTECT, null=True, related_name="+")
    says = models.TextField("隐患")
    found_on = models.DateField("发现日期")
    due_on = models.DateField("整改期限", null=True)
    removed_on = models.DateField("消除日期", null=True)

    class Meta:
        verbose_name = "隐患"
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.says[:40]
