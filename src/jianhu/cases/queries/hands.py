"""The signature that a person keeps here, for what the person signs."""

from typing import Any

from jianhu.base.models import Person
from jianhu.cases.models import HandImage


def hand_of(person: Person) -> HandImage | None:
    found = HandImage.objects.filter(person=person, ended_at=None)
    return found.select_related("image").last()


def own_hand(person: Person) -> dict[str, Any]:
    kept = hand_of(person)
    return {"since": kept.since if kept else None}
