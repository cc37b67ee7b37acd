"""Correcting a paper: the old words stay struck through, with who, when and why."""

from typing import Any

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.base.paper.blocks import Correction
from jianhu.base.paper.correcting import correct
from jianhu.base.paper.keeping import as_kept, read_again
from jianhu.base.paper.wording import day
from jianhu.cases.facts import PaperCorrected
from jianhu.cases.models import Case, Paper, PaperCorrection
from jianhu.cases.queries.door import case_for
from jianhu.cases.queries.facts import facts_of
from jianhu.cases.rules.correcting import (
    check_not_out,
    check_open,
    check_unsigned,
    check_words,
    is_out,
)
from jianhu.cases.rules.forms_papers import Corrected
from jianhu.cases.services.said import attempt, form_of
from jianhu.kit.errors import NotAllowed, NotFound


@transaction.atomic
def correct_paper(by: Person, number: str, paper: int, said: dict[str, Any]) -> Case:
    """Correct a slip in a paper that has not reached the party."""
    case = case_for(by, number, lock=True)
    found = case.papers.select_related("act").filter(pk=paper).first()
    if found is None:
        raise NotFound("没有这份文书。")
    with attempt(case, f"更正{found}"):
        _may(by, case, found)
        form = form_of(Corrected, said)
        check_open(case.step)
        check_not_out(reached_the_party(by, case, found))
        check_unsigned(found.signatures.exists())
        _correct(by, found, form, f"更正人{by}")
    return case


def correct_served(by: Person, case: Case, form: Any) -> None:
    """Correct what the party has, along with the notice of correction that is served.

    What is signed or sealed stays to the letter; the notice lies beside it.
    """
    found = case.papers.select_related("act").filter(number=form.number).first()
    if found is None:
        raise NotFound("本案没有这个编号的文书，请核对。")
    _correct(by, found, form, "更正通知书已送达，批准人" + str(by))


def reached_the_party(by: Person, case: Case, paper: Paper) -> bool:
    nth = case.acts.filter(pk__lt=paper.act_id).count()
    return is_out(paper.served, nth, facts_of(case, by, moments.local(moments.now()).date()))


def _may(by: Person, case: Case, paper: Paper) -> None:
    if paper.act.by_id != by.pk and not case.handlers.filter(person=by).exists():
        raise NotAllowed("文书由制作的人或者本案办案人员更正。")


def _correct(by: Person, paper: Paper, form: Any, label: str) -> None:
    document = read_again(paper.document)
    check_words(document, form.old)
    today = day(moments.local(moments.now()).date())
    change = Correction(old=form.old, new=form.new, label=label, date=today)
    corrected = correct(document, change)
    if not paper.signatures.exists():
        paper.document = as_kept(corrected)
        paper.save(update_fields=["document"])
    PaperCorrection.objects.create(
        paper=paper, old=form.old, new=form.new, reason=form.reason, by=by, at=moments.now()
    )
    record(
        by, paper.case, PaperCorrected(paper.case_id, str(paper), form.old, form.new, form.reason)
    )
