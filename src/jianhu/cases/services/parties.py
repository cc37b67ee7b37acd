"""Who the party is: said when the case is opened, completed while it is investigated."""

from datetime import date
from typing import Any, Literal

from django.db import transaction
from pydantic import Field

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.cases.facts import PartyAmended
from jianhu.cases.models import Case, Party
from jianhu.cases.queries.door import case_for
from jianhu.cases.services.joint import must_be_ours
from jianhu.cases.services.said import attempt, form_of
from jianhu.kit.errors import WrongStep
from jianhu.kit.shape import Shape

OPEN = ("clue", "filed", "concluded", "noticed")


class PartySaid(Shape):
    kind: Literal["citizen", "organisation"] = Field(title="当事人类别")
    name: str = Field(min_length=1, max_length=80, title="姓名或者名称")
    identity: str = Field(default="", max_length=40, title="证件号码或者统一社会信用代码")
    phone: str = Field(default="", max_length=20, title="电话")
    address: str = Field(default="", max_length=120, title="住址或者住所")
    representative: str = Field(default="", max_length=40, title="法定代表人或者负责人")
    born_on: date | None = Field(default=None, title="出生日期")
    incapable: bool = Field(default=False, title="不能辨认或者不能控制自己的行为")


@transaction.atomic
def amend_party(by: Person, number: str, said: dict[str, Any]) -> Case:
    """Write down who the party is; what documents said before stays as it was."""
    case = case_for(by, number, lock=True)
    with attempt(case, "补正当事人信息"):
        must_be_ours(by, case)
        if case.step not in OPEN:
            raise WrongStep(
                "案件已经作出决定，不能再改当事人信息。", basis="administrative-penalty-law/59"
            )
        party, form = case.parties.get(), form_of(PartySaid, said)
        if case.step == "noticed" and _is_another(party, form):
            raise WrongStep(
                "已经告知的当事人不能更换，请先退回补充调查，更正后重新告知。",
                basis="administrative-penalty-law/44",
            )
        changed = [name for name, value in form if getattr(party, name) != value]
        for name in changed:
            setattr(party, name, getattr(form, name))
        party.save()
        labels = [str(PartySaid.model_fields[name].title) for name in changed]
        record(by, case, PartyAmended(case.pk, tuple(labels)))
    return case


def _is_another(party: Party, form: PartySaid) -> bool:
    """Whether somebody else than who was told would be punished; a number may still be added."""
    numbers = {party.identity, form.identity} - {""}
    return (party.kind, party.name) != (form.kind, form.name) or len(numbers) > 1
