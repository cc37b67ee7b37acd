"""What linkage doubts is put to a person, once; what is no longer doubtful is not asked."""

from collections.abc import Iterable, Sequence

from jianhu.base import moments
from jianhu.subjects.linkage import Doubt, Key, Linked, Reason
from jianhu.subjects.models import Link, SourceRow
from jianhu.subjects.queries.links import file_of
from jianhu.subjects.services.pairing import digest_of
from jianhu.subjects.services.sides import key_of_file, side_at


def ask(found: Linked, held: Sequence[Link]) -> int:
    stands = {roots: each for each in held if (roots := _roots(found, each))}
    asked, still = 0, set[int]()
    for doubt in found.doubts:
        roots = frozenset((found.group_of[doubt.left], found.group_of[doubt.right]))
        known = stands.get(roots) or _asked(doubt)
        asked += roots not in stands
        still.add(known.pk)
    for each in Link.objects.filter(state="asked").exclude(pk__in=still):
        _drop(each)
    return asked


def _drop(each: Link) -> None:
    """Nothing is left to ask: the data changed, or both are in one file now."""
    one, other = file_of(each.left), file_of(each.right)
    if one and other and one.pk != other.pk and digest_of(each.left, each.right) == each.digest:
        return
    gone = Link.objects.filter(pk=each.pk, state="asked", version=each.version)
    gone.update(state="gone", version=each.version + 1, decided_at=moments.now())


def _asked(doubt: Doubt) -> Link:
    made = link_between(doubt.left, doubt.right, doubt.probability, doubt.reasons)
    made.contradicts = doubt.contradicts
    made.save()
    return made


def link_between(left: Key, right: Key, probability: float, why: Sequence[Reason]) -> Link:
    """What waits stands left."""
    one, other = sorted((side_at(left), side_at(right)), key=lambda side: file_of(side) is not None)
    made = Link(probability=probability, at=moments.now(), digest=digest_of(one, other))
    made.reasons = [{"label": r.label, "say": r.say, "speaks": r.speaks} for r in why]
    setattr(made, "row" if isinstance(one, SourceRow) else "file", one)
    setattr(made, "other_row" if isinstance(other, SourceRow) else "other_file", other)
    return made


def judged() -> Iterable[Link]:
    sides = ("row__subject", "other_row__subject", "file__merged_into", "other_file__merged_into")
    return Link.objects.filter(state__in=("asked", "apart")).select_related(*sides)


def _roots(found: Linked, each: Link) -> frozenset[Key] | None:
    keys = (key_of_file(each.left), key_of_file(each.right))
    if any(key not in found.group_of for key in keys):
        return None
    return frozenset(found.group_of[key] for key in keys)
