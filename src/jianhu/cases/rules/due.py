"""Until when something must be done in a case: every term that binds it as it stands."""

from collections.abc import Callable
from datetime import date
from typing import Literal, NamedTuple

from jianhu.cases.rules.hold import held_since, hold_until
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.needs.decision import decide_until
from jianhu.cases.rules.running import running
from jianhu.cases.rules.standing_still import stands_still
from jianhu.law.calendar import CalendarMissing
from jianhu.law.deadlines import last_day, terms

Near = Literal["", "fine", "near", "over"]
COURT = {"apply-court": "court-acceptance", "court-accepts": "court-ruling"}
SETTLED = ("decide", "waive", "drop", "hand-over", "transfer-crime")


class Due(NamedTuple):
    """The last day of a term, and where it comes from."""

    name: str
    label: str
    on: date
    basis: str


def dues(facts: CaseFacts) -> list[Due]:
    """Return the terms that run, the nearest first."""
    found = [Due(each.name, each.label, each.on, each.basis) for each in running(facts)]
    more = (_known(ask, facts) for ask in (_decision, _hold, _court))
    return sorted([*found, *filter(None, more)], key=lambda each: each.on)


def due_on(facts: CaseFacts) -> date | None:
    """Of what is held, the hard stop: it presses more than any paper about it."""
    held = _known(_hold, facts)
    return held.on if held else next((each.on for each in dues(facts)), None)


def how_near(due: date | None, today: date, soon: float) -> Near:
    """Say how near a term is; ``soon``: so many days before it, it is near."""
    if due is None:
        return ""
    if today > due:
        return "over"
    return "near" if (due - today).days <= soon else "fine"


def _known(ask: Callable[[CaseFacts], Due | None], facts: CaseFacts) -> Due | None:
    try:
        return ask(facts)
    except CalendarMissing:
        return None


def _decision(facts: CaseFacts) -> Due | None:
    """It runs until the matter is settled, again once it comes back, not while it stands still."""
    until = decide_until(facts)
    if (
        until is None
        or stands_still(facts)
        or facts.since(facts.last("file", "resume-case"), *SETTLED)
    ):
        return None
    return Due("decision", "作出处罚决定", until, terms()["decision"].basis)


def _hold(facts: CaseFacts) -> Due | None:
    begun, until = held_since(facts), hold_until(facts)
    if begun is None or until is None:
        return None
    name = "freeze" if begun.move == "freeze" else "seizure"
    label = "解除冻结或者作出处理" if name == "freeze" else "处理或者解除查封、扣押"
    return Due(name, label, until, terms()[name].basis)


def _court(facts: CaseFacts) -> Due | None:
    asked = facts.acts[-1] if facts.acts else None
    if asked is None or asked.move not in COURT:
        return None
    term = terms()[COURT[asked.move]]
    label = "法院受理" if asked.move == "apply-court" else "法院裁定"
    return Due(COURT[asked.move], label, last_day(term, asked.said.on), term.basis)
