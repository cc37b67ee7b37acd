"""Signing a paper: drawn by hand, or the hand that is kept, bound to the paper's words."""

from base64 import b64decode

from django.db import transaction

from jianhu.base import attachments, moments
from jianhu.base.journal import name_of, record
from jianhu.base.models import Attachment, Person
from jianhu.base.paper.blocks import Document
from jianhu.cases.facts import PaperSigned
from jianhu.cases.models import Case, Paper, PaperSignature
from jianhu.cases.queries.door import case_for
from jianhu.cases.queries.hands import hand_of
from jianhu.cases.queries.papers import document_of
from jianhu.cases.queries.signing import with_signatures
from jianhu.cases.rules.signing import Mark, NoPlace, NotAsSigned, digest_of, has_place
from jianhu.cases.rules.signing_lines import awaited, signer
from jianhu.cases.services.said import WrongForm, attempt
from jianhu.kit.errors import NotAllowed, NotFound, WrongStep

PREFIX = "data:image/png;base64,"


def drawn(said: str) -> bytes:
    """Read what a canvas handed over."""
    try:
        return b64decode(said.removeprefix(PREFIX), validate=True)
    except ValueError as wrong:  # of its letters, or of its length
        raise WrongForm("签名图片不能读取，请重新签名。") from wrong


@transaction.atomic
def sign(
    by: Person, number: str, paper: int, *, role: str, name: str, image: bytes, digest: str
) -> PaperSignature:
    """Keep what somebody drew: whoever acts himself, or before an officer the party or another.

    Without an image, whoever acts signs with the hand that is kept.
    """
    case = case_for(by, number, lock=True)
    found = paper_of(case, paper)
    with attempt(case, f"签署《{found.title}》"):
        _may(by, found, role)
        if digest != digest_of(document_of(found, "")):
            raise NotAsSigned("文书内容与签名时看到的不一致，请重新打开文书再签名。")
        who = {"party": signer(case.parties.get()), "witness": name}.get(role, f"{by}")
        kept = keep_picture(by, f"{who}的签名.png", image) if image else _own(by, role)
        return keep_signature(by, found, role, who, kept)


def _may(by: Person, paper: Paper, role: str) -> None:
    if role == "maker":
        if paper.act.by_id != by.pk:
            raise NotAllowed("审批意见由审批人本人签名。")
    elif not paper.case.handlers.filter(person=by).exists():
        raise NotAllowed("只有本案的办案人员可以办理签名。")


def _own(by: Person, role: str) -> Attachment:
    hand = hand_of(by)
    if role in ("party", "witness") or hand is None:
        raise WrongForm("请先签名，再提交。")
    return hand.image


def keep_signature(
    by: Person, paper: Paper, role: str, name: str, image: Attachment
) -> PaperSignature:
    if paper.signatures.filter(role=role, name=name).exists():
        raise WrongStep(f"{name}已经在《{paper.title}》上签过名。")
    if not has_place(_as_signed(paper), Mark(role, name, b"-", "-")):
        raise NoPlace(f"《{paper.title}》上没有这个人签名的位置。")
    if not image.thing:
        attachments.give_to(name_of(paper), by, [image.pk])
    return put_on(by, paper, role, name, image)


def put_on(by: Person, paper: Paper, role: str, name: str, image: Attachment) -> PaperSignature:
    """Write down a signature or a seal that has its place."""
    words = digest_of(document_of(paper, ""))
    signed = PaperSignature.objects.create(
        paper=paper, role=role, name=name, image=image, digest=words, by=by, at=moments.now()
    )
    record(by, signed, PaperSigned(paper.case_id, paper.pk, f"{paper}", role, name, words))
    paper.waits = "\n".join(awaited(_as_signed(paper)))
    paper.save(update_fields=["waits"])
    return signed


def _as_signed(paper: Paper) -> Document:
    return with_signatures(paper, document_of(paper, ""))


def paper_of(case: Case, paper: int) -> Paper:
    found = case.papers.filter(pk=paper).select_related("act").first()
    if found is None:
        raise NotFound("没有这份文书。")
    return found


def keep_picture(by: Person, name: str, image: bytes) -> Attachment:
    kept = attachments.keep(by, name, image)
    if not kept.content_type.startswith("image/"):
        raise WrongForm("签名和印章应当是图片。")
    return kept
