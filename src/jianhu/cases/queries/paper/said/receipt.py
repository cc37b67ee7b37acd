"""送达回证 of a measure: the latest document that is the party's, and how it reached the party."""

from jianhu.base.paper.wording import day
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.said.saying import Said
from jianhu.cases.rules.forms import METHODS
from jianhu.cases.rules.ledger import CaseFacts


def receipt(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    paper = case.papers.filter(served=True).last()
    party = (case.parent or case).parties.all()[0]
    return {
        "service": {
            "method": METHODS[said.method],
            "date": day(said.on),
            "at": party.address or case.place or "受送达人住所",
            "to": party.name,
            "electronic": said.method == "electronic",
        },
        "form": {
            "document": paper.title if paper else None,
            "document_number": paper.number if paper else None,
            "refusal": said.witness if said.method == "left" else "",
            "received": "" if said.method == "announcement" else day(said.on),
            "remark": said.because,
        },
    }
