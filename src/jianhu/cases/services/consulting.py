"""The studio is asked and answers: who was chosen is said in the ledger, and opens the door."""

from typing import Any

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.cases.models import Case, Consultation
from jianhu.cases.rules.forms_studio import StudioAsked
from jianhu.cases.rules.ledger import CaseFacts


def given_to(form: Any, facts: CaseFacts) -> Any:
    """Say whom the studio gives a question to, where nobody was chosen."""
    if not isinstance(form, StudioAsked):
        return form
    chosen = form.to or facts.advisers[0]
    member = Person.objects.get(pk=chosen)
    return form.model_copy(update={"to": chosen, "member": str(member)})


def keep_consultation(case: Case, by: Person, move: str, form: Any) -> None:
    if move == "ask-studio":
        Consultation.objects.create(case=case, member_id=form.to, asked_at=moments.now())
    elif move == "answer-studio":
        mine = case.consultations.filter(member=by, answered_at=None)
        mine.update(answered_at=moments.now())
