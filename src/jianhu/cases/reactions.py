"""What the cases room does when something happens below."""

from jianhu.base.facts import ClockRang
from jianhu.base.journal import on
from jianhu.cases import services


@on(ClockRang)
def take_hold_clock(rang: ClockRang) -> None:
    if rang.thing.startswith("cases.case:"):
        services.take_hold_clock(rang)
