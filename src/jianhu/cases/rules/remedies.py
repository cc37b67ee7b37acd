"""When the party can no longer ask for review or sue: what demolition and the court wait for."""

from datetime import date

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.unpaid import known_since
from jianhu.law.calendar import CalendarMissing
from jianhu.law.deadlines import last_day, months_after, terms, unrolled


def remedies_until(facts: CaseFacts) -> date | None:
    """Return the last day on which the party may ask for review or sue."""
    ended = facts.last("remedy-ended")
    asked = facts.last("note-remedy")
    if ended and asked and asked.said.kind == "review":
        return _end("lawsuit-after-review", ended.on, facts.today)
    if ended:
        return ended.on
    known = known_since(facts.parent) if facts.parent else None
    if known is None:
        return None
    return max(_end(each, known, facts.today) for each in ("review-application", "lawsuit"))


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
    asked = facts.last("note-remedy")
    if asked and not facts.since(asked, "remedy-ended"):
        return "当事人已经申请行政复议或者提起行政诉讼，还没有终结"
    until = remedies_until(facts)
    if until is None:
        return "决定还没有送达当事人"
    if facts.today <= until:
        return f"当事人可以在{until}前申请行政复议或者提起行政诉讼"
    return None


def fell(facts: CaseFacts) -> bool:
    """Whether a review or a court did not uphold the decision."""
    ended = facts.last("remedy-ended")
    return ended is not None and not ended.said.upheld


def court_window(facts: CaseFacts) -> tuple[date, date] | None:
    """Return the first and the last day on which the court may be asked (第五十三、五十四条)."""
    over = remedies_until(facts)
    if over is None:
        return None
    urged = facts.last("urge")
    begins = (
        max(over, last_day(terms()["court-application-urging"], urged.said.on)) if urged else over
    )
    return begins, months_after(over, terms()["court-application"].value_on(over))
