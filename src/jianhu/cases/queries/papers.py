"""Documents as files: A4 for the case and the party, a slip for a belt printer, Word, the whole."""

from collections.abc import Callable

from jianhu.base.models import Person
from jianhu.base.paper.blocks import Document
from jianhu.base.paper.file import Entry, Volume, whole_file
from jianhu.base.paper.typesetting import narrow, pdf
from jianhu.base.paper.word import docx
from jianhu.base.paper.wording import day
from jianhu.cases.models import Case, Paper, SignedFile
from jianhu.cases.queries.door import case_for
from jianhu.cases.queries.signing import with_signatures
from jianhu.cases.rules.documents import fill, templates
from jianhu.kit.errors import NotFound

PDF = "application/pdf"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
Render = Callable[[Document], bytes]
FORMATS: dict[str, tuple[str, Render]] = {
    "pdf": (PDF, pdf),
    "58mm": (PDF, lambda document: narrow(document, 58)),
    "80mm": (PDF, lambda document: narrow(document, 80)),
    "docx": (WORD, docx),
}


def rendered(
    person: Person, number: str, paper: int, form: str, house: str
) -> tuple[str, str, bytes]:
    """Return the file's name, its type and its bytes; its QR leads to this ``house``."""
    case = case_for(person, number)
    found = Paper.objects.filter(case=case, pk=paper).first()
    if found is None or form not in FORMATS:
        raise NotFound("没有这份文书。")
    return paper_as(found, form, house)


def paper_as(paper: Paper, form: str, house: str) -> tuple[str, str, bytes]:
    """A paper that was sealed is the very file that went out."""
    kind, render = FORMATS[form]
    sealed = SignedFile.objects.filter(paper=paper).select_related("file").first()
    if form == "pdf" and sealed:
        with sealed.file.file.open("rb") as file:
            return f"{paper}.pdf", kind, file.read()
    ending = "docx" if form == "docx" else "pdf"
    document = with_signatures(paper, document_of(paper, house))
    return f"{paper}.{ending}", kind, render(document)


def whole(person: Person, number: str, house: str) -> tuple[str, bytes]:
    """Return the whole file in one: 正卷 and 副卷, each with its catalogue and pages."""
    case = case_for(person, number)
    volumes = [_volume(case, name, house) for name in ("正卷", "副卷")]
    return f"{case.number}.pdf", whole_file(case.item_name, case.office.name, volumes)


def document_of(paper: Paper, house: str) -> Document:
    code = dict(paper.context["code"])
    return fill(
        templates()[paper.template],
        paper.context | {"code": code | {"url": f"{house}{code['url']}"}},
    )


def _volume(case: Case, name: str, house: str) -> Volume:
    papers = case.papers.filter(volume=name).select_related("act")
    entries = [
        Entry(document=with_signatures(each, document_of(each, house)), date=day(each.act.on))
        for each in papers
    ]
    return Volume(name=name, heading="卷内文件目录", entries=tuple(entries))
