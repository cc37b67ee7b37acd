"""The party proves itself: an officer hands over a one-time key, the party's browser uses it."""

import secrets
from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.utils.crypto import constant_time_compare

from jianhu.base import moments, people
from jianhu.base.act_codes import code_of
from jianhu.base.journal import record
from jianhu.base.models import ActCode, Person
from jianhu.cases.facts import PartyEntered, PartyKeyGiven, PartyKeyVoided
from jianhu.cases.models import PartyKey
from jianhu.cases.queries.door import case_for
from jianhu.cases.queries.party_keys import case_behind, digest_of
from jianhu.cases.rules.parameters import parameters
from jianhu.cases.rules.party_key import NotCodedYet, WrongKey, grouped, new_key, tidied
from jianhu.kit.errors import NotAllowed

ASK_AGAIN = "请联系办案人员重新出示。"


class Given(NamedTuple):
    """Said once: nobody can read the key again."""

    key: str
    act: ActCode
    until: datetime


@transaction.atomic
def give_key(by: Person, number: str) -> Given:
    """Hand over a new key; whatever was handed over before opens nothing from now on."""
    case = case_for(by, number, lock=True)
    act = code_of(case)
    if act is None:
        raise NotCodedYet("案件还没有行政行为码，立案以后才能向当事人出示凭据。")
    if not case.handlers.filter(person=by).exists():
        raise NotAllowed("只有本案的办案人员可以向当事人出示凭据。")
    key, now = new_key(), moments.now()
    PartyKey.objects.filter(case=case, ended_at=None).update(ended_at=now)
    until = now + parameters()["party-key"].span
    PartyKey.objects.create(case=case, digest=digest_of(key), by=by, at=now, until=until)
    day = moments.local(until).date()
    record(by, case, PartyKeyGiven(case.pk, f"{day}"))
    return Given(grouped(key), act, until)


def use_key(act: ActCode, said: str) -> str:
    """Return the secret of the visit, or refuse; a wrong try is counted whatever follows."""
    visit, refused = _use(act, tidied(said))
    if refused:
        raise WrongKey(refused)
    return visit


@transaction.atomic
def _use(act: ActCode, said: str) -> tuple[str, str]:
    now, case = moments.now(), case_behind(act)
    waiting = PartyKey.objects.filter(case=case, ended_at=None, used_at=None)
    key = waiting.select_for_update(of=("self",), no_key=True).last()
    if key is None:
        return "", f"没有可以使用的凭据，可能已经用过或者作废。{ASK_AGAIN}"
    if key.until < now:
        return "", f"凭据已于{moments.local(key.until):%Y-%m-%d}过期。{ASK_AGAIN}"
    if not constant_time_compare(key.digest, digest_of(said)):
        return "", _wrong(key)
    visit = secrets.token_urlsafe(24)
    key.used_at, key.visit = now, digest_of(visit)
    key.visit_until = now + parameters()["party-visit"].span
    key.save()
    record(people.party(), case, PartyEntered(case.pk))
    return visit, ""


def _wrong(key: PartyKey) -> str:
    key.tries += 1
    most = parameters()["party-key-tries"]
    if most.allows(key.tries + 1):
        key.save()
        return "凭据不对，请核对纸上的12位字母和数字。"
    key.ended_at = moments.now()
    key.save()
    record(people.party(), key.case, PartyKeyVoided(key.case_id, key.tries))
    return f"填错的次数太多，凭据已作废。{ASK_AGAIN}"


def leave(act: ActCode, visit: str) -> None:
    mine = PartyKey.objects.filter(case=case_behind(act), visit=digest_of(visit), ended_at=None)
    mine.update(ended_at=moments.now())
