"""Whether a file is a paper of this house, unchanged; who signed it and when."""

import re
from contextlib import closing
from datetime import datetime
from typing import NamedTuple

import pypdfium2

from jianhu.base import moments
from jianhu.base.signing import Signed, provider_called
from jianhu.cases.models import Paper, SignedFile
from jianhu.kit.digest import sm3

NUMBER = re.compile(r"[\u4e00-\u9fff]{2,12}〔\d{4}〕\d+号")
STRANGER = "不是本平台签发的文书，或者已被改动；请以扫文书上的行政行为码看到的为准。"


class Verdict(NamedTuple):
    genuine: bool
    says: str
    title: str = ""
    number: str = ""
    office: str = ""
    signed_at: datetime | None = None
    signers: tuple[str, ...] = ()
    provider: str = ""


def verdict_on(content: bytes) -> Verdict:
    fixed = SignedFile.objects.filter(digest=sm3(content)).select_related("paper__case").first()
    if fixed is None:
        return _stranger(content)
    signer = provider_called(fixed.provider)
    if signer is None:
        says = f"文件与签发时一致，但签名服务“{fixed.provider}”没有配置，不能核对签名。"
        return _known(fixed, False, says)
    if not signer.verifies(content, Signed(fixed.value, fixed.key)):
        return _known(
            fixed, False, "登记的签名与文件不符：签名密钥或者登记已被更换，请联系管理员。"
        )
    at = moments.local(fixed.at)
    says = f"真实，未改动：《{fixed.paper.title}》{fixed.paper.number}，{at:%Y-%m-%d %H:%M}签发。"
    return _known(fixed, True, says)


def _known(fixed: SignedFile, genuine: bool, says: str) -> Verdict:
    seal = fixed.paper.signatures.filter(role="seal").first()
    signed = fixed.paper.signatures.order_by("pk")
    if seal:  # who signs later is not on the file, which the seal fixed
        signed = signed.filter(pk__lte=seal.pk)
    signers = tuple(
        f"{each.name}（{each.get_role_display()}，{moments.local(each.at):%Y-%m-%d}）"
        for each in signed
    )
    paper, office = fixed.paper, seal.name if seal else ""
    return Verdict(
        genuine, says, paper.title, paper.number, office, fixed.at, signers, fixed.provider
    )


def _stranger(content: bytes) -> Verdict:
    """If it carries the number of one of our papers that parties get, say that it is not that."""
    numbers = _numbers(content)
    paper = Paper.objects.filter(number__in=numbers, signed_file__isnull=False, served=True).first()
    if paper is None:
        return Verdict(False, STRANGER)
    says = f"与本平台签发的《{paper.title}》{paper.number}不一致：已被改动，或者是重新打印的。"
    return Verdict(False, says, paper.title, paper.number)


def _numbers(content: bytes) -> list[str]:
    try:
        with closing(pypdfium2.PdfDocument(content)) as read:
            return [
                number
                for page in read
                for number in NUMBER.findall(page.get_textpage().get_text_bounded())
            ]
    except pypdfium2.PdfiumError:  # the file, or one of its pages
        return []
