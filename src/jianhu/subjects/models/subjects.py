"""The regulated: enterprises, shops, sites, vehicle owners, persons; and who speaks for them."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from jianhu.subjects.rules.hours import always

KINDS = {
    "enterprise": "企业",
    "shop": "店铺",
    "site": "工地（场所）",
    "vehicle-owner": "车主",
    "person": "个人",
}
STATUSES = {"active": "正常", "suspended": "停业", "closed": "注销", "moved": "迁出"}
COLOURS = {"red": "红", "yellow": "黄", "green": "绿", "blue": "蓝"}
SCALES = {"large": "大型", "medium": "中型", "small": "小型", "micro": "微型"}
ONE_FILE = Q(merged_into=None, kind__in=("enterprise", "shop")) & ~Q(credit_code="")


def change_of(before: str, after: str) -> str:
    """Say a change of colour in words: 由蓝改为红."""
    return f"由{COLOURS.get(before, '未赋码')}改为{COLOURS.get(after, '未赋码')}"


class Subject(models.Model):
    """One file of one subject. ``code`` is what its plate at the door shows (一码统管).

    A subject that turned out to be another's double keeps its row, with ``merged_into`` set.
    A site has no credit code of its own; ``belongs_to`` says whose it is.
    """

    code = models.CharField("监管对象码", max_length=16, unique=True)
    kind = models.CharField("类型", max_length=14, choices=KINDS.items())
    name = models.CharField("名称", max_length=120, db_index=True)
    credit_code = models.CharField("统一社会信用代码", max_length=18, blank=True, db_index=True)
    identity_number = models.CharField("身份证号", max_length=18, blank=True, db_index=True)
    industry = models.CharField("行业", max_length=30, blank=True)
    scale = models.CharField("规模", max_length=6, blank=True, choices=SCALES.items())
    area = models.CharField("区域", max_length=15, blank=True, db_index=True)
    lon = models.FloatField("经度", null=True, blank=True)
    lat = models.FloatField("纬度", null=True, blank=True)
    address = models.CharField("地址", max_length=200, blank=True)
    contact = models.CharField("联系人", max_length=40, blank=True)
    phone = models.CharField("电话", max_length=20, blank=True)
    status = models.CharField("状态", max_length=10, choices=STATUSES.items(), default="active")
    hours = models.JSONField("营业时间", default=always)
    belongs_to = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="places",
        verbose_name="所属单位",
    )
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="doubles", verbose_name="并入"
    )
    colour = models.CharField("现行颜色", max_length=6, blank=True, choices=COLOURS.items())
    colour_since = models.DateTimeField("赋码时间", null=True, blank=True)
    pending = models.CharField("待确认颜色", max_length=6, blank=True, choices=COLOURS.items())
    since = models.DateField("建档日期")

    class Meta:
        verbose_name = "监管对象"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["credit_code"], condition=ONE_FILE, name="one_enterprise_one_file"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="subject_has_a_name"),
        ]
        indexes = [
            models.Index(fields=["industry", "colour"], name="subject_industry_colour"),
            models.Index(fields=["colour", "area"], name="subject_colour_area"),
            models.Index(fields=["lon", "lat"], name="subject_place"),
        ]

    def __str__(self) -> str:
        return self.name


class Agent(models.Model):
    """Who may speak for a subject at the portal: an account of the person, while it lasts."""

    subject = models.ForeignKey(Subject, models.CASCADE, related_name="agents")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    since = models.DateField("起")
    until = models.DateField("止", null=True, blank=True)

    class Meta:
        verbose_name = "对象代理人"
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "person"], condition=Q(until=None), name="agent_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person_id} · {self.subject_id}"
