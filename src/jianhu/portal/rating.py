"""Take a party's word on how an act was done: 查后用码评价, without an account."""

from django.db import transaction
from django.utils.crypto import salted_hmac

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import ActCode
from jianhu.base.people import system
from jianhu.kit.ink import bare
from jianhu.portal.facts import ActRated
from jianhu.portal.models import Rating
from jianhu.portal.rules import AlreadyRated, check_ratings
from jianhu.portal.services import visit_of


@transaction.atomic
def rate(address: str, browser: str, act: ActCode, *, satisfied: bool, words: str) -> Rating:
    """Keep one rating of an act from one browser."""
    visit, who = visit_of(address), _who(act, browser)
    if Rating.objects.filter(act=act, who=who).exists():
        raise AlreadyRated("这台手机已经评价过这次执法了，谢谢您。")
    check_ratings(visit.ratings)
    visit.ratings += 1
    visit.save(update_fields=["ratings"])
    said = {"satisfied": satisfied, "words": bare(words), "at": moments.now()}
    rating = Rating.objects.create(act=act, who=who, **said)
    record(system(), rating, ActRated(act.code, rating.verdict, rating.words))
    return rating


def has_rated(browser: str, act: ActCode) -> bool:
    return bool(browser) and Rating.objects.filter(act=act, who=_who(act, browser)).exists()


def _who(act: ActCode, browser: str) -> str:
    said = f"{act.code}|{browser}"
    return salted_hmac("jianhu.portal.rating", said, algorithm="sha256").hexdigest()
