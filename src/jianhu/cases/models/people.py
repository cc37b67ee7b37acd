"""Who is in a case: the party, who handles it, which offices help."""

from django.db import models

from jianhu.cases.models.case import Case

KINDS = {"citizen": "公民", "organisation": "法人或者其他组织"}


class Party(models.Model):
    """Who is said to have done it. ``identity`` is an identity number or a credit code."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="parties")
    kind = models.CharField("类别", max_length=12, choices=KINDS.items())
    name = models.CharField("姓名或者名称", max_length=80)
    identity = models.CharField("证件号码或者统一社会信用代码", max_length=40, blank=True)
    phone = models.CharField("电话", max_length=20, blank=True)
    address = models.CharField("住址或者住所", max_length=120, blank=True)
    representative = models.CharField("法定代表人或者负责人", max_length=40, blank=True)
    born_on = models.DateField("出生日期", null=True)
    incapable = models.BooleanField("不能辨认或者控制自己行为", default=False)

    class Meta:
        verbose_name = "当事人"
        ordering = ["id"]
        indexes = [models.Index(fields=["identity"], name="party_identity")]

    def __str__(self) -> str:
        return self.name


class Handler(models.Model):
    """An officer of the case; ``related`` is a relation to the matter that was declared."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="handlers")
    person = models.ForeignKey("base.Person", models.PROTECT, related_name="+")
    leads = models.BooleanField("主办", default=False)
    related = models.CharField("与案件的关系", max_length=80, blank=True)

    class Meta:
        verbose_name = "办案人员"
        ordering = ["-leads", "id"]
        constraints = [models.UniqueConstraint(fields=["case", "person"], name="handles_once")]

    def __str__(self) -> str:
        return str(self.person)


class CoOrganiser(models.Model):
    """An office that helps with a case: it sees it and adds evidence; the case's office leads."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="co_organisers")
    office = models.ForeignKey(
        "organisations.Office", models.PROTECT, verbose_name="协办单位", related_name="+"
    )
    since = models.DateField("起始日期")

    class Meta:
        verbose_name = "协办单位"
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["case", "office"], name="helps_once")]

    def __str__(self) -> str:
        return str(self.office)
