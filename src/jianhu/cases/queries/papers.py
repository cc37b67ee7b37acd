"""Documents as files: A4 for the case and the party, a slip for a belt printer, Word, the whole."""

from collections.abc import Callable

from jianhu.base.models import Person
from jianhu.base.paper.blocks import Document
from jianhu.base.paper.file import Entry, Volume, whole_file
from jianhu.base.paper.keeping import at_house, read_again
from jianhu.base.paper.typesetting import narrow, pdf
from jianhu.base.paper.word import docx
from jianhu.base.paper.wording import day
from jianhu.cases.models import Case, Paper
from jianhu.cases.queries.door import case_for
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
    kind, render = FORMATS[form]
    ending = "docx" if form == "docx" else "pdf"
    return f"{found}.{ending}", kind, render(document_of(found, house))


def whole(person: Person, number: str, house: str) -> tuple[str, bytes]:
    """Return the whole file in one: 正卷 and 副卷, each with its catalogue and pages."""
    case = case_for(person, number)
    volumes = [_volume(case, name, house) for name in ("正卷", "副卷")]
    return f"{case.number}.pdf", whole_file(case.item_name, case.office.name, volumes)


def document_of(paper: Paper, house: str) -> Document:
    return at_house(read_again(paper.document), house)


def _volume(case: Case, name: str, house: str) -> Volume:
    papers = case.papers.filter(volume=name).select_related("act")
    entries = [Entry(document=document_of(each, house), date=day(each.act.on)) for each in papers]
    return Volume(name=name, heading="卷内文件目录", entries=tuple(entries))
