"""Signing a paper: drawn by hand, bound to its words; and the office's seal over a fixed file."""

from base64 import b64decode

from django.db import transaction

from jianhu.base import attachments, moments
from jianhu.base.journal import name_of, record
from jianhu.base.models import Attachment, Person
from jianhu.base.paper.typesetting import pdf
from jianhu.base.signing import provider
from jianhu.cases.facts import PaperSealed, PaperSigned, SealKept
from jianhu.cases.models import Case, Paper, PaperSignature, SealImage, SignedFile
from jianhu.cases.queries.door import acts_for, case_for
from jianhu.cases.queries.header import header_office
from jianhu.cases.queries.papers import document_of
from jianhu.cases.queries.sealing import seal_of
from jianhu.cases.queries.signing import with_signatures
from jianhu.cases.rules.signing import Mark, NoPlace, NotAsSigned, digest_of, has_place
from jianhu.cases.services.said import WrongForm, attempt
from jianhu.kit.errors import NotAllowed, NotFound, WrongStep
from jianhu.organisations import queries as organisations

PREFIX = "data:image/png;base64,"


def drawn(said: str) -> bytes:
    """Read what a canvas handed over."""
    try:
        return b64decode(said.removeprefix(PREFIX), validate=True)
    except ValueError as wrong:  # of its letters, or of its length
        raise WrongForm("签名图片不能读取，请重新签名。") from wrong


@transaction.atomic
def sign(
    by: Person, number: str, paper: int, *, role: str, name: str, image: bytes, digest: str = ""
) -> PaperSignature:
    """Keep what somebody drew before an officer: the officer himself, the party, a witness."""
    case = case_for(by, number, lock=True)
    found = paper_of(case, paper)
    with attempt(case, f"签署《{found.title}》"):
        if not case.handlers.filter(person=by).exists():
            raise NotAllowed("只有本案的办案人员可以办理签名。")
        who = {"officer": str(by), "party": case.parties.get().name}.get(role, name)
        return keep_signature(by, found, role, who, image, digest)


def keep_signature(
    by: Person, paper: Paper, role: str, name: str, image: bytes, digest: str = ""
) -> PaperSignature:
    """``digest``: of the words that were shown; it must be that of the words that are signed."""
    document = document_of(paper, "")
    words = digest_of(document)
    if digest and digest != words:
        raise NotAsSigned("文书内容与签名时看到的不一致，请重新打开文书再签名。")
    if not has_place(document, Mark(role, name, b"-", "-")):
        raise NoPlace(f"《{paper.title}》上没有这个人签名的位置。")
    if paper.signatures.filter(role=role, name=name).exists():
        raise WrongStep(f"{name}已经在《{paper.title}》上签过名。")
    kept = keep_picture(by, f"{name}的签名.png", image)
    attachments.give_to(name_of(paper), by, [kept.pk])
    signed = PaperSignature.objects.create(
        paper=paper, role=role, name=name, image=kept, digest=words, by=by, at=moments.now()
    )
    record(by, signed, PaperSigned(paper.case_id, paper.pk, f"{paper}", role, name, words))
    return signed


@transaction.atomic
def keep_seal(by: Person, office: int, image: bytes) -> SealImage:
    """Take a picture of the office's seal into use; the one before is used no more."""
    found = next((each for each in organisations.offices() if each.pk == office), None)
    if found is None:
        raise NotFound("没有这个机构。")
    kept = keep_picture(by, f"{found.name}印章.png", image)
    attachments.give_to(name_of(found), by, [kept.pk])
    SealImage.objects.filter(office=office, ended_at=None).update(ended_at=moments.now())
    seal = SealImage.objects.create(office_id=office, image=kept, since=moments.now(), by=by)
    record(by, seal, SealKept(seal.pk, found.name, kept.digest))
    return seal


@transaction.atomic
def seal(by: Person, number: str, paper: int, house: str) -> SignedFile:
    """Put the seal on the paper and fix it as a file, signed so that a change is found."""
    case = case_for(by, number, lock=True)
    found = paper_of(case, paper)
    with attempt(case, f"在《{found.title}》上盖章"):
        if not acts_for(by, case):
            raise NotAllowed("文书由承办机关自己盖章，协办单位不能代盖。")
        office = header_office(case, found.act.on)
        picture = seal_of(office.pk)
        if picture is None:
            raise NotFound(f"{office.organ}没有登记电子印章，请先登记。")
        if SignedFile.objects.filter(paper=found).exists():
            raise WrongStep(f"《{found.title}》已经盖章。")
        _press(by, found, office.organ, picture.image)
        return _fix(by, found, house)


def _press(by: Person, paper: Paper, office: str, image: Attachment) -> None:
    document = document_of(paper, "")
    if not document.has("seal"):
        raise NoPlace(f"《{paper.title}》上没有盖章的位置。")
    words = digest_of(document)
    pressed = PaperSignature.objects.create(
        paper=paper, role="seal", name=office, image=image, digest=words, by=by, at=moments.now()
    )
    told = PaperSigned(paper.case_id, paper.pk, f"{paper}", "seal", office, words)
    record(by, pressed, told)


def _fix(by: Person, paper: Paper, house: str) -> SignedFile:
    content = pdf(with_signatures(paper, document_of(paper, house)), moments.now())
    kept = attachments.keep(by, f"{paper}.pdf", content)
    attachments.give_to(name_of(paper), by, [kept.pk])
    value, key = provider().sign(content)
    fixed = SignedFile.objects.create(
        paper=paper,
        file=kept,
        digest=kept.digest,
        provider=provider().name,
        value=value,
        key=key,
        at=moments.now(),
    )
    record(by, fixed, PaperSealed(paper.case_id, paper.pk, f"{paper}", kept.digest))
    return fixed


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
