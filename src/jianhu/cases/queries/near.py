"""How near the next term of a case is, on today's calendar: the screens only draw it."""

from datetime import date
from typing import Any

from jianhu.base import moments
from jianhu.cases.rules.due import how_near
from jianhu.cases.rules.parameters import parameters


def nearness(due: date | None) -> dict[str, Any]:
    """Return how many days are left, below zero how many it is late, and what that is called."""
    today = moments.local(moments.now()).date()
    return {
        "days_left": (due - today).days if due else None,
        "near": how_near(due, today, parameters()["due-soon"].number),
    }
