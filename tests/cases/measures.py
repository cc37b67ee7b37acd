"""A coercive measure walked without a database: a fine of 300 yuan that nobody paid."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from jianhu.cases.rules import forms
from jianhu.cases.rules.ledger import Act, CaseFacts, Officer, Party
from jianhu.cases.rules.moves import DECIDE
from jianhu.cases.rules.procedures import MEASURES
from jianhu.kit.arriving import CHINA
from tests.cases.walked import Refusing

OFFICER, SECOND, HEAD = 1, 2, 3
OFFICERS = (Officer(OFFICER, "闰土", True), Officer(SECOND, "阿Q", True))
DECIDED = date(2026, 3, 2)  # pay until 3-17, sue until 9-2, the court until 12-2
PARENT = CaseFacts(
    today=DECIDED,
    party=Party("organisation", "咸亨酒店"),
    officers=OFFICERS,
    acts=(
        Act(
            "order-correction",
            date(2026, 2, 25),
            OFFICER,
            forms.Correction(what="拆除棚屋", due_on=date(2026, 3, 5)),
        ),
        Act(
            "decide",
            DECIDED,
            HEAD,
            forms.Decision(kinds=("罚款",), fine=Decimal(300), opinion="同意"),
        ),
        Act("serve", DECIDED, OFFICER, forms.Served(method="direct", on=DECIDED)),
    ),
)


def at(day, hour=9):
    return datetime.fromisoformat(f"{day}T{hour:02}:00:00").replace(tzinfo=CHINA)


class Measure(Refusing):
    """``does`` makes a move, ``refused`` says why it may not be made."""

    LAW = "administrative-coercion-law/"

    def __init__(self, procedure, parent=PARENT, measure="强制执行；代履行"):
        self.procedure = MEASURES[procedure]
        self.step = self.procedure.start
        self.facts = CaseFacts(today=DECIDED, officers=OFFICERS, measure=measure, parent=parent)

    def does(self, move, day, **said):
        row = self.procedure.move(self.step, move)
        form = row.form.model_validate(said)
        today = date.fromisoformat(day)
        by = HEAD if row.permission == DECIDE else OFFICER
        asked = replace(self.facts, today=today, by=by, said=form, now=at(day))
        self.step = self.procedure.after(self.step, move, asked)
        on = getattr(form, "on", None) or today
        acts = (*self.facts.acts, Act(move, on, by, form))
        self.facts = replace(self.facts, acts=acts, today=today)
        return self
