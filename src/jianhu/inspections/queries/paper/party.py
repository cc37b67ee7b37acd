"""The papers of a visit that the inspected reads behind its own code: not the approval."""

from jianhu.base.paper.keeping import at_house, read_again
from jianhu.base.paper.typesetting import pdf
from jianhu.inspections.models import VisitPaper
from jianhu.kit.errors import NotFound

READS = ("inspection-notice", "scene-record", "result-notice", "recheck-record")


def papers_of_party(visit: int) -> list[VisitPaper]:
    papers = VisitPaper.objects.filter(visit=visit, template__in=READS)
    return [*papers.defer("document")]


def rendered_for_party(visit: int, paper: int, house: str) -> tuple[str, bytes]:
    found = VisitPaper.objects.filter(visit=visit, template__in=READS, pk=paper).first()
    if found is None:
        raise NotFound("没有这份文书。")
    return f"{found}.pdf", pdf(at_house(read_again(found.document), house))
