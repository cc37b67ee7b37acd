"""The papers of a visit that the inspected reads behind its own code, for a time: no approval."""

from datetime import timedelta

from django.db.models import QuerySet

from jianhu.base import moments
from jianhu.base.paper.keeping import at_house, read_again
from jianhu.base.paper.typesetting import pdf
from jianhu.inspections.models import VisitPaper
from jianhu.inspections.rules.parameters import number
from jianhu.kit.errors import NotFound

READS = ("inspection-notice", "scene-record", "result-notice", "recheck-record")


def papers_of_party(visit: int) -> list[VisitPaper]:
    return [*_shown(visit).defer("document")]


def rendered_for_party(visit: int, paper: int, house: str) -> tuple[str, bytes]:
    found = _shown(visit).filter(pk=paper).first()
    if found is None:
        raise NotFound("没有这份文书。")
    return f"{found}.pdf", pdf(at_house(read_again(found.document), house))


def _shown(visit: int) -> QuerySet[VisitPaper]:
    """A code that was photographed opens names and signatures no longer than they are needed."""
    since = moments.now() - timedelta(days=number("papers-shown"))
    return VisitPaper.objects.filter(visit=visit, template__in=READS, at__gte=since)
