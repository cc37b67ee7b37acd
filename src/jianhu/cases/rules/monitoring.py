"""When the record of a monitoring device is evidence, and when it is none (行政处罚法 41)."""

from datetime import date
from typing import NamedTuple

from pydantic import Field

from jianhu.cases.rules.forms import Line, Words
from jianhu.kit.shape import Shape

ARTICLE = "administrative-penalty-law/41"
UNREVIEWED = "记录未经行政机关审核"


class Device(Shape):
    code: str = Field(pattern=r"^[-\w]{1,40}$", title="编号")
    name: str = Field(min_length=1, max_length=80, title="名称")
    place: str = Field(min_length=1, max_length=120, title="设置地点")
    lon: float = Field(ge=-180, le=180, title="经度")
    lat: float = Field(ge=-90, le=90, title="纬度")
    grounds: Line = Field(min_length=1, title="允许使用的法律、行政法规条款")
    sign: str = Field(min_length=1, max_length=120, title="标志设置情况")


class RecordReviewed(Shape):
    """What a record must be before it is evidence: true, clear, complete and accurate."""

    true: bool = Field(title="真实")
    clear: bool = Field(title="清晰")
    complete: bool = Field(title="完整")
    accurate: bool = Field(title="准确")
    opinion: Words = Field(min_length=1, title="审核意见")


class Standing(NamedTuple):
    """How a device stands: the days of both reviews, of its publication and of its end."""

    legal_on: date | None = None
    technical_on: date | None = None
    published_on: date | None = None
    stopped_on: date | None = None


def why_not_published(device: Standing) -> str:
    if device.legal_on is None:
        return "设备设置没有经过法制审核，不能公布。"
    if device.technical_on is None:
        return "设备设置没有经过技术审核，不能公布。"
    return ""


def why_inadmissible(device: Standing, taken_on: date, reviewed: RecordReviewed | None) -> str:
    """Return why a record taken on that day is no evidence, "" if it is."""
    if device.published_on is None or device.published_on > taken_on:
        return "来自当时没有经审核公布的设备"
    if device.stopped_on and device.stopped_on <= taken_on:
        return "来自当时已经停用的设备"
    if reviewed is None:
        return UNREVIEWED
    failed = [
        field.title or name
        for name, field in RecordReviewed.model_fields.items()
        if getattr(reviewed, name) is False
    ]
    return f"经审核不{'、不'.join(failed)}" if failed else ""
