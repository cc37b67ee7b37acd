"""Route for the party's access."""

from typing import Any

from ninja import Router

from jianhu.base.access import Request, needs
from jianhu.cases import services
from jianhu.cases.schemas.party import PartyKeyOut
from jianhu.kit.qr import qr_svg

router = Router(tags=["cases"])
Out = dict[str, Any]


@router.post("/{number}/party-key", response=PartyKeyOut, operation_id="cases_party_key")
@needs("cases.handle")
def party_key(request: Request, number: str) -> Out:
    """向当事人出示一次性凭据，当事人凭它在线办理本案"""
    given = services.give_key(request.user, number)
    path = f"{given.act.own_path}?k={given.act.key}&key={given.key}"
    url = request.build_absolute_uri(path)
    return {"key": given.key, "url": url, "qr": qr_svg(url), "until": given.until}
