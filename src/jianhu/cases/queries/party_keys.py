"""Whose browser this is, and which case a code stands for."""

from django.utils.crypto import salted_hmac

from jianhu.base import moments
from jianhu.base.models import ActCode
from jianhu.cases.models import Case, PartyKey
from jianhu.kit.errors import NotFound


def visited(act: ActCode, visit: str) -> Case | None:
    """Return the case whose party this browser is, if it is."""
    case = case_behind(act)
    return case if is_visiting(case, visit) else None


def is_visiting(case: Case, visit: str) -> bool:
    """Whether the key behind the visit was neither ended nor outlived."""
    known = PartyKey.objects.filter(case=case, visit=digest_of(visit), ended_at=None)
    return bool(visit) and known.filter(visit_until__gt=moments.now()).exists()


def case_behind(act: ActCode) -> Case:
    label, _, key = act.thing.partition(":")
    found = (
        Case.objects.select_related("office").filter(pk=int(key)).first()
        if label == "cases.case"
        else None
    )
    if found is None:
        raise NotFound("这个码不是案件，没有在线办理。")
    return found


def digest_of(secret: str) -> str:
    return salted_hmac("jianhu.cases.party", secret, algorithm="sha256").hexdigest()
