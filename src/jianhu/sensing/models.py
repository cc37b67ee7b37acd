"""Where signals come from, what they said, and what was alarming about it."""

from datetime import datetime

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from jianhu.base import moments
from jianhu.sensing import rules


class SourceKind(models.TextChoices):
    EYE = "eye", "高位球型鹰眼"
    STREET = "street", "城管路面感知"
    TRAFFIC = "traffic", "道路事件检测"
    GATE = "gate", "车辆人脸卡口"
    WATER = "water", "水利监控"
    DRONE = "drone", "无人机"
    SATELLITE = "satellite", "卫星遥感"
    DEVICES = "device-network", "物联感知设备"
    GRID = "grid", "网格"
    HOTLINE = "hotline", "12345 热线"
    CITIZEN = "citizen", "公众"
    PLATFORM = "platform", "其他平台"


class Source(models.Model):
    """A platform or network that sends us what it sees, and the secret it signs with."""

    code = models.SlugField("编码", max_length=40, unique=True)
    name = models.CharField("名称", max_length=80)
    kind = models.CharField("类别", max_length=20, choices=SourceKind.choices)
    secret = models.CharField("签名密钥", max_length=128, blank=True)
    area_code = models.CharField("区划", max_length=20, blank=True, db_index=True)
    adapter = models.CharField("接入格式", max_length=40, blank=True)
    expected_every_s = models.PositiveIntegerField("应有间隔（秒）", default=3600)
    seen_at = models.DateTimeField("最近来信", null=True, blank=True)
    told_health = models.CharField("已通报状态", max_length=10, default="ok", editable=False)
    active = models.BooleanField("启用", default=True)

    class Meta:
        ordering = ["code"]
        verbose_name = "信号来源"

    def __str__(self) -> str:
        return self.name

    @property
    def health(self) -> str:
        return rules.health(self.seen_at, self.expected_every_s, moments.now())


class Device(models.Model):
    """A thing with a code of its own (MN in HJ 212). Unregistered ones are kept too, and listed."""

    code = models.CharField("设备编码", max_length=64, unique=True)
    name = models.CharField("名称", max_length=80, blank=True)
    protocol = models.CharField("协议", max_length=20, default="hj212")
    kind = models.CharField("类别", max_length=40, blank=True)
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, verbose_name="来源")
    lon = models.FloatField("经度", null=True, blank=True)
    lat = models.FloatField("纬度", null=True, blank=True)
    place = models.CharField("位置", max_length=120, blank=True)
    area_code = models.CharField("区划", max_length=20, blank=True, db_index=True)
    owner_name = models.CharField("所属单位", max_length=80, blank=True)
    subject = models.ForeignKey(
        "subjects.Subject", models.PROTECT, null=True, blank=True, verbose_name="监管对象"
    )
    settings = models.JSONField("设置", default=dict, blank=True)
    registered = models.BooleanField("已登记", default=True, db_index=True)
    expected_every_s = models.PositiveIntegerField("应有间隔（秒）", default=300)
    first_seen_at = models.DateTimeField("首次来信", null=True)
    seen_at = models.DateTimeField("最近来信", null=True, blank=True)
    clock_off_s = models.IntegerField("时钟偏差（秒）", null=True)

    class Meta:
        ordering = ["code"]
        verbose_name = "感知设备"

    def __str__(self) -> str:
        return self.name or self.code

    @property
    def health(self) -> str:
        return rules.health(self.seen_at, self.expected_every_s, moments.now())


class Message(models.Model):
    """What arrived, byte for byte, with the digest it had on arrival; and what was read from it."""

    device = models.ForeignKey(Device, models.PROTECT, null=True, verbose_name="设备")
    device_code = models.CharField("设备编码", max_length=64, blank=True)
    protocol = models.CharField("协议", max_length=20)
    raw = models.BinaryField("原文")
    digest = models.CharField("摘要", max_length=64)
    peer = models.CharField("来自", max_length=64, blank=True)
    received_at = models.DateTimeField("收到")
    problem = models.CharField("问题", max_length=200, blank=True)
    handled_at = models.DateTimeField("已处理", null=True)
    at = models.DateTimeField("时间", null=True)
    said_at = models.DateTimeField("设备自报时间", null=True)
    kind = models.CharField("类型", max_length=20, blank=True)
    number = models.CharField("请求编号", max_length=40, blank=True)
    part = models.PositiveSmallIntegerField("分包号", null=True)
    values = models.JSONField("数值", default=dict, encoder=DjangoJSONEncoder)
    flags = models.JSONField("数据标记", default=dict)
    marks = models.JSONField("备注", default=list)
    sent_at: datetime | None = None  # while it is being read

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["id"], condition=models.Q(handled_at=None), name="message_new"),
            models.Index(fields=["device", "at"], name="message_of_device"),
            models.Index(fields=["device", "number"], name="message_number"),
        ]
        verbose_name = "设备报文"

    def __str__(self) -> str:
        return f"{self.device_code} {self.received_at:%m-%d %H:%M:%S}"


class Alarm(models.Model):
    """One stretch of time in which a device stayed beyond a limit."""

    device = models.ForeignKey(Device, models.PROTECT, verbose_name="设备")
    watch = models.CharField("监测规则", max_length=40)
    kind = models.CharField("事件类型", max_length=40)
    theme = models.CharField("预警主题", max_length=20, blank=True)
    level = models.PositiveSmallIntegerField("紧急程度", default=3)
    begun_at = models.DateTimeField("开始")
    raised_at = models.DateTimeField("报警")
    last_at = models.DateTimeField("最近超限")
    ended_at = models.DateTimeField("恢复正常", null=True)
    count = models.PositiveIntegerField("超限次数", default=0)
    worst = models.FloatField("最重值", null=True)
    told = models.BooleanField("已通报", default=True, editable=False)
    text = models.CharField("说明", max_length=300)
    lon = models.FloatField("经度", null=True)
    lat = models.FloatField("纬度", null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["device", "watch"],
                condition=models.Q(ended_at=None),
                name="one_alarm_at_a_time",
            )
        ]
        indexes = [models.Index(fields=["raised_at"], name="alarm_raised")]
        verbose_name = "预警"

    def __str__(self) -> str:
        return self.text

    @property
    def theme_name(self) -> str:
        theme = rules.themes().get(self.theme)
        return theme.name if theme else ""
