"""Interview rooms and who has one when (询问室及其预约)."""

from django.db import models

from jianhu.cases.models.case import Case
from jianhu.cases.models.ledger import Act

STATES = {"booked": "已预约", "used": "已询问", "cancelled": "已取消"}


class InterviewRoom(models.Model):
    """Kept by one office, used by every office of the county."""

    office = models.ForeignKey(
        "organisations.Office", models.PROTECT, verbose_name="管理单位", related_name="+"
    )
    name = models.CharField("名称", max_length=40)
    place = models.CharField("地点", max_length=120)
    recording = models.BooleanField("同步录音录像设备", default=False)
    active = models.BooleanField("启用", default=True)

    class Meta:
        verbose_name = "询问室"
        ordering = ["office", "id"]
        constraints = [models.UniqueConstraint(fields=["office", "name"], name="room_named_once")]

    def __str__(self) -> str:
        return f"{self.office}{self.name}"


class Booking(models.Model):
    """A room for one person of a case; ``act`` is the interview that took place there."""

    room = models.ForeignKey(InterviewRoom, models.PROTECT, related_name="bookings")
    case = models.ForeignKey(Case, models.CASCADE, related_name="bookings")
    interviewee = models.CharField("被询问人", max_length=40)
    officers = models.ManyToManyField("base.Person", verbose_name="询问人员", related_name="+")
    begins_at = models.DateTimeField("开始时间")
    ends_at = models.DateTimeField("结束时间")
    state = models.CharField("状态", max_length=12, choices=STATES.items(), default="booked")
    reason = models.CharField("取消原因", max_length=200, blank=True)
    act = models.ForeignKey(Act, models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey("base.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField("预约时间")

    class Meta:
        verbose_name = "询问室预约"
        ordering = ["begins_at", "id"]
        indexes = [models.Index(fields=["begins_at", "ends_at"], name="booked_when")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("begins_at")), name="ends_after_it_begins"
            )
        ]

    def __str__(self) -> str:
        return f"{self.room_id} · {self.begins_at:%Y-%m-%d %H:%M}"
