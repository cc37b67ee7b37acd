"""Many departments' lists become one file per subject; what is doubtful is asked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa

from jianhu.kit.parameters import Parameter, read_parameters
from jianhu.subjects.linkage.comparing import COMPARED
from jianhu.subjects.linkage.grouping import Grouped, Marks, group
from jianhu.subjects.linkage.model import Learned
from jianhu.subjects.linkage.reasons import Reason, reasons
from jianhu.subjects.linkage.rows import Rows, prepare
from jianhu.subjects.linkage.scoring import Pair, pairs_between, pairs_within

Key = tuple[str, str]
"""A row: the list it stands in, and its id there."""
Said = Iterable[tuple[Key, Key]]
"""What a person has decided about two rows."""


class Doubt(NamedTuple):
    """Two groups that may be one, by their likeliest pair of rows."""

    left: Key
    right: Key
    probability: float
    reasons: tuple[Reason, ...]
    contradicts: bool  # likely, but something in the groups says no


class Join(NamedTuple):
    """Two rows that made two groups one; ``reasons(pair)`` says why."""

    left: Key
    right: Key
    pair: Pair


class Linked(NamedTuple):
    """``group_of``: each row's group, called by its first row."""

    group_of: dict[Key, Key]
    doubts: list[Doubt]
    joins: list[Join]

    def groups(self) -> dict[Key, list[Key]]:
        found: dict[Key, list[Key]] = defaultdict(list)
        for row, called in self.group_of.items():
            found[called].append(row)
        return dict(found)


@cache
def parameters() -> dict[str, Parameter]:
    return read_parameters(Path(__file__).parent / "parameters")


def link(
    rows: Rows,
    *,
    places: Iterable[str] = (),
    same: Said = (),
    apart: Said = (),
    model: Learned | None = None,
) -> Linked:
    """Link rows of any lists; ``rows`` may be what ``prepare`` returned."""
    table = _prepared(rows, places)
    pairs = pairs_within(table, parameters()["asked-from"].number, model)
    return _linked(table, pairs, {}, same, apart, model)


def link_new(
    known: Rows,
    group_of: Mapping[Key, Key],
    fresh: Rows,
    *,
    places: Iterable[str] = (),
    same: Said = (),
    apart: Said = (),
    model: Learned | None = None,
) -> Linked:
    """Link fresh rows to known subjects; those stay as they are, whatever the fresh rows say."""
    places = tuple(places)
    before = _prepared(known, places)
    after = prepare(fresh, places, first=before.num_rows)
    pairs = pairs_between(before, after, parameters()["asked-from"].number, model)
    return _linked(pa.concat_tables([before, after]), pairs, group_of, same, apart, model)


def _prepared(rows: Rows, places: Iterable[str]) -> pa.Table:
    if isinstance(rows, pa.Table) and "unique_id" in rows.column_names:
        return rows
    return prepare(rows, places)


def _linked(
    table: pa.Table,
    pairs: Sequence[Pair],
    known: Mapping[Key, Key],
    same: Said,
    apart: Said,
    model: Learned | None,
) -> Linked:
    keys = list(zip(*(table[column].to_pylist() for column in ("list", "id")), strict=True))
    number = {key: n for n, key in enumerate(keys)}
    marks = _marks(table, [known.get(key) for key in keys])
    grouped = group(
        marks,
        pairs,
        _joins,
        [(number[a], number[b]) for a, b in (*known.items(), *same)],
        [(number[a], number[b]) for a, b in apart],
    )
    called = {keys[n]: keys[root] for n, root in enumerate(grouped.group)}
    asked = (pair for pair in pairs if not _settled(marks[pair.left], marks[pair.right]))
    joins = [Join(keys[pair.left], keys[pair.right], pair) for pair in grouped.joined]
    return Linked(called, _doubts(keys, grouped, asked, model), joins)


def _marks(table: pa.Table, known: Sequence[Key | None]) -> list[Marks]:
    """Two sound codes, two branches, two known subjects are never one."""
    columns = (table[name].to_pylist() for name in ("code", "code_sound", "registration", "branch"))
    return [
        {
            kind: frozenset({value})
            for kind, value in (
                ("code", code if sound else None),
                ("registration", registration),
                ("branch", branch),
                ("known", before),
            )
            if value
        }
        for code, sound, registration, branch, before in zip(*columns, known, strict=True)
    ]


def _joins(pair: Pair) -> bool:
    asks = any(each.asks(gamma) for each, gamma in zip(COMPARED, pair.levels, strict=True))
    return not asks and parameters()["joined-from"].allows(pair.probability)


def _settled(left: Marks, right: Marks) -> bool:
    """Two sound codes are two subjects, unless a branch may have handed over its company's."""
    if "branch" in left or "branch" in right or not {"code"} <= left.keys() & right.keys():
        return False
    return left["code"].isdisjoint(right["code"])


def _doubts(
    keys: Sequence[Key], grouped: Grouped, pairs: Iterable[Pair], model: Learned | None
) -> list[Doubt]:
    """Of two groups ask once, by the likeliest pair."""
    asked: dict[tuple[int, int], Pair] = {}
    for pair in pairs:
        left, right = sorted((grouped.group[pair.left], grouped.group[pair.right]))
        if left != right:
            asked.setdefault((left, right), pair)
    refused = set(grouped.refused)
    return [
        Doubt(
            keys[pair.left],
            keys[pair.right],
            pair.probability,
            reasons(pair, model),
            pair in refused,
        )
        for pair in asked.values()
    ]
