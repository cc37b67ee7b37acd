"""What an enterprise asks for: a package of check-ups, and a request with one person for it."""

from typing import ClassVar

from django.db import models

from jianhu.inspections.models.visits import Visit
from jianhu.inspections.rules.requests import STATES

CHANNELS = {"portal": "企业在线", "desk": "窗口代为登记"}


class PackageOrder(models.Model):
    """企业体检申请. ``items``: code and name, as the enterprise read them before it confirmed.

    What was read and confirmed is not changed: it is withdrawn, and another is chosen.
    """

    WITNESSED: ClassVar = ("number", "subject", "package", "items", "asked_by", "withdrawn_at")

    number = models.CharField("申请编号", max_length=20, unique=True)
    subject = models.ForeignKey("subjects.Subject", models.PROTECT, related_name="+")
    package = models.CharField("套餐", max_length=40)
    name = models.CharField("套餐名称", max_length=80)
    items = models.JSONField("事项")
    channel = models.CharField("途径", max_length=10, choices=CHANNELS.items())
    asked_by = models.CharField("提出的人", max_length=40)
    by = models.ForeignKey("base.Person", models.PROTECT, related_name="+", verbose_name="登记人")
    at = models.DateTimeField("申请时间")
    visit = models.OneToOneField(Visit, models.PROTECT, null=True, related_name="package_order")
    withdrawn_at = models.DateTimeField("撤回时间", null=True)
    withdrawn_because = models.CharField("撤回的原因", max_length=200, blank=True)

    class Meta:
        verbose_name = "服务套餐申请"
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.number

    @property
    def codes(self) -> list[str]:
        return [code for code, _ in self.items]


class EnterpriseRequest(models.Model):
    """企业诉求. ``key``: what the enterprise follows it by, beside its number.

    ``hidden``: against the town's own office, or by who does not want to be named.
    """

    WITNESSED: ClassVar = ("number", "subject", "responsible", "state", "reply", "due_on", "hidden")

    number = models.CharField("诉求编号", max_length=20, unique=True)
    key = models.CharField("凭据", max_length=24, editable=False)
    subject = models.ForeignKey("subjects.Subject", models.PROTECT, related_name="+")
    words = models.CharField("诉求内容", max_length=1000)
    channel = models.CharField("途径", max_length=10, choices=CHANNELS.items())
    asked_by = models.CharField("提出的人", max_length=40)
    phone = models.CharField("联系电话", max_length=20, blank=True)
    office = models.ForeignKey("organisations.Office", models.PROTECT, related_name="+")
    responsible = models.ForeignKey(
        "base.Person", models.PROTECT, related_name="+", verbose_name="负责人"
    )
    state = models.CharField("状态", max_length=10, choices=STATES.items(), default="received")
    due_on = models.DateField("答复期限")
    reply = models.CharField("答复", max_length=2000, blank=True)
    by = models.ForeignKey("base.Person", models.PROTECT, related_name="+", verbose_name="登记人")
    at = models.DateTimeField("受理时间")
    answered_at = models.DateTimeField("答复时间", null=True)
    closed_at = models.DateTimeField("办结时间", null=True)
    hidden = models.BooleanField("不公开身份", default=False)

    class Meta:
        verbose_name = "企业诉求"
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["subject", "-id"], name="request_of_subject"),
            models.Index(fields=["responsible", "state"], name="request_of_person"),
        ]

    def __str__(self) -> str:
        return self.number
