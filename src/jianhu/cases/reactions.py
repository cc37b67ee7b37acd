"""What the cases room does when something happens below."""

from jianhu.base.facts import ClockRang
from jianhu.base.journal import on
from jianhu.cases import services
from jianhu.cases.services.terms import take_ring


@on(ClockRang)
def take_hold_clock(rang: ClockRang) -> None:
    if rang.thing.startswith("cases.case:"):
        services.take_hold_clock(rang)


@on(ClockRang)
def take_passed_term(rang: ClockRang) -> None:
    if rang.thing.startswith("cases.case:"):
        take_ring(rang)
