"""Documents as files: A4 for the case and the party, a slip for a belt printer, Word, the whole."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet

from jianhu.base.models import Person
from jianhu.base.paper.blocks import Document
from jianhu.base.paper.file import Entry, Volume, whole_file
from jianhu.base.paper.keeping import at_house, read_again
from jianhu.base.paper.typesetting import narrow, pdf
from jianhu.base.paper.wording import day
from jianhu.cases.models import Case, Paper, SignedFile
from jianhu.cases.queries.door import case_for
from jianhu.cases.queries.paper.cover import cover
from jianhu.cases.queries.paper.exhibits import exhibits
from jianhu.cases.queries.signing import with_signatures
from jianhu.kit.errors import NotFound

PDF = "application/pdf"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAIN, SIDE = "正卷", "副卷"
GATHERING = ("clue", "filed", "spot")  # steps in which evidence is gathered
Render = Callable[[Document], bytes]


def _word(document: Document) -> bytes:
    from jianhu.base.paper.word import docx  # python-docx is slow to import, and rarely asked for

    return docx(document)


FORMATS: dict[str, tuple[str, Render]] = {
    "pdf": (PDF, pdf),
    "58mm": (PDF, lambda document: narrow(document, 58)),
    "80mm": (PDF, lambda document: narrow(document, 80)),
    "docx": (WORD, _word),
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
    if not case.papers.exists():
        raise NotFound("本案还没有文书。")
    volumes = [_volume(case, name, house) for name in (MAIN, SIDE)]
    return f"{case.number}.pdf", whole_file(case.item_name, case.office.organ, volumes)


def papers_of(case: Case) -> QuerySet[Paper]:
    return case.papers.prefetch_related("corrections__by")


def corrections_of(paper: Paper) -> list[dict[str, Any]]:
    return [
        {"old": each.old, "new": each.new, "reason": each.reason, "by": str(each.by), "at": each.at}
        for each in paper.corrections.all()
    ]


def document_of(paper: Paper, house: str) -> Document:
    return at_house(read_again(paper.document), house)


def _volume(case: Case, name: str, house: str) -> Volume:
    """The evidence lies before the first paper that rests on it; what was excluded, in 副卷."""
    papers = list(papers_of(case).filter(volume=name).select_related("act"))
    entries = [_entry(each, house) for each in papers]
    if name == MAIN:
        before = sum(each.act.before in GATHERING and not _rests(each) for each in papers)
        entries[before:before] = exhibits(case)
    else:
        entries += exhibits(case, excluded=True)
    entries += [_entry(each, house) for each in _by_force(case).filter(volume=name)]
    heading = "卷内文件目录"
    return Volume(name=name, heading=heading, entries=tuple(entries), cover=cover(case, name))


def _by_force(case: Case) -> QuerySet[Paper]:
    """One case, one file: what its measures made lies behind its own papers."""
    made = Paper.objects.filter(case__parent=case)
    return made.select_related("act").prefetch_related("corrections__by")


def _rests(paper: Paper) -> bool:
    return paper.act.move in ("conclude", "decide", "waive", "drop")


def _entry(paper: Paper, house: str) -> Entry:
    document = with_signatures(paper, document_of(paper, house))
    remark = "有更正" if paper.corrections.all() else ""
    return Entry(document=document, date=day(paper.act.on), remark=remark)
