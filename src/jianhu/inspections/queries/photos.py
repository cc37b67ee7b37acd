"""Photographs taken at the items of a visit."""

from collections import defaultdict
from collections.abc import Iterable

from jianhu.base import attachments
from jianhu.base.journal import name_of
from jianhu.base.models import Attachment
from jianhu.inspections.models import Visit

Photos = dict[str, list[Attachment]]


def photos_of(visit: Visit) -> Photos:
    """Return the photographs by item, as they were taken."""
    acts = {name_of(each): each for each in visit.acts.filter(move__in=("check", "recheck"))}
    found: Photos = defaultdict(list)
    for kept in attachments.of_things([*acts]):
        said = acts[kept.thing].said
        if kept.pk in said.get("photos", ()):  # a signature came with them
            found[said["item"]].append(kept)
    return found


def addresses(visit: Visit, photos: Iterable[Attachment]) -> list[str]:
    return [f"/api/inspections/visits/{visit.number}/photos/{each.pk}" for each in photos]
