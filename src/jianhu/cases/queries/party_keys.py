"""Whose browser this is, and which case a code stands for."""

from django.utils.crypto import salted_hmac

from jianhu.base import moments
from jianhu.base.models import ActCode
from jianhu.cases.models import Case, PartyKey
from jianhu.kit.errors import NotFound


def visited(act: ActCode, visit: str) -> Case | None:
    """Return the case whose party this browser is, if it is."""
    known = PartyKey.objects.filter(
        visit=digest_of(visit), ended_at=None, visit_until__gt=moments.now()
    )
    found = known.select_related("case__office").filter(case=case_behind(act)).first()
    return found.case if visit and found else None


def case_behind(act: ActCode) -> Case:
    label, _, key = act.thing.partition(":")
    found = Case.objects.filter(pk=int(key)).first() if label == "cases.case" else None
    if found is None:
        raise NotFound("这个码不是案件，没有在线办理。")
    return found


def digest_of(secret: str) -> str:
    return salted_hmac("jianhu.cases.party", secret, algorithm="sha256").hexdigest()
