"""What is owed of a fine on a day: by the ledger alone, to the cent.

Payments go to the fine first and to the surcharge last; a surcharge runs only on what is late
(our reading, in the party's favour). Days between the acceptance of a review or lawsuit and its
final result, both included, are not counted (行政处罚法 73).
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from jianhu.cases.rules.arrival import arrived_on
from jianhu.cases.rules.forms_payment import CHANGING
from jianhu.cases.rules.ledger import Act, CaseFacts
from jianhu.law import exclusions
from jianhu.law.deadlines import last_day, terms
from jianhu.law.surcharge import rates, surcharge

NOTHING = Decimal("0.00")
PAYMENTS = ("pay", "collect-cash")
A_DAY = timedelta(days=1)
Span = tuple[date, date]


class Part(NamedTuple):
    """So much, until a day."""

    amount: Decimal
    on: date


class Owed(NamedTuple):
    fine: Decimal
    surcharge: Decimal
    paid: Decimal

    @property
    def left(self) -> Decimal:
        """What is still to be paid; below zero, what must be given back."""
        return self.fine + self.surcharge - self.paid


def owed(facts: CaseFacts) -> Owed:
    fine, payments = fine_now(facts), list(_payments(facts))
    paid = sum((each.amount for each in payments), NOTHING)
    given_back = sum((act.said.amount for act in facts.all("refund")), NOTHING)
    added = max(_surcharge(facts, fine, payments) - facts.let_off, NOTHING)
    return Owed(fine, added, paid - given_back)


def still_owed(facts: CaseFacts) -> Decimal:
    return owed(facts).left


def fine_now(facts: CaseFacts) -> Decimal:
    """The fine as decided, or as a review or court left it."""
    fine = NOTHING
    for act in facts.all("decide", "review-ended"):
        if act.move == "decide":
            fine = getattr(act.said, "fine", NOTHING)  # a measure is decided without any
        elif act.said.outcome == "changed":
            fine = act.said.fine
        elif act.said.outcome == "annulled":
            fine = NOTHING
    return NOTHING if any(_annuls(act) for act in facts.disputes) else fine


def fine_left(facts: CaseFacts) -> Decimal:
    """What of the fine itself is not paid, without any surcharge."""
    now = owed(facts)
    return max(now.fine - now.paid, NOTHING)


def annulled(facts: CaseFacts) -> Act | None:
    """The act by which the decision was changed or fell, if one did."""
    known = (*facts.disputes, *facts.acts)
    ended = [each for each in known if each.move == "review-ended"]
    return next((each for each in reversed(ended) if each.said.outcome in CHANGING), None)


def _annuls(act: Act) -> bool:
    return act.move == "review-ended" and act.said.outcome == "annulled"


def pay_until(facts: CaseFacts) -> date | None:
    """The last day of the next part that is not paid; nothing when all are."""
    covered = sum((each.amount for each in _payments(facts)), NOTHING)
    for part in _schedule(facts, fine_now(facts)):
        covered -= part.amount
        if covered < 0:
            return part.on
    return None


def first_due(facts: CaseFacts) -> date | None:
    """The last day of the first part, paid or not: what is late is late from then on."""
    return next((part.on for part in _schedule(facts, fine_now(facts))), None)


def _schedule(facts: CaseFacts, fine: Decimal) -> list[Part]:
    """What falls due when: what was not put off by the term of the law, the rest by instalments."""
    received, put_off = _received(facts), facts.last("postpone")
    if received is None or not fine:
        return []
    later, left = [], fine
    for each in reversed(put_off.said.instalments if put_off else ()):
        later.append(Part(min(each.amount, left), each.by))
        left -= later[-1].amount
    in_time = [Part(left, last_day(terms()["payment"], arrived_on(received)))] if left else []
    return [*in_time, *reversed(later)]


def _received(facts: CaseFacts) -> Act | None:
    """The act by which the party received the decision; on the spot, the decision itself."""
    decided = facts.last("decide")
    if decided is None or hasattr(decided.said, "cash"):
        return decided
    return facts.since(decided, "serve")


def _payments(facts: CaseFacts) -> Iterator[Part]:
    decided = facts.last("decide")
    if decided and getattr(decided.said, "cash", "no") != "no":
        yield Part(decided.said.fine, decided.on)
    for act in facts.all(*PAYMENTS):
        yield Part(act.said.amount, act.on)


def _surcharge(facts: CaseFacts, fine: Decimal, payments: list[Part]) -> Decimal:
    told, received = _told_on(facts), _received(facts)
    if told is None or received is None or facts.today <= _earliest(arrived_on(received)):
        return NOTHING
    begin = max(told, last_day(terms()["payment"], arrived_on(received)))
    rate = rates()["late-payment"].on(begin)
    return sum(
        (
            surcharge(rate, amount, _late(facts, begin, due, end))
            for amount, due, end in _matched(_schedule(facts, fine), payments, facts.today)
        ),
        NOTHING,
    )


def _earliest(received: date) -> date:
    """The end of the term without days off, so that no calendar is asked for before."""
    return received + terms()["payment"].value_on(received) * A_DAY


def _told_on(facts: CaseFacts) -> date | None:
    """Since when the party knows what late payment costs; before, nothing is added."""
    received = _received(facts)
    if received is None:
        return None
    if getattr(received.said, "surcharge_told", True):
        return arrived_on(received)
    told = facts.since(received, "tell-surcharge")
    return told.on if told else None


def _matched(
    parts: list[Part], payments: list[Part], today: date
) -> Iterator[tuple[Decimal, date, date]]:
    """Lay the payments over the parts, first to first: an amount, when due, when paid."""
    waiting = sorted(payments, key=lambda each: each.on)
    for part in parts:
        left = part.amount
        while left and waiting:
            paid = waiting.pop(0)
            taken = min(left, paid.amount)
            left -= taken
            yield taken, part.on, paid.on
            if paid.amount > taken:
                waiting.insert(0, Part(paid.amount - taken, paid.on))
        if left:
            yield left, part.on, today


def _late(facts: CaseFacts, begin: date, due: date, end: date) -> int:
    """Count the days after the term that were neither in dispute nor put off."""
    days = (begin + (n + 1) * A_DAY for n in range((end - begin).days))
    spans = [*disputed(facts), *_put_off(facts, due)]
    return sum(not any(since <= day <= until for since, until in spans) for day in days)


def _put_off(facts: CaseFacts, due: date) -> list[Span]:
    """From each approval to its last instalment; from the latest, to when this part is due."""
    approved = list(facts.all("postpone"))
    ends = [act.said.instalments[-1].by for act in approved[:-1]] + [due]
    return [(act.on + A_DAY, end) for act, end in zip(approved, ends, strict=False)]


def disputed(facts: CaseFacts) -> list[Span]:
    """In its own ledger and in those of its measures; what is noted in both counts once."""
    return [*_spans(facts.acts), *_spans(facts.disputes)]


def _spans(acts: Iterable[Act]) -> list[Span]:
    spans: list[Span] = []
    since: date | None = None
    for act in acts:
        if act.move == "review-accepted":
            since = since or act.on
        elif act.move == "review-ended" and since:
            spans.append((since, act.on))
            since = None
    return [*spans, (since, date.max)] if since else spans


def coerced_after(facts: CaseFacts) -> date | None:
    """Return the last of thirty days of surcharge that really ran (行政强制法 46)."""
    told, due = _told_on(facts), pay_until(facts)
    if told is None or due is None:
        return None
    begin = max(told, due)
    still = (
        exclusions.Span(max(since, begin + A_DAY), min(until, facts.today) + A_DAY)
        for since, until in disputed(facts)
    )
    return exclusions.longer_by(last_day(terms()["surcharge-before-coercion"], begin), still)


def is_disputed(facts: CaseFacts) -> bool:
    accepted = facts.last("review-accepted")
    return accepted is not None and facts.since(accepted, "review-ended") is None
