"""What a lead from another system must look like, and what is wrong with one. Pure."""

from datetime import datetime, timedelta
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from jianhu.command.kind import kinds
from jianhu.command.rules.parameters import parameter
from jianhu.kit.arriving import Latitude, Longitude, Moment, oddity
from jianhu.kit.errors import Refusal


class BadLead(Refusal):
    """One lead cannot be taken; the sentence says why."""

    code = "bad-lead"
    status = 422


class Unplaced(BadLead):
    """Nobody can say where it is: the county itself has no place on the map yet."""

    code = "unplaced"


class LeadItem(BaseModel):
    """One lead of a batch, as other systems send it."""

    model_config = ConfigDict(extra="allow")

    id: Annotated[str, Field(min_length=1, max_length=120, coerce_numbers_to_str=True)]
    text: Annotated[str, Field(min_length=1, max_length=4000)]
    at: Moment
    kind: Annotated[str, Field(max_length=40)] = ""
    device: Annotated[str, Field(max_length=64)] = ""
    lon: Longitude | None = None
    lat: Latitude | None = None
    place: Annotated[str, Field(max_length=120)] = ""
    urgency: Annotated[int, Field(ge=1, le=3)] | None = None
    reporter_name: Annotated[str, Field(max_length=40)] = ""
    reporter_phone: Annotated[str, Field(max_length=20)] = ""


NAMES = {
    "id": "来源编号",
    "text": "内容",
    "at": "发生时间",
    "kind": "类别",
    "lon": "经度",
    "lat": "纬度",
    "place": "地点",
    "device": "设备编号",
    "urgency": "紧急程度（1–3）",
    "reporter_name": "反映人",
    "reporter_phone": "联系电话",
}


def read_item(given: Any, now: datetime) -> LeadItem:
    """Return the lead, or refuse it with one Chinese sentence."""
    if not isinstance(given, dict):
        raise BadLead("这一条不是JSON对象。")
    if odd := oddity(given):
        raise BadLead(f"这一条{odd}")
    try:
        item = LeadItem.model_validate(given)
    except ValidationError as error:
        fields = {str(each["loc"][0]) for each in error.errors() if each["loc"]}
        wrong = "、".join(sorted(NAMES.get(field, field) for field in fields))
        raise BadLead(f"缺少或填错：{wrong}。") from error
    check_kind(item.kind)
    check_time(item.at, now)
    check_both(item.lon, item.lat)
    return item


def check_kind(kind: str) -> None:
    """A kind we do not know is not guessed at: whoever named it meant something."""
    if kind and kind not in kinds():
        raise BadLead(f"没有“{kind}”这个事件类别。")


def check_both(lon: float | None, lat: float | None) -> None:
    if (lon is None) != (lat is None):
        raise BadLead("经度和纬度应当同时提供。")


def check_time(at: datetime, now: datetime, what: str = "发生时间") -> None:
    if at > now + timedelta(seconds=parameter("future-tolerance")):
        raise BadLead(f"{what}{at:%Y-%m-%d %H:%M}在未来，请核对来源设备的时钟。")


CHANNELS_OF_A_DESK = ("post", "hotline", "officer")


def channel_for(wanted: str, *, at_the_desk: bool, may_open: bool) -> str:
    """Return the channel of what a person hands in; only the command post hears for others."""
    if not may_open:
        return "grid"
    # Until 2027-06: a phone that was offline may still say "grid", whoever holds it.
    if not at_the_desk or wanted == "grid":
        return "officer"
    if (wanted or "post") not in CHANNELS_OF_A_DESK:
        raise BadLead(
            "登记的来源只能是指挥中心登记、12345热线或队员上报；其他渠道由系统按来路注明。"
        )
    return wanted or "post"
