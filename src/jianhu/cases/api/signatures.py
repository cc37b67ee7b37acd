"""Routes for signatures, hands that are kept, seals, and whether a file is ours."""

from typing import Any

from ninja import File, Router
from ninja.files import UploadedFile

from jianhu.base.access import Request, needs, open_to
from jianhu.base.attachments import check_size
from jianhu.base.idempotency import once
from jianhu.cases import services
from jianhu.cases.api.asked import MAKERS
from jianhu.cases.queries.hands import own_hand
from jianhu.cases.queries.paper_signatures import signed_on
from jianhu.cases.queries.verifying import verdict_on
from jianhu.cases.schemas.signatures import (
    HandIn,
    HandOut,
    PaperSignedOut,
    SealIn,
    SealOut,
    SignatureIn,
    VerdictOut,
)

router = Router(tags=["cases"])
seals = Router(tags=["cases"])
hands = Router(tags=["cases"])
Out = dict[str, Any]


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
@needs(*MAKERS)
@once
def sign(request: Request, number: str, paper: int, said: SignatureIn) -> Out:
    """在文书上签名：本人，或者当着执法人员的当事人和其他在场人；没有图片的，用本人预留的签名"""
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


@hands.get("", response=HandOut, operation_id="cases_hand")
@needs(*MAKERS)
def own_hand_kept(request: Request) -> Out:
    """本人有没有预留签名"""
    return own_hand(request.user)


@hands.post("", response=HandOut, operation_id="cases_hand_keep")
@needs(*MAKERS)
@once
def keep_hand(request: Request, said: HandIn) -> Out:
    """预留或者更换本人的签名：本人办理的文书随之签上"""
    services.keep_hand(request.user, services.drawn(said.image))
    return own_hand(request.user)


@hands.post("/end", response=HandOut, operation_id="cases_hand_end")
@needs(*MAKERS)
@once
def end_hand(request: Request) -> Out:
    """停用本人预留的签名"""
    services.end_hand(request.user)
    return own_hand(request.user)


@seals.post("/verify", response=VerdictOut, operation_id="cases_paper_verify")
@open_to("signed-in")
def verify(request: Request, file: File[UploadedFile]) -> Out:
    """核验一个文书文件：是不是本平台签发、有没有改动、谁签的"""
    check_size(file.size or 0)
    return verdict_on(file.read())._asdict()
