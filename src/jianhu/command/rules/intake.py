"""What a lead from another system must look like, and what is wrong with one. Pure."""

from datetime import datetime, timedelta
from typing import Annotated, Any

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from jianhu.command.kind import kinds
from jianhu.command.rules.parameters import parameter
from jianhu.kit.errors import Refusal


class BadLead(Refusal):
    """One lead cannot be taken; the sentence says why."""

    code = "bad-lead"
    status = 422


class LeadItem(BaseModel):
    """One lead of a batch, as other systems send it."""

    model_config = ConfigDict(extra="allow")

    id: Annotated[str, Field(min_length=1, max_length=120, coerce_numbers_to_str=True)]
    text: Annotated[str, Field(min_length=1, max_length=4000)]
    at: AwareDatetime
    kind: Annotated[str, Field(max_length=40)] = ""
    device: Annotated[str, Field(max_length=64)] = ""
    lon: Annotated[float, Field(ge=-180, le=180)] | None = None
    lat: Annotated[float, Field(ge=-90, le=90)] | None = None
    place: Annotated[str, Field(max_length=120)] = ""
    urgency: Annotated[int, Field(ge=1, le=3)] | None = None
    reporter_name: Annotated[str, Field(max_length=40)] = ""
    reporter_phone: Annotated[str, Field(max_length=20)] = ""


NAMES = {
    "id": "来源编号",
    "text": "内容",
    "at": "发生时间（须带时区）",
    "kind": "类别",
    "lon": "经度",
    "lat": "纬度",
    "place": "地点",
    "device": "设备编号",
    "urgency": "紧急程度（1–3）",
}


def read_item(given: Any, now: datetime) -> LeadItem:
    """Return the lead, or refuse it with one Chinese sentence."""
    if not isinstance(given, dict):
        raise BadLead("这一条不是JSON对象。")
    try:
        item = LeadItem.model_validate(given)
    except ValidationError as error:
        fields = {str(each["loc"][0]) for each in error.errors() if each["loc"]}
        wrong = "、".join(sorted(NAMES.get(field, field) for field in fields))
        raise BadLead(f"缺少或填错：{wrong}。") from error
    if "\x00" in item.text + item.place + item.id:
        raise BadLead("内容含有不能保存的字符。")
    if item.kind and item.kind not in kinds():
        raise BadLead(f"没有“{item.kind}”这个事件类别。")
    check_time(item.at, now)
    if (item.lon is None) != (item.lat is None):
        raise BadLead("经度和纬度应当同时提供。")
    return item


def check_time(at: datetime, now: datetime) -> None:
    if at > now + timedelta(seconds=parameter("future-tolerance")):
        raise BadLead(f"发生时间{at:%Y-%m-%d %H:%M}在未来，请核对来源设备的时钟。")
