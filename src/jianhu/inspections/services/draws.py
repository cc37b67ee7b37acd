"""双随机: publish the list and the digest of a secret; later draw, and publish the secret."""

import secrets
from typing import Any

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.base.numbering import next_number
from jianhu.base.said import form_of
from jianhu.inspections.facts import DrawMade, DrawPublished
from jianhu.inspections.models import Draw
from jianhu.inspections.queries.draws import check_none_open, inspectors, objects
from jianhu.inspections.rules.campaign_forms import DrawnSaid, DrawSaid
from jianhu.inspections.rules.draw import (
    BASIS,
    INSPECTOR,
    Candidate,
    WrongDraw,
    commitment,
    digest_of,
    drawn,
)
from jianhu.kit.errors import NotAllowed, NotFound
from jianhu.organisations.queries import posts_of, scope_of


@transaction.atomic
def publish_draw(by: Person, said: dict[str, Any]) -> Draw:
    """Publish whom it will be drawn from; who keeps the secret cannot change the list any more."""
    form = form_of(DrawSaid, said)
    held = [each.office for each in posts_of(by)]
    if not held:
        raise NotAllowed("您没有任职单位，不能公布抽取名单。")
    counts = form.counts | ({INSPECTOR: form.inspectors} if form.inspectors else {})
    listed = objects(by, form.industry) + (inspectors(held[0].pk) if form.inspectors else [])
    secret, now = secrets.token_hex(16), moments.now()
    drawn(listed, counts, secret)  # what cannot be drawn is refused before it is published
    check_none_open(held[0].pk, form.industry)
    year = moments.local(now).year
    draw = Draw.objects.create(
        number=f"SJ{year}-{next_number('inspection-draw', year):06d}",
        title=form.title,
        office=held[0],
        industry=form.industry,
        candidates=[[each.key, each.stratum, each.name] for each in listed],
        counts=counts,
        listed=digest_of(listed),
        commitment=commitment(secret),
        secret=secret,
        published_at=now,
        by=by,
    )
    record(by, draw, DrawPublished(draw.pk, draw.number, draw.listed, draw.commitment))
    return draw


@transaction.atomic
def make_draw(by: Person, number: str, said: dict[str, Any]) -> Draw:
    """Draw, once, with what somebody present says; the secret is published with the result."""
    form = form_of(DrawnSaid, said)
    draws = Draw.objects.select_for_update(of=("self",), no_key=True)
    draw = draws.filter(number=number, office__in=scope_of(by).offices).first()
    if draw is None:
        raise NotFound(f"没有抽取 {number}，或者不是您单位的。")
    if draw.drawn_at:
        raise WrongDraw("已经抽取过，不能再抽一次。", basis=BASIS)
    candidates = [Candidate(*each) for each in draw.candidates]
    if digest_of(candidates) != draw.listed:
        raise WrongDraw("名单与公布的摘要不一致，不能抽取。", basis=BASIS)
    draw.spoken = form.spoken
    draw.drawn = drawn(candidates, draw.counts, draw.secret, form.spoken)
    draw.drawn_at = moments.now()
    draw.save(update_fields=["spoken", "drawn", "drawn_at"])
    record(by, draw, DrawMade(draw.pk, draw.number, len(draw.drawn)))
    return draw
