"""Routes for the party's access, for signatures, seals, and the question whether a file is ours."""

from typing import Any

from ninja import File, Router
from ninja.files import UploadedFile

from jianhu.base.access import Request, needs, open_to
from jianhu.base.attachments import check_size
from jianhu.base.idempotency import once
from jianhu.cases import services
from jianhu.cases.queries.paper_signatures import signed_on
from jianhu.cases.queries.verifying import verdict_on
from jianhu.cases.schemas.party import (
    PaperSignedOut,
    PartyKeyOut,
    SealIn,
    SealOut,
    SignatureIn,
    VerdictOut,
)
from jianhu.kit.qr import qr_svg

router = Router(tags=["cases"])
seals = Router(tags=["cases"])
Out = dict[str, Any]


@router.post("/{number}/party-key", response=PartyKeyOut, operation_id="cases_party_key")
@needs("cases.handle")
def party_key(request: Request, number: str) -> Out:
    """向当事人出示一次性凭据，当事人凭它在线办理本案"""
    given = services.give_key(request.user, number)
    path = f"{given.act.own_path}?k={given.act.key}&key={given.key}"
    url = request.build_absolute_uri(path)
    return {"key": given.key, "url": url, "qr": qr_svg(url), "until": given.until}


@router.get(
    "/{number}/papers/{paper}/signatures",
    response=PaperSignedOut,
    operation_id="cases_paper_signatures",
)
@needs("cases.see")
def signatures(request: Request, number: str, paper: int) -> Out:
    """一份文书上的签名和印章"""
    return signed_on(request.user, number, paper)


@router.post(
    "/{number}/papers/{paper}/signatures", response=PaperSignedOut, operation_id="cases_paper_sign"
)
@needs("cases.handle")
@once
def sign(request: Request, number: str, paper: int, said: SignatureIn) -> Out:
    """在文书上手写签名：执法人员、当事人或者见证人"""
    words = said.dict() | {"image": services.drawn(said.image)}
    services.sign(request.user, number, paper, **words)
    return signed_on(request.user, number, paper)


@router.post(
    "/{number}/papers/{paper}/seal", response=PaperSignedOut, operation_id="cases_paper_seal"
)
@needs("cases.seal")
@once
def seal(request: Request, number: str, paper: int) -> Out:
    """在文书上加盖印章，固定为文件并签名"""
    services.seal(request.user, number, paper, request.build_absolute_uri("/").rstrip("/"))
    return signed_on(request.user, number, paper)


@seals.post("", response=SealOut, operation_id="cases_seal_keep")
@needs("cases.keep_seal")
@once
def keep_seal(request: Request, said: SealIn) -> Out:
    """登记或者更换一个机关的电子印章"""
    kept = services.keep_seal(request.user, said.office, services.drawn(said.image))
    return {"office": kept.office_id, "since": kept.since}


@seals.post("/verify", response=VerdictOut, operation_id="cases_paper_verify")
@open_to("signed-in")
def verify(request: Request, file: File[UploadedFile]) -> Out:
    """核验一个文书文件：是不是本平台签发、有没有改动、谁签的"""
    check_size(file.size or 0)
    return verdict_on(file.read())._asdict()
