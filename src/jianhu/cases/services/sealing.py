"""The office's seal: kept as a picture, put over a paper that is thereby fixed as a file."""

from django.db import transaction

from jianhu.base import attachments, moments
from jianhu.base.journal import name_of, record
from jianhu.base.models import Person
from jianhu.base.paper.typesetting import pdf
from jianhu.base.signing import provider
from jianhu.cases.facts import PaperSealed, SealEnded, SealKept
from jianhu.cases.models import Paper, SealImage, SignedFile
from jianhu.cases.queries.door import acts_for, case_for
from jianhu.cases.queries.header import header_office
from jianhu.cases.queries.papers import document_of
from jianhu.cases.queries.sealing import seal_of
from jianhu.cases.queries.signing import with_signatures
from jianhu.cases.rules.signing import NoPlace
from jianhu.cases.services.said import attempt
from jianhu.cases.services.signing import keep_picture, paper_of, put_on
from jianhu.kit.errors import NotAllowed, NotFound, WrongStep
from jianhu.organisations import queries as organisations


@transaction.atomic
def keep_seal(by: Person, office: int, image: bytes) -> SealImage:
    """Take a picture of the office's seal into use; the one before is used no more."""
    found = next((each for each in organisations.offices() if each.pk == office), None)
    if found is None:
        raise NotFound("没有这个机构。")
    kept = keep_picture(by, f"{found.name}印章.png", image)
    attachments.give_to(name_of(found), by, [kept.pk])
    for before in SealImage.objects.select_for_update().filter(office=office, ended_at=None):
        before.ended_at = moments.now()
        before.save()
        record(by, before, SealEnded(before.pk, found.name))
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
        if not document_of(found, "").has("seal"):
            raise NoPlace(f"《{found.title}》上没有盖章的位置。")
        put_on(by, found, "seal", office.organ, picture.image)
        return _fix(by, found, house)


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
