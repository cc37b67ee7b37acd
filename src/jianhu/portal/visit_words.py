"""Take what the inspected says of a visit by its code, so often a day from one address."""

from django.db import transaction
from django.utils.crypto import salted_hmac

from jianhu.base.models import ActCode
from jianhu.inspections import services as inspections
from jianhu.portal.rules import check_complaints
from jianhu.portal.services import visit_of


@transaction.atomic
def take_word(address: str, browser: str, act: ActCode, what: str, words: str) -> None:
    """``what``: scan, refuse or complain; whom the law lets refuse may, however often he spoke."""
    key, who = int(act.thing.partition(":")[2]), who_says(browser, act)
    if what == "scan":
        inspections.scan(key)
        return
    say = inspections.refuse if what == "refuse" else inspections.complain
    said = say(key, words, who)
    if said.kind == "complaint":
        visit = visit_of(address)
        check_complaints(visit.complaints)
        visit.complaints += 1
        visit.save(update_fields=["complaints"])


def who_says(browser: str, act: ActCode) -> str:
    """Name the browser by a digest that leads back to nobody; "" where it kept no cookie.

    The key of the inspected does not tell who complained: who goes holds it too (I5, I7).
    """
    said = f"{act.code}|{browser}"
    digest = salted_hmac("jianhu.portal.word", said, algorithm="sha256").hexdigest()
    return digest if browser else ""
