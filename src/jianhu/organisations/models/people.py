"""What a person holds: posts, certificates, and where he is while on duty."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from jianhu.organisations.models.areas import Area
from jianhu.organisations.models.offices import Office

KINDS = {"line": "编制（条）", "stationed": "派驻（块）", "liaison": "联络", "rota": "轮值"}


class Appointment(models.Model):
    """A person holds a post at an office from a day on, up to but not including ``until``."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="appointments", verbose_name="人员"
    )
    office = models.ForeignKey(Office, models.PROTECT, related_name="appointments")
    post = models.CharField("岗位", max_length=40)
    area = models.ForeignKey(Area, models.PROTECT, null=True, related_name="+", verbose_name="片格")
    kind = models.CharField("方式", max_length=12, choices=KINDS.items())
    since = models.DateField("任职日期")
    until = models.DateField("离任日期", null=True)

    class Meta:
        verbose_name = "任职"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=Q(kind="line", until=None), name="one_line_office"
            ),
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(kind="stationed", until=None),
                name="one_block_office",
            ),
        ]
        indexes = [models.Index(fields=["office", "post"], name="appointment_office_post")]

    def __str__(self) -> str:
        return f"{self.person_id} · {self.post}"


class Certificate(models.Model):
    """An enforcement certificate 行政执法证, with the domains its holder was examined in."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="certificates", verbose_name="持证人"
    )
    number = models.CharField("证件编号", max_length=20, unique=True)
    domains = models.JSONField("执法领域", default=list)
    since = models.DateField("发证日期")
    until = models.DateField("有效期止", null=True)

    class Meta:
        verbose_name = "行政执法证"
        ordering = ["number"]

    def __str__(self) -> str:
        return self.number


class LegalQualification(models.Model):
    """国家统一法律职业资格, asked of whoever begins to review decisions (行政处罚法 58(2)).

    ``reviewing_since``: who reviewed before the article came into force needs none.
    """

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="legal_qualification"
    )
    number = models.CharField("证书编号", max_length=30, blank=True)
    since = models.DateField("取得日期", null=True)
    reviewing_since = models.DateField("开始从事法制审核", null=True)

    class Meta:
        verbose_name = "法律职业资格"

    def __str__(self) -> str:
        return self.number or f"{self.person_id}"


class Whereabouts(models.Model):
    """On duty or not, and the last position. Only the last one: nobody's path is kept."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="whereabouts", primary_key=True
    )
    on_duty = models.BooleanField("在岗", default=False)
    lon = models.FloatField("经度", null=True)
    lat = models.FloatField("纬度", null=True)
    at = models.DateTimeField("时间", db_index=True)

    class Meta:
        verbose_name = "在岗与位置"

    def __str__(self) -> str:
        return f"{self.person_id} {'在岗' if self.on_duty else '离岗'}"
