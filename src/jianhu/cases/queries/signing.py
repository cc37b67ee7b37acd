"""A paper with what was signed on it."""

from jianhu.base import moments
from jianhu.base.paper.blocks import Document
from jianhu.base.paper.wording import day
from jianhu.cases.models import Paper, PaperSignature
from jianhu.cases.rules.signing import Mark, marked


def with_signatures(paper: Paper, document: Document) -> Document:
    return marked(document, map(mark_of, paper.signatures.select_related("image")))


def mark_of(signature: PaperSignature) -> Mark:
    with signature.image.file.open("rb") as file:
        image = file.read()
    on = day(moments.local(signature.at).date())
    return Mark(signature.role, signature.name, image, on)
