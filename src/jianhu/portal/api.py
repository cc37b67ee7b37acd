"""What a code shows to whoever signed in: for the phone's scanner and the desk."""

from datetime import date, datetime
from typing import Any

from ninja import Router, Schema

from jianhu.base.access import Request, open_to
from jianhu.portal.acts import act_seen

router = Router(tags=["acts"])


class ActRow(Schema):
    label: str
    value: str


class ActStep(Schema):
    at: datetime
    says: str
    by: str


class ActOut(Schema):
    code: str
    kind: str
    kind_name: str
    body: str
    day: date
    tier: str
    rows: list[ActRow]
    trace: list[ActStep]


@router.get("/{code}", response=ActOut, operation_id="acts_scan")
@open_to("signed-in")
def scan(request: Request, code: str) -> dict[str, Any]:
    """凭行政行为码查看一项执法行为：类别、单位、日期、内容和留痕，按身份分层"""
    act, tier, rows, trace = act_seen(code, request.user)
    return {
        "code": act.code,
        "kind": act.kind,
        "kind_name": act.get_kind_display(),
        "body": act.office_name,
        "day": act.day,
        "tier": tier.name.lower(),
        "rows": rows,
        "trace": trace,
    }
