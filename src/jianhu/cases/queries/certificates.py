"""Who handles a case, and by which certificate."""

from datetime import date
from typing import Any

from jianhu.base import moments
from jianhu.cases.models import Case
from jianhu.organisations import queries as organisations


def certified_handlers(case: Case, on: date) -> list[dict[str, Any]]:
    """Return who handles the case, with the number of each one's certificate."""
    handlers = list(case.handlers.select_related("person"))
    held = organisations.certificates_of([each.person_id for each in handlers], case.domain, on)
    return [{"name": str(each), "certificate": held.get(each.person_id)} for each in handlers]


def certificates(case: Case) -> list[str]:
    """Return the certificates of the case's officers: what the public may know of them."""
    day = moments.local(moments.now()).date()
    return [each["certificate"] for each in certified_handlers(case, day) if each["certificate"]]
