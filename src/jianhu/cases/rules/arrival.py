"""When a document reached the party: the day of the receipt; announced, when the time is over."""

from datetime import date

from jianhu.cases.rules.ledger import Act
from jianhu.law.deadlines import last_day, terms


def arrived_on(served: Act) -> date:
    if getattr(served.said, "method", "") == "announcement":
        return last_day(terms()["announcement"], served.on)
    return served.on
