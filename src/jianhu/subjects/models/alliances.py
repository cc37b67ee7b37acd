"""Alliances of subjects (工地联盟), the notices they share, and badges for models (绿牌)."""

from django.db import models
from django.db.models import Q

from jianhu.subjects.models.subjects import Subject


class Alliance(models.Model):
    """Subjects of one industry who answer for each other; ``area`` limits it to a place."""

    name = models.CharField("名称", max_length=60, unique=True)
    industry = models.CharField("行业", max_length=30, blank=True)
    area = models.CharField("区域", max_length=15, blank=True)
    since = models.DateField("成立日期")

    class Meta:
        verbose_name = "联盟"
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name


class Member(models.Model):
    alliance = models.ForeignKey(Alliance, models.PROTECT, related_name="members")
    subject = models.ForeignKey(Subject, models.PROTECT, related_name="memberships")
    since = models.DateField("加入日期")
    until = models.DateField("退出日期", null=True)

    class Meta:
        verbose_name = "联盟成员"
        constraints = [
            models.UniqueConstraint(
                fields=["alliance", "subject"], condition=Q(until=None), name="member_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.alliance_id} · {self.subject_id}"


class Badge(models.Model):
    """A model's plate; it falls by itself when the colour is no longer the best."""

    subject = models.ForeignKey(Subject, models.PROTECT, related_name="badges")
    alliance = models.ForeignKey(Alliance, models.PROTECT, null=True, related_name="badges")
    name = models.CharField("称号", max_length=40)
    since = models.DateField("授予日期")
    until = models.DateField("摘牌日期", null=True)
    dropped = models.CharField("摘牌原因", max_length=120, blank=True)

    class Meta:
        verbose_name = "示范标牌"
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "name"], condition=Q(until=None), name="badge_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} · {self.subject_id}"


class Notice(models.Model):
    """A word to all members of an alliance, or to one subject: its landlord's duty, a colour."""

    alliance = models.ForeignKey(Alliance, models.PROTECT, null=True, related_name="notices")
    subject = models.ForeignKey(Subject, models.PROTECT, null=True, related_name="notices")
    title = models.CharField("标题", max_length=120)
    says = models.TextField("内容")
    at = models.DateTimeField("发出时间")

    class Meta:
        verbose_name = "通知"
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(alliance=None) ^ Q(subject=None), name="notice_is_to_somebody"
            )
        ]

    def __str__(self) -> str:
        return self.title
