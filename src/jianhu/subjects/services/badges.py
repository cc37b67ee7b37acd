"""Badges for models: given to the best colour only, and gone with it (row 63)."""

from collections.abc import Collection
from datetime import date

from django.db import transaction

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.base.people import system
from jianhu.kit.errors import WrongStep
from jianhu.subjects.facts import BadgeDropped, BadgeGiven
from jianhu.subjects.models import Alliance, Badge
from jianhu.subjects.queries.doors import subject_for, today
from jianhu.subjects.rules.colours import BEST

REASON = "颜色不再是最好一级，自动摘牌"


@transaction.atomic
def give_badge(by: Person, code: str, name: str, alliance: Alliance | None = None) -> Badge:
    """Give a model its plate; only who has the best colour can be one."""
    subject = subject_for(by, code, lock=True)
    if subject.colour not in BEST:
        raise WrongStep("只有绿色（蓝色）的对象可以授予示范标牌。")
    given, new = Badge.objects.get_or_create(
        subject=subject, name=name, until=None, defaults={"since": today(), "alliance": alliance}
    )
    if new:
        record(by, subject, BadgeGiven(subject.pk, name))
    return given


def drop_badges(on: date, ids: Collection[int]) -> int:
    """Take down the plates of those among them whose colour is no longer the best."""
    held = Badge.objects.filter(until=None).exclude(subject__colour__in=BEST)
    lost = [each for each in held.select_related("subject") if each.subject_id in set(ids)]
    for badge in lost:
        badge.until, badge.dropped = on, REASON
        badge.save(update_fields=["until", "dropped"])
        record(system(), badge.subject, BadgeDropped(badge.subject_id, badge.name, REASON))
    return len(lost)
