"""When the party can no longer ask for review or sue: what demolition and the court wait for."""

from datetime import date

from jianhu.cases.rules.arrival import arrived_on
from jianhu.cases.rules.heard import Heard, heard, is_pending
from jianhu.cases.rules.ledger import Act, CaseFacts
from jianhu.cases.rules.unpaid import known_since
from jianhu.law.calendar import CalendarMissing
from jianhu.law.deadlines import last_day, months_after, terms, unrolled


def remedies_until(facts: CaseFacts) -> date | None:
    """Return the last day on which the party may ask for review or sue."""
    ended = [each for each in heard(facts) if each.ended]
    judged = [_after(each, facts.today) for each in ended if not each.withdrawn]
    until = max(judged) if judged else _from_the_start(facts)
    if until is None:
        return None
    return max([until, *(each.ended.on for each in ended if each.ended)])


def _from_the_start(facts: CaseFacts) -> date | None:
    """Nobody judged the decision, be it that what was asked for was withdrawn."""
    known = known_since(facts.parent) if facts.parent else None
    if known is None:
        return None
    return max(_end(each, known, facts.today) for each in ("review-application", "lawsuit"))


def _after(each: Heard, today: date) -> date:
    """After a review one may sue; after a court there is nothing more."""
    assert each.ended is not None
    return each.ended.on if each.by_court else _end("lawsuit-after-review", each.ended.on, today)


def _end(name: str, start: date, today: date) -> date:
    """Of a year nobody announced yet, the day before it rolls: it has not come by then."""
    try:
        return last_day(terms()[name], start)
    except CalendarMissing:
        if today > unrolled(terms()[name], start):
            raise
        return unrolled(terms()[name], start)


def remedies_are_open(facts: CaseFacts) -> str | None:
    """Say why the party may still be heard elsewhere; nothing when all that is over."""
    if is_pending(facts):
        return "当事人已经申请行政复议或者提起行政诉讼，还没有终结"
    until = remedies_until(facts)
    if until is None:
        return "决定还没有送达当事人"
    if facts.today <= until:
        return f"当事人可以在{until}前申请行政复议或者提起行政诉讼"
    return None


def court_window(facts: CaseFacts) -> tuple[date, date] | None:
    """Return the first and the last day on which the court may be asked (第五十三、五十四条)."""
    over = remedies_until(facts)
    if over is None:
        return None
    urged = facts.last("urge")
    begins = max(over, _urged_until(urged)) if urged else over
    counted = max(filter(None, (over, _put_off_until(facts))))
    return begins, months_after(counted, terms()["court-application"].value_on(counted))


def _urged_until(urged: Act) -> date:
    """Ten working days after the urging; of a year nobody announced yet, not before it arrived."""
    try:
        return last_day(terms()["court-application-urging"], arrived_on(urged))
    except CalendarMissing:
        return arrived_on(urged)


def _put_off_until(facts: CaseFacts) -> date | None:
    """Time given for the fine moves the court's term to its own end (行政处罚法 72)."""
    put_off = facts.parent.last("postpone") if facts.parent else None
    return put_off.said.instalments[-1].by if put_off else None
