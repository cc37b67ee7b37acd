"""One case: where it stands, and the others it belongs with."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from django.db import models

from jianhu.cases.rules.editions import edition_of, labels_of
from jianhu.cases.rules.moves import CaseProcedure
from jianhu.cases.rules.procedures import PROCEDURES
from jianhu.cases.rules.procedures.measures import STEPS as MEASURE_STEPS
from jianhu.cases.rules.procedures.ordinary import STEPS as ORDINARY_STEPS
from jianhu.cases.rules.procedures.simple import STEPS as SIMPLE_STEPS

STEPS = ORDINARY_STEPS | SIMPLE_STEPS | MEASURE_STEPS


ORIGINS = {"incident": "事件", "spot": "现场发现", "inspection": "检查发现", "transfer": "移送"}


NAMES = {name: procedure.name for name, procedure in PROCEDURES.items()}


class Case(models.Model):
    """One case of one office. Where it stands is decided by its procedure and ledger alone."""

    WITNESSED: ClassVar = (
        "number",
        "procedure",
        "edition",
        "step",
        "office",
        "item",
        "conduct",
        "happened_on",
        "discovered_on",
        "fine",
        "paid",
        "opened_at",
    )

    number = models.CharField("案件编号", max_length=20, unique=True)
    procedure = models.CharField("程序", max_length=24, choices=NAMES.items())
    edition = models.DateField("程序版本（施行日期）")
    fast = models.BooleanField("快速办理", default=False)
    step = models.CharField("环节", max_length=16, choices=STEPS.items())
    office = models.ForeignKey(
        "organisations.Office", models.PROTECT, verbose_name="承办机关", related_name="+"
    )
    town = models.CharField("镇街", max_length=9)
    item = models.CharField("事项编码", max_length=40)
    item_name = models.CharField("执法事项", max_length=600)
    cause = models.CharField("案由", max_length=120, blank=True)
    domain = models.CharField("领域", max_length=20)
    origin = models.CharField("案件来源", max_length=12, choices=ORIGINS.items())
    incident = models.CharField("事件编号", max_length=20, blank=True)
    visit = models.CharField("检查编号", max_length=20, blank=True)
    finding = models.CharField("检查发现的事项", max_length=40, blank=True)
    conduct = models.TextField("涉嫌违法行为")
    place = models.CharField("地点", max_length=120, blank=True)
    lon = models.FloatField("经度")
    lat = models.FloatField("纬度")
    happened_on = models.DateField("违法行为发生日期")
    ended_on = models.DateField("违法行为终了日期", null=True)
    discovered_on = models.DateField("发现日期")
    grave = models.BooleanField("涉及生命健康、金融安全且有危害后果", default=False)
    fine = models.DecimalField("罚款", max_digits=12, decimal_places=2, null=True)
    paid = models.DecimalField("已缴", max_digits=12, decimal_places=2, default=0)
    settled = models.BooleanField("罚没款已经缴清", default=False)
    opened_at = models.DateTimeField("登记时间")
    opened_by = models.ForeignKey("base.Person", models.PROTECT, related_name="+")
    reviewer = models.ForeignKey(
        "base.Person", models.PROTECT, null=True, verbose_name="法制审核人员", related_name="+"
    )
    filed_on = models.DateField("立案日期", null=True)
    decided_on = models.DateField("决定日期", null=True)
    waived = models.DecimalField("免予罚款（元）", max_digits=12, decimal_places=2, null=True)
    waived_because = models.CharField("免予罚款的计算依据", max_length=200, blank=True)
    waived_ground = models.CharField("不予处罚情形", max_length=12, blank=True)
    waived_on = models.DateField("不予处罚日期", null=True)
    closed_on = models.DateField("结案日期", null=True)
    due_on = models.DateField("最近的期限", null=True)
    likeness = models.CharField("与哪些案件同类", max_length=160, blank=True)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name="所属处罚案件",
        related_name="measures",
        null=True,
        blank=True,
    )
    companion_of = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name="同案",
        related_name="companions",
        null=True,
        blank=True,
    )
    overdue_since = models.DateField("违法查封扣押自", null=True, blank=True)

    class Meta:
        verbose_name = "案件"
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["visit", "finding"],
                condition=~models.Q(finding=""),
                name="one_case_of_a_finding",
            )
        ]
        indexes = [
            models.Index(fields=["office", "-id"], name="case_of_office"),
            models.Index(fields=["town", "-id"], name="case_of_town"),
            models.Index(fields=["step", "-id"], name="case_at_step"),
            models.Index(fields=["happened_on"], name="case_happened"),
            models.Index(
                fields=["item", "procedure", "likeness", "-decided_on", "-id"],
                name="case_decided_alike",
                condition=~models.Q(decided_on=None),
            ),
            models.Index(
                fields=["waived_on"], name="case_waived", condition=~models.Q(waived_on=None)
            ),
            models.Index(
                fields=["incident"], name="case_of_incident", condition=~models.Q(incident="")
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def table(self) -> CaseProcedure:
        """Its own edition of its procedure."""
        return edition_of(self.procedure, self.edition)

    @property
    def labels(self) -> Mapping[str, str]:
        """What moves and steps of its ledger are called."""
        return labels_of(self.procedure, self.edition)

    @property
    def lasted_until(self) -> date:
        return self.ended_on or self.happened_on
