"""Rows that wait are linked: sure ones at once, doubtful ones are put to a person.

Splink takes seconds to load, so nothing that answers a request imports this module.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.people import system
from jianhu.organisations import queries as organisations
from jianhu.subjects.facts import LinkJudged, WaitingRowsLinked
from jianhu.subjects.linkage import Doubt, Join, Key, Linked, Reason, link, link_new, reasons
from jianhu.subjects.models import Link, SourceRow, Subject
from jianhu.subjects.queries.links import file_of, said_by, side_of
from jianhu.subjects.services.judging import unite
from jianhu.subjects.services.pairing import Side, digest_of

KINDS = ("enterprise", "shop")  # sites, owners and persons get their files as they are imported
FILES = "档案"
SURE = "名称、地址、电话等相互印证，自动归集"


class Gathered(NamedTuple):
    waiting: int
    linked: int
    opened: int
    asked: int


def link_waiting() -> Gathered:
    """Look at all rows that belong to nobody; what a person judged on the same data stands."""
    fresh = {_key(row): row for row in SourceRow.objects.filter(subject=None)}
    files = {_key(file): file for file in _files()}
    known, group_of = _known(files)
    held = [each for each in _judged() if digest_of(each.left, each.right) == each.digest]
    found = _linked(known, group_of, fresh, held)
    opened = sum(_unite(some, group_of) for some in _groups(found).values())
    asked = _ask(found, held)
    left = SourceRow.objects.filter(subject=None, pk__in=[row.pk for row in fresh.values()])
    done = Gathered(len(fresh), len(fresh) - left.count(), opened, asked)
    record(system(), system(), WaitingRowsLinked(*done))
    return done


def _files() -> Iterable[Subject]:
    """Not those that an undoing closed: they have no row and no say."""
    found = Subject.objects.filter(merged_into=None, kind__in=KINDS)
    return found.exclude(status="closed", opened_by__isnull=False, rows=None)


def _known(files: dict[Key, Subject]) -> tuple[list[dict[str, Any]], dict[Key, Key]]:
    """The files, and of their rows those that say something else than the file does."""
    said = [_row(file) for file in files.values()]
    group_of = {key: key for key in files}
    for row in SourceRow.objects.filter(subject__in=[file.pk for file in files.values()]):
        own = (FILES, str(row.subject_id))
        if any(row.values.get(k) not in (None, v) for k, v in said_by(files[own]).items()):
            said.append(_row(row))
            group_of[_key(row)] = own
    return said, group_of


def _linked(
    known: list[dict[str, Any]],
    group_of: dict[Key, Key],
    fresh: dict[Key, SourceRow],
    held: Sequence[Link],
) -> Linked:
    there = {*group_of, *fresh}
    pairs = [(_of(each.left), _of(each.right)) for each in held]
    more: dict[str, Any] = {
        "places": _places(),
        "apart": [pair for pair in pairs if there.issuperset(pair) and pair[0] != pair[1]],
    }
    rows = [_row(row) for row in fresh.values()]
    if not rows:
        return Linked({}, [], [])
    return link_new(known, group_of, rows, **more) if known else link(rows, **more)


def _groups(found: Linked) -> dict[Key, list[Join]]:
    joins: dict[Key, list[Join]] = defaultdict(list)
    for each in found.joins:
        joins[found.group_of[each.left]].append(each)
    return joins


@transaction.atomic
def _unite(joins: Sequence[Join], known: dict[Key, Key]) -> int:
    """Bring a group's rows into its file, one after another; return how many files were opened."""
    opened, placed = 0, {key for each in joins for key in each[:2] if key in known}
    for left, right, pair in _in_order(joins, placed):
        made = _made(left, right, pair.probability, reasons(pair))
        if file_of(made.left) and file_of(made.right):
            continue  # somebody was quicker
        made.save()
        unite(system(), made)
        made.state, made.decided_at, made.reason = "same", moments.now(), SURE
        made.save()
        names = side_of(made.left).name, side_of(made.right).name
        record(system(), made, LinkJudged(made.pk, *names, made.get_state_display(), SURE))
        opened += made.opened_id is not None
    return opened


def _in_order(joins: Sequence[Join], placed: set[Key]) -> Iterator[Join]:
    """Each brings a row to what is placed already; where nothing is, two open a file."""
    left = list(joins)
    while left:
        near = next((e for e in left if (e.left in placed) != (e.right in placed)), left[0])
        left.remove(near)
        placed |= {near.left, near.right}
        yield near


def _ask(found: Linked, held: Sequence[Link]) -> int:
    """Put what is doubtful to a person, once; what is no longer doubtful is not asked."""
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
    made = _made(doubt.left, doubt.right, doubt.probability, doubt.reasons)
    made.contradicts = doubt.contradicts
    made.save()
    return made


def _made(left: Key, right: Key, probability: float, why: Sequence[Reason]) -> Link:
    """What waits stands left."""
    one, other = sorted((_side(left), _side(right)), key=lambda side: file_of(side) is not None)
    made = Link(probability=probability, at=moments.now(), digest=digest_of(one, other))
    made.reasons = [{"label": r.label, "say": r.say, "speaks": r.speaks} for r in why]
    setattr(made, "row" if isinstance(one, SourceRow) else "file", one)
    setattr(made, "other_row" if isinstance(other, SourceRow) else "other_file", other)
    return made


def _judged() -> Iterable[Link]:
    sides = ("row__subject", "other_row__subject", "file__merged_into", "other_file__merged_into")
    return Link.objects.filter(state__in=("asked", "apart")).select_related(*sides)


def _roots(found: Linked, each: Link) -> frozenset[Key] | None:
    keys = (_of(each.left), _of(each.right))
    if any(key not in found.group_of for key in keys):
        return None
    return frozenset(found.group_of[key] for key in keys)


def _of(side: Side) -> Key:
    """A file speaks for its rows."""
    return _key(file_of(side) or side)


def _key(side: Side) -> Key:
    if isinstance(side, Subject):
        return FILES, str(side.pk)
    return f"{side.office_id}/{side.list}", str(side.pk)


def _side(key: Key) -> Side:
    where, number = key
    if where == FILES:
        return Subject.objects.select_related("merged_into").get(pk=number)
    return SourceRow.objects.select_related("subject", "office").get(pk=number)


def _row(side: Side) -> dict[str, Any]:
    said = said_by(side)
    names = {"name": "name", "credit_code": "code", "address": "address", "phone": "phone"}
    where, number = _key(side)
    row = {name: said.get(key) for key, name in names.items()}
    return row | {"head": said.get("contact"), "list": where, "id": number}


def _places() -> list[str]:
    towns = organisations.town_names().values()
    villages = organisations.areas("village").values_list("name", flat=True)
    counties = organisations.areas("county").values_list("name", flat=True)
    return [*counties, *towns, *villages]
