"""What the cases room does when something happens below."""

from jianhu.base.facts import ClockRang
from jianhu.base.journal import on
from jianhu.cases import services
from jianhu.cases.facts import CaseMoved, PartyAmended
from jianhu.cases.services.credit_file import TOLD_OF, tell_credit_file
from jianhu.cases.services.terms import take_ring


@on(ClockRang)
def take_hold_clock(rang: ClockRang) -> None:
    if rang.thing.startswith("cases.case:"):
        services.take_hold_clock(rang)


@on(ClockRang)
def take_passed_term(rang: ClockRang) -> None:
    if rang.thing.startswith("cases.case:"):
        take_ring(rang)


@on(CaseMoved)
def tell_the_party_file(moved: CaseMoved) -> None:
    """After the act, not in it: a file that cannot be written stops no decision."""
    if moved.move in TOLD_OF:
        tell_credit_file(moved.case)


@on(PartyAmended)
def tell_the_right_file(told: PartyAmended) -> None:
    tell_credit_file(told.case)
