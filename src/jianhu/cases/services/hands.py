"""A person's own signature: kept by the person, put on what the person makes, ended at will."""

from itertools import product

from django.db import transaction

from jianhu.base import attachments, moments
from jianhu.base.journal import name_of, record
from jianhu.base.models import Person
from jianhu.cases.facts import HandEnded, HandKept
from jianhu.cases.models import HandImage, Paper
from jianhu.cases.queries.hands import hand_of
from jianhu.cases.queries.papers import document_of
from jianhu.cases.rules.signing import Mark, has_place
from jianhu.cases.services.signing import keep_picture, put_on
from jianhu.kit.errors import NotFound


@transaction.atomic
def keep_hand(by: Person, image: bytes) -> HandImage:
    """Take it into use; the one before is used no more."""
    kept = keep_picture(by, f"{by}的预留签名.png", image)
    attachments.give_to(name_of(by), by, [kept.pk])
    _end(by)
    hand = HandImage.objects.create(person=by, image=kept, since=moments.now())
    record(by, hand, HandKept(hand.pk, kept.digest))
    return hand


@transaction.atomic
def end_hand(by: Person) -> None:
    if hand_of(by) is None:
        raise NotFound("您没有预留签名。")
    _end(by)


def _end(by: Person) -> None:
    for hand in HandImage.objects.select_for_update().filter(person=by, ended_at=None):
        hand.ended_at = moments.now()
        hand.save()
        record(by, hand, HandEnded(hand.pk))


def sign_what_was_made(by: Person, papers: list[Paper]) -> None:
    """Who makes an act signs its papers by that very act, where a signature is kept."""
    hand = hand_of(by)
    if hand is None or not papers:
        return
    handles = papers[0].case.handlers.filter(person=by).exists()
    for paper, role in product(papers, ("officer", "maker") if handles else ("maker",)):
        if has_place(document_of(paper, ""), Mark(role, f"{by}", b"-", "-")):
            put_on(by, paper, role, f"{by}", hand.image)
