"""Who signs in, the journal of everything they do, running clocks, and what was attached."""

from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from jianhu.base.rules.act_codes import KINDS, split


class Person(AbstractUser):
    """Whoever signs in: an officer, a company's contact, a citizen. Posts are held elsewhere."""

    name = models.CharField("姓名", max_length=40, blank=True)
    phone = models.CharField("手机", max_length=20, blank=True)

    def __str__(self) -> str:
        return self.name or self.username


class JournalEntry(models.Model):
    """Who did what to which thing, and when. Written once, never changed, kept for ever.

    ``position`` is the gap-free order in which entries became visible; it is given right
    after the commit, because ids are handed out before it and may become visible out of order.
    """

    position = models.BigIntegerField("序号", null=True, unique=True, editable=False)
    at = models.DateTimeField("时间")
    by = models.ForeignKey(Person, models.PROTECT, verbose_name="行为人")
    thing = models.CharField("对象", max_length=80, db_index=True)
    fact = models.CharField("事实", max_length=80)
    data = models.JSONField("内容", encoder=DjangoJSONEncoder)
    state = models.TextField("行为后的状态", blank=True, default="")
    digest = models.CharField("摘要", max_length=64)
    told_at = models.DateTimeField("已通知", null=True, editable=False)
    attempts = models.PositiveSmallIntegerField("通知次数", default=0, editable=False)
    next_try_at = models.DateTimeField("下次通知", null=True, editable=False)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["fact", "at"], name="journal_fact"),
            models.Index(fields=["id"], condition=models.Q(position=None), name="journal_unplaced"),
            models.Index(
                fields=["position"], condition=models.Q(told_at=None), name="journal_untold"
            ),
            models.Index(
                fields=["thing"],
                condition=models.Q(told_at=None, next_try_at__isnull=False),
                name="journal_failing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.fact} · {self.thing}"


class Seal(models.Model):
    """A batch of the journal: the Merkle root of its digests, chained to the seal before."""

    first = models.BigIntegerField("首条", unique=True)
    last = models.BigIntegerField("末条", unique=True)
    root = models.CharField("根", max_length=64)
    previous = models.CharField("前一封印", max_length=64)
    digest = models.CharField("封印", max_length=64)
    at = models.DateTimeField("时间")

    class Meta:
        ordering = ["first"]

    def __str__(self) -> str:
        return f"{self.first}–{self.last}"


class Clock(models.Model):
    """A term that runs for a thing. It lives here and in no process's memory."""

    thing = models.CharField("对象", max_length=80)
    name = models.CharField("时限", max_length=40)
    started_at = models.DateTimeField("起算")
    due_at = models.DateTimeField("到期", db_index=True)
    paused_at = models.DateTimeField("暂停于", null=True)
    stopped_at = models.DateTimeField("停止于", null=True)
    rang_at = models.DateTimeField("到时于", null=True)
    called_off = models.BooleanField("作废", default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["thing", "name"],
                condition=models.Q(stopped_at=None, rang_at=None),
                name="one_clock_of_a_name_runs",
            )
        ]
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=models.Q(stopped_at=None, rang_at=None, paused_at=None),
                name="clock_running",
            ),
            models.Index(fields=["thing"], name="clock_of_thing"),
        ]

    def __str__(self) -> str:
        return f"{self.name} · {self.thing}"


class Attachment(models.Model):
    """A file somebody handed in, with the digest it had when it arrived."""

    WITNESSED: ClassVar = (
        "file",
        "name",
        "content_type",
        "size",
        "digest",
        "by",
        "at",
        "taken_at",
        "lon",
        "lat",
    )

    file = models.FileField("文件", upload_to="attachments/%Y/%m/%d")
    name = models.CharField("文件名", max_length=120)
    content_type = models.CharField("类型", max_length=40)
    size = models.PositiveIntegerField("字节")
    digest = models.CharField("摘要", max_length=64, db_index=True)
    by = models.ForeignKey(Person, models.PROTECT, verbose_name="上传人")
    at = models.DateTimeField("收到时间")
    taken_at = models.DateTimeField("拍摄时间", null=True)
    lon = models.FloatField("经度", null=True)
    lat = models.FloatField("纬度", null=True)
    thing = models.CharField("所属对象", max_length=80, blank=True, db_index=True)

    class Meta:
        verbose_name = "附件"

    def __str__(self) -> str:
        return self.name


class Answer(models.Model):
    """What was answered to a request with an ``Idempotency-Key``; said again if it recurs."""

    person = models.ForeignKey(Person, models.CASCADE)
    key = models.CharField(max_length=80)
    request = models.CharField("请求摘要", max_length=64)
    status = models.PositiveSmallIntegerField()
    body = models.TextField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "key"], name="answered_once")]

    def __str__(self) -> str:
        return self.key


class Lease(models.Model):
    """Who does a job that only one process may do, and until when it is theirs."""

    name = models.CharField(max_length=40, primary_key=True)
    holder = models.CharField(max_length=80)
    until = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class Numbering(models.Model):
    """How far the numbers of a series have gone in a year."""

    series = models.CharField(max_length=80)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["series", "year"], name="one_numbering_a_year")
        ]

    def __str__(self) -> str:
        return f"{self.series} {self.year}: {self.last}"


class ActCode(models.Model):
    """The one code of an act: a permit, an inspection, a penalty, a coercive measure.

    Whoever has the ``key`` too was told it by the officer or the document: the party.
    """

    WITNESSED: ClassVar = ("code", "thing", "kind", "office", "office_name", "day", "at")

    code = models.CharField("行政行为码", max_length=27, unique=True)
    thing = models.CharField("对象", max_length=80, unique=True)
    kind = models.CharField("类别", max_length=1, choices=KINDS.items())
    office = models.PositiveIntegerField("单位")
    office_name = models.CharField("当时的单位名称", max_length=80)
    day = models.DateField("日期")
    at = models.DateTimeField("赋码时间")
    key = models.CharField("当事人凭据", max_length=24, editable=False)

    class Meta:
        verbose_name = "行政行为码"

    def __str__(self) -> str:
        return self.code

    @property
    def groups(self) -> list[str]:
        return split(self.code)

    @property
    def path(self) -> str:
        """Where everybody may look."""
        return f"/c/{self.code}"

    @property
    def party_path(self) -> str:
        """Where the party looks: what a document for the party carries as its QR."""
        return f"{self.path}?k={self.key}"

    @property
    def own_path(self) -> str:
        """Where the party acts itself, once it proved who it is."""
        return f"{self.path}/mine"


class ActBody(models.Model):
    """The number under which an office stands in codes: the next free one as it first acts."""

    office = models.PositiveIntegerField(unique=True)
    number = models.PositiveSmallIntegerField(unique=True)

    def __str__(self) -> str:
        return f"{self.number:04}"


class ActSerial(models.Model):
    """The last serial of one kind, division, office and day; its row is the queue for the next."""

    kind = models.CharField(max_length=1)
    division = models.CharField(max_length=6)
    office = models.PositiveIntegerField()
    day = models.DateField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "division", "office", "day"], name="one_line_of_serials"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind}{self.division} {self.office} {self.day}: {self.last}"
