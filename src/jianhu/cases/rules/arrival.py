"""When a document reached the party: the day of the receipt; announced, when the time is over."""

from datetime import date
from typing import Any

from jianhu.cases.rules.ledger import Act
from jianhu.law.deadlines import last_day, terms


def arrived_on(served: Act) -> date:
    return arrives(served.said, served.on)


def arrives(said: Any, on: date) -> date:
    """Return when something served on a day reaches the party by what is said of its way."""
    if getattr(said, "method", "") == "announcement":
        return last_day(terms()["announcement"], on)
    return on
