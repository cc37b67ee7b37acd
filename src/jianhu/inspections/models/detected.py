"""What the nightly look found and told of: told once, and again only if it came back."""

from django.db import models

DETECTORS = {
    "repeated": "重复检查",
    "many-offices": "多头上门",
    "unscanned": "没有亮码扫码",
    "disguised": "疑似变相检查",
    "double": "计划重复",
    "gap": "责任缺口",
    "frequent": "高发问题",
}


class Detected(models.Model):
    """``key``: what it is about; the row goes when it stands no more."""

    key = models.CharField("去重键", max_length=120, unique=True)
    kind = models.CharField("类别", max_length=12, choices=DETECTORS.items())
    says = models.CharField("内容", max_length=200)
    at = models.DateTimeField("发现时间")

    class Meta:
        verbose_name = "夜间预警"
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.key
