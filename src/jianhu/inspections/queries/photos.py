"""Photographs taken at the items of a visit; who sees the visit sees them."""

from collections import defaultdict
from collections.abc import Iterable

from jianhu.base import attachments
from jianhu.base.journal import name_of
from jianhu.base.models import Attachment, Person
from jianhu.inspections.models import Visit, VisitAct
from jianhu.inspections.queries.door import visit_for
from jianhu.kit.errors import NotFound

Photos = dict[str, list[Attachment]]


def photos_of(visit: Visit) -> Photos:
    """Return the photographs by item, as they were taken."""
    acts = {name_of(each): each for each in visit.acts.filter(move__in=("check", "recheck"))}
    found: Photos = defaultdict(list)
    for kept in attachments.of_things([*acts]):
        found[acts[kept.thing].said["item"]].append(kept)
    return found


def addresses(visit: Visit, photos: Iterable[Attachment]) -> list[str]:
    return [f"/api/inspections/visits/{visit.number}/photos/{each.pk}" for each in photos]


def photo_for(person: Person, number: str, photo: int) -> Attachment:
    """Return a photograph or signature of a visit that somebody may see."""
    acts = VisitAct.objects.filter(visit=visit_for(person, number))
    found = attachments.of_things([name_of(each) for each in acts]).filter(pk=photo).first()
    if found is None:
        raise NotFound("没有这张照片。")
    return found
