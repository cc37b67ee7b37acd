"""A lawful visit as the rules are told of it; tests change one thing at a time."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from jianhu.inspections.rules import forms
from jianhu.inspections.rules.procedure import VISIT
from jianhu.inspections.rules.visit import Item, Sent, VisitFacts, Went

DAY = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 4, tzinfo=UTC)
FIRE, HEALTH = 1, 2


def visit(**changed) -> VisitFacts:
    lawful = VisitFacts(
        kind="inspection",
        source="annual",
        day=DAY,
        today=DAY,
        now=NOON,
        colour="yellow",
        items=(
            Item("A1", "消防设施", FIRE, "消防所", "消防"),
            Item("B1", "卫生许可", HEALTH, "卫健局", "卫生"),
        ),
        officers=(
            Sent(11, "甲", FIRE, "F1", ("消防",)),
            Sent(12, "乙", FIRE, "F2", ("消防",)),
            Sent(21, "丙", HEALTH, "H1", ("卫生",)),
            Sent(22, "丁", HEALTH, "H2", ("卫生",)),
        ),
        caps=((FIRE, 2), (HEALTH, 2)),
        by=99,
        by_head=True,
        approved_at=NOON - timedelta(days=3),
        results=("A1", "B1"),
    )
    return replace(lawful, **changed)


def went(office, day, **more) -> Went:
    said = {"source": "annual", "fruitless": False} | more
    return Went(office, date.fromisoformat(day), **said)


SAID = {
    "approve": forms.Approval(opinion="同意"),
    "notify": forms.Notice(on=DAY),
    "arrive": forms.Arrival(at=NOON, certificates_shown=True, scanned=True),
    "arrive-urgently": forms.Arrival(
        at=NOON, certificates_shown=True, scanned=True, urgent_because="燃气泄漏"
    ),
    "approve-late": forms.Approval(opinion="同意"),
    "finish": forms.Finish(at=NOON, met="掌柜", signed=True),
    "tell": forms.Told(on=DAY, receiver="掌柜"),
}


def after(step, move, facts, **said):
    form = SAID[move].model_copy(update=said)
    return VISIT.after(step, move, replace(facts, said=form))
