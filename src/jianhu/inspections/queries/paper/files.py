"""A visit's document as a file."""

from jianhu.base.models import Person
from jianhu.base.paper.keeping import at_house, read_again
from jianhu.base.paper.typesetting import pdf
from jianhu.inspections.models import VisitPaper
from jianhu.inspections.queries.door import may_read_papers, visit_for
from jianhu.kit.errors import NotFound


def rendered(person: Person, number: str, paper: int, house: str) -> tuple[str, bytes]:
    """Return the file's name and its bytes; its QR leads to this ``house``."""
    visit = visit_for(person, number)
    found = VisitPaper.objects.filter(visit=visit, pk=paper).first()
    if found is None or not may_read_papers(person, visit):
        raise NotFound("没有这份文书。")
    return f"{found}.pdf", pdf(at_house(read_again(found.document), house))
