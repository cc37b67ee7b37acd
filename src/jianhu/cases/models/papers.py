"""Documents, their corrections, and who signed and sealed them."""

from typing import ClassVar

from django.db import models

from jianhu.cases.models.case import Case
from jianhu.cases.models.ledger import Act

ROLES = {
    "party": "当事人",
    "officer": "执法人员",
    "maker": "审批（经办）人",
    "witness": "其他在场人",
    "seal": "印章",
}


class Paper(models.Model):
    """A document that an act made, kept as it was: a template changed later changes no word."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="papers")
    act = models.ForeignKey(Act, models.CASCADE, related_name="papers")
    template = models.CharField("文书", max_length=40)
    title = models.CharField("名称", max_length=40)
    number = models.CharField("文号", max_length=60, blank=True)
    volume = models.CharField("卷别", max_length=4)
    served = models.BooleanField("送达当事人", default=False)
    document = models.JSONField("内容")
    waits = models.TextField("待签名", blank=True)  # labels of its empty lines, one a line
    at = models.DateTimeField("制作时间")

    class Meta:
        verbose_name = "文书"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["number"], condition=~models.Q(number=""), name="one_paper_of_a_number"
            )
        ]

    def __str__(self) -> str:
        return f"{self.title} {self.number}".strip()

    @property
    def awaits(self) -> list[str]:
        return self.waits.splitlines()


class PaperCorrection(models.Model):
    """A slip corrected in a paper; both wordings stand in it, the old one struck through."""

    paper = models.ForeignKey(Paper, models.CASCADE, related_name="corrections")
    old = models.CharField("原文", max_length=200)
    new = models.CharField("更正为", max_length=200)
    reason = models.TextField("理由")
    by = models.ForeignKey("base.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField("更正时间")

    class Meta:
        verbose_name = "文书更正"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.old} → {self.new}"


class PaperSignature(models.Model):
    """Who signed a paper, or whose seal stands on it. ``digest``: of the words that were signed."""

    WITNESSED: ClassVar = ("paper_id", "role", "name", "image_id", "digest", "by_id", "at")

    paper = models.ForeignKey(Paper, models.CASCADE, related_name="signatures")
    role = models.CharField("身份", max_length=8, choices=ROLES.items())
    name = models.CharField("姓名或者名称", max_length=80)
    image = models.ForeignKey("base.Attachment", models.PROTECT, related_name="+")
    digest = models.CharField("文书摘要", max_length=64)
    by = models.ForeignKey("base.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField("时间")

    class Meta:
        verbose_name = "文书签名"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["paper", "role", "name"], name="signs_a_paper_once")
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()} {self.name}"


class SealImage(models.Model):
    """An office's seal as a picture; the latest one not ended is in use."""

    WITNESSED: ClassVar = ("office_id", "image_id", "since", "by_id", "ended_at")

    office = models.ForeignKey("organisations.Office", models.PROTECT, related_name="+")
    image = models.ForeignKey("base.Attachment", models.PROTECT, related_name="+")
    since = models.DateTimeField("启用时间")
    by = models.ForeignKey("base.Person", models.PROTECT, related_name="+")
    ended_at = models.DateTimeField("停用时间", null=True)

    class Meta:
        verbose_name = "电子印章"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.office_id} · {self.since:%Y-%m-%d}"


class HandImage(models.Model):
    """A person's own signature as a picture, put on what the person makes and signs."""

    WITNESSED: ClassVar = ("person_id", "image_id", "since", "ended_at")

    person = models.ForeignKey("base.Person", models.PROTECT, related_name="+")
    image = models.ForeignKey("base.Attachment", models.PROTECT, related_name="+")
    since = models.DateTimeField("启用时间")
    ended_at = models.DateTimeField("停用时间", null=True)

    class Meta:
        verbose_name = "预留签名"
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.person_id} · {self.since:%Y-%m-%d}"


class SignedFile(models.Model):
    """A sealed paper as the file that went out, with the reliable signature over it."""

    WITNESSED: ClassVar = ("paper_id", "file_id", "digest", "provider", "value", "key", "at")

    paper = models.OneToOneField(Paper, models.CASCADE, related_name="signed_file")
    file = models.ForeignKey("base.Attachment", models.PROTECT, related_name="+")
    digest = models.CharField("文件摘要", max_length=64, unique=True)
    provider = models.CharField("签名服务", max_length=20)
    value = models.CharField("签名值", max_length=200)
    key = models.CharField("公钥", max_length=200)
    at = models.DateTimeField("签名时间")

    class Meta:
        verbose_name = "已签名的文书"
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.paper)
