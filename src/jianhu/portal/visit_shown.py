"""What the page behind a visit's code shows the inspected of it: papers, forms, what he said."""

from typing import Any

from jianhu.base.models import ActCode
from jianhu.inspections.queries.paper import papers_of_party
from jianhu.inspections.queries.party_visit import visit_of_party
from jianhu.portal.visit_forms import WORDS, WordForm
from jianhu.portal.visit_words import who_says


def visit_shown(act: ActCode, browser: str, refused: WordForm | None) -> dict[str, Any]:
    """``refused``: the form that was not taken, with what was written on it."""
    key = int(act.thing.partition(":")[2])
    visit, forms = (
        visit_of_party(key, who_says(browser, act)),
        {each: WordForm(each) for each in WORDS},
    )
    if refused:
        forms[refused.what] = refused
    if refused and refused.what == "refuse" and visit.no_refusal:  # what is left is to complain
        forms["complain"] = WordForm("complain", initial={"words": refused["words"].value()})
    return {"visit": visit, "papers": papers_of_party(key), "words": forms}
