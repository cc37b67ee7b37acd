"""Items of enforcement, version by version; the three lists; what each town may enforce."""

from datetime import date

from django.db import models
from django.db.models import Q

LISTS = {"comprehensive": "综合执法清单", "professional": "专业执法清单"}
LEVELS = {"bronze": "铜", "silver": "银", "gold": "金"}


def empty() -> list[object]:
    """Return a new list; inside ``Item`` the word ``list`` is a field."""
    return []


class Item(models.Model):
    """One version of an item, in force from ``since`` up to but not including ``until``.

    The regulation's five fields 责任主体 对象 措施 依据 执法方式 are office, object, measure,
    basis and mode (浙江省综合行政执法条例 第六条). ``office`` enforces; ``department`` is set
    where the business itself is another office's, because the item was transferred.
    """

    code = models.CharField("事项编码", max_length=40)
    version = models.PositiveSmallIntegerField("版本", default=1)
    name = models.CharField("事项名称", max_length=600)
    domain = models.CharField("领域", max_length=20)
    list = models.CharField("清单", max_length=14, choices=LISTS.items())
    office = models.ForeignKey(
        "organisations.Office", models.PROTECT, verbose_name="责任主体", related_name="+"
    )
    department = models.ForeignKey(
        "organisations.Office",
        models.PROTECT,
        verbose_name="业务主管部门",
        related_name="+",
        null=True,
        blank=True,
    )
    transfer = models.CharField("划转批次", max_length=40, blank=True)
    object = models.CharField("监管对象", max_length=200)
    measure = models.CharField("监管措施", max_length=300)
    basis = models.TextField("设定依据")
    mode = models.CharField("执法方式", max_length=100)
    statute = models.CharField("法律法规规章", max_length=100)
    article = models.CharField("条款", max_length=60)
    conduct = models.TextField("违法行为")
    penalties = models.JSONField("处罚种类和幅度", default=empty)
    tags = models.JSONField("标签", default=empty, blank=True)
    level = models.CharField("核验等级", max_length=6, choices=LEVELS.items(), default="bronze")
    source = models.CharField("来源", max_length=300, blank=True)
    since = models.DateField("施行日期")
    until = models.DateField("失效日期", null=True, blank=True)

    class Meta:
        verbose_name = "执法事项"
        ordering = ["code", "version"]
        constraints = [
            models.UniqueConstraint(fields=["code", "version"], name="item_version"),
            models.UniqueConstraint(
                fields=["code"], condition=Q(until=None), name="one_version_runs_on"
            ),
            models.CheckConstraint(
                condition=~Q(object="") & ~Q(measure="") & ~Q(basis="") & ~Q(mode=""),
                name="item_has_its_five_fields",
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gt=models.F("since")), name="item_lasts"
            ),
        ]
        indexes = [models.Index(fields=["domain", "code"], name="item_of_domain")]

    def __str__(self) -> str:
        return self.name

    def is_in_force(self, on: date) -> bool:
        return self.since <= on and (self.until is None or on < self.until)


class ItemList(models.Model):
    """An edition of the three lists as it was published; it never changes afterwards."""

    edition = models.PositiveIntegerField("期次", unique=True)
    published_on = models.DateField("公布日期")
    comprehensive = models.JSONField("综合执法清单")
    professional = models.JSONField("专业执法清单")
    total = models.JSONField("总清单")

    class Meta:
        verbose_name = "三张清单"
        ordering = ["-edition"]

    def __str__(self) -> str:
        return f"第{self.edition}期"


class Proposal(models.Model):
    """A change of what a town may enforce. It has no effect before it is published (第九条)."""

    town = models.ForeignKey(
        "organisations.Area", models.PROTECT, verbose_name="镇街", related_name="+"
    )
    tier = models.CharField("拟调整镇街类别", max_length=4, blank=True)
    added = models.JSONField("拟增加", default=empty)
    removed = models.JSONField("拟取消", default=empty)
    reason = models.CharField("理由", max_length=200)
    proposed_by = models.ForeignKey("base.Person", models.PROTECT, verbose_name="提出人")
    proposed_at = models.DateTimeField("提出时间")
    published_on = models.DateField("公布日期", null=True, blank=True)
    since = models.DateField("生效日期", null=True, blank=True)

    class Meta:
        verbose_name = "赋权调整建议"
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["town"], condition=Q(published_on=None), name="one_open_proposal_of_a_town"
            )
        ]

    def __str__(self) -> str:
        return f"{self.town_id} · {self.reason}"


class Empowerment(models.Model):
    """A published item of a town, from ``since`` up to but not including ``until``."""

    item = models.ForeignKey(Item, models.PROTECT, related_name="empowerments")
    town = models.ForeignKey("organisations.Area", models.PROTECT, related_name="+")
    published_on = models.DateField("公布日期")
    since = models.DateField("生效日期")
    until = models.DateField("取消日期", null=True, blank=True)

    class Meta:
        verbose_name = "镇街赋权"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["item", "town"], condition=Q(until=None), name="empowered_once"
            ),
            models.CheckConstraint(
                condition=Q(since__gte=models.F("published_on")), name="published_before_use"
            ),
        ]
        indexes = [models.Index(fields=["town", "since"], name="empowerment_of_town")]

    def __str__(self) -> str:
        return f"{self.town_id} · {self.item_id}"
