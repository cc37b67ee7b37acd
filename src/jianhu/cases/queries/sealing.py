"""The seal an office uses as a picture, and whether it is still missing on a decision."""

from datetime import date

from jianhu.cases.models import Case, SealImage
from jianhu.cases.queries.header import header_office

WAITS_FOR_SERVICE = ("decided", "waived", "dropped")
DECISIONS = ("penalty-decision", "no-penalty-decision", "not-established-decision")


def seal_of(office: int) -> SealImage | None:
    """Return the seal the office has in use as a picture, if it has one."""
    found = SealImage.objects.filter(office=office, ended_at=None)
    return found.select_related("image").last()


def unsealed(case: Case, on: date) -> str:
    """Name the decision that waits to be served without its seal, where seals are pictures here."""
    if case.step not in WAITS_FOR_SERVICE:
        return ""
    paper = case.papers.filter(template__in=DECISIONS).last()
    if paper is None or seal_of(header_office(case, on).pk) is None:
        return ""
    return "" if paper.signatures.filter(role="seal").exists() else str(paper)
