"""An ordinary case walked without a database: 300 yuan for tables on the pavement."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from jianhu.cases.rules.ledger import Act, CaseFacts, Officer, Party, Proof, Range
from jianhu.cases.rules.procedures import PROCEDURES
from jianhu.kit.errors import WrongStep
from tests.cases.conftest import SAID, WHO

OFFICER, SECOND, HEAD, REVIEWER = 1, 2, 3, 4
FRIDAY = "2026-11-20"
MAKER = {"officer": OFFICER, "head": HEAD, "reviewer": REVIEWER}
TABLES = CaseFacts(
    today=date.fromisoformat(FRIDAY),
    party=Party("organisation", "咸亨酒店"),
    officers=(Officer(OFFICER, "闰土", True), Officer(SECOND, "阿Q", True)),
    happened_on=date.fromisoformat(FRIDAY),
    discovered_on=date.fromisoformat(FRIDAY),
    ranges=(Range("警告"), Range("罚款", Decimal(100), Decimal(100000))),
    elements=("行为",),
    proofs=(Proof("书证", "行为", id=1),),
    reviewers=(REVIEWER,),
)


class Refusing:
    """``refused`` says by which article a move may not be made, and why."""

    LAW = "administrative-penalty-law/"

    def refused(self, move, *day, **said):
        try:
            self.does(move, *day, **said)
        except WrongStep as refusal:
            return refusal.basis.removeprefix(self.LAW), refusal.message
        raise AssertionError(f"{move} was let happen")


class Walked(Refusing):
    """``does`` makes a move, ``refused`` says why it may not be made."""

    def __init__(self, procedure="ordinary", **facts):
        self.procedure = PROCEDURES[procedure]
        self.step, self.facts = self.procedure.start, replace(TABLES, **facts)

    def does(self, move, day=FRIDAY, by=None, **said):
        row = self.procedure.move(self.step, move)
        today = date.fromisoformat(day)
        on = {"on": day} if "on" in row.form.model_fields else {}
        form = row.form.model_validate(SAID.get(move, {}) | on | said)
        who = by or MAKER.get(WHO.get(move, "officer"), OFFICER)
        asked = replace(self.facts, today=today, by=who, said=form)
        self.step = self.procedure.after(self.step, move, asked)
        act = Act(move, getattr(form, "on", None) or today, who, form)
        self.facts = replace(self.facts, acts=(*self.facts.acts, act), today=today)
        return self

    def until(self, step, day=FRIDAY, **said):
        for move in ("file", "order-correction", "conclude", "notify"):
            if self.step != step or move == "order-correction":
                self.does(move, day, **said.get(move, {}))
        return self
