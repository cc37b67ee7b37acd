"""Rows that wait are linked: sure ones at once, doubtful ones are put to a person.

Splink takes seconds to load, so nothing that answers a request imports this module.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.people import system
from jianhu.subjects.facts import LinkJudged, WaitingRowsLinked
from jianhu.subjects.linkage import Join, Key, Linked, link, link_new, reasons
from jianhu.subjects.models import Link, SourceRow
from jianhu.subjects.queries.links import file_of, side_of
from jianhu.subjects.services.doubting import ask, judged, link_between
from jianhu.subjects.services.judging import unite
from jianhu.subjects.services.pairing import digest_of
from jianhu.subjects.services.sides import (
    files_linked,
    key_of,
    key_of_file,
    known_of,
    places,
    row_of,
)

SURE = "名称、地址、电话等相互印证，自动归集"


class Gathered(NamedTuple):
    waiting: int
    linked: int
    opened: int
    asked: int


def link_waiting() -> Gathered:
    """Look at all rows that belong to nobody; what a person judged on the same data stands."""
    fresh = {key_of(row): row for row in SourceRow.objects.filter(subject=None)}
    files = {key_of(file): file for file in files_linked()}
    known, group_of = known_of(files)
    held = [each for each in judged() if digest_of(each.left, each.right) == each.digest]
    found = _linked(known, group_of, fresh, held)
    opened = sum(_unite(some, group_of) for some in _groups(found).values())
    asked = ask(found, held)
    left = SourceRow.objects.filter(subject=None, pk__in=[row.pk for row in fresh.values()])
    done = Gathered(len(fresh), len(fresh) - left.count(), opened, asked)
    record(system(), system(), WaitingRowsLinked(*done))
    return done


def _linked(
    known: list[dict[str, Any]],
    group_of: dict[Key, Key],
    fresh: dict[Key, SourceRow],
    held: Sequence[Link],
) -> Linked:
    there = {*group_of, *fresh}
    pairs = [(key_of_file(each.left), key_of_file(each.right)) for each in held]
    more: dict[str, Any] = {
        "places": places(),
        "apart": [pair for pair in pairs if there.issuperset(pair) and pair[0] != pair[1]],
    }
    rows = [row_of(row) for row in fresh.values()]
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
        made = link_between(left, right, pair.probability, reasons(pair))
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
