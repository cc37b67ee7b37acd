"""Pairs become groups, the surest first, as long as nothing in a group contradicts itself."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from jianhu.subjects.linkage.scoring import Pair

Marks = dict[str, frozenset[Any]]
"""What a row says that no other row of its subject may say differently, by kind."""


class Grouped(NamedTuple):
    """``group``: of each row, the smallest row of its group. ``refused`` contradicted a group.

    ``joined`` are the pairs that made two groups one: enough to say of each row why it is there.
    """

    group: list[int]
    refused: list[Pair]
    joined: list[Pair]


class Groups:
    def __init__(self, marks: Sequence[Marks]) -> None:
        self.root = list(range(len(marks)))
        self.marks = list(marks)
        self.apart: list[set[int]] = [set() for _ in marks]

    def of(self, row: int) -> int:
        while self.root[row] != row:
            self.root[row] = self.root[self.root[row]]
            row = self.root[row]
        return row

    def keep_apart(self, left: int, right: int) -> None:
        self.apart[self.of(left)].add(right)
        self.apart[self.of(right)].add(left)

    def agree(self, left: int, right: int) -> bool:
        one, other = self.of(left), self.of(right)
        mine, theirs = self.marks[one], self.marks[other]
        if any(mine[kind].isdisjoint(theirs[kind]) for kind in mine.keys() & theirs.keys()):
            return False
        return all(self.of(row) != other for row in self.apart[one])

    def join(self, left: int, right: int) -> None:
        kept, gone = sorted((self.of(left), self.of(right)))
        if kept != gone:
            self.root[gone] = kept
            self.marks[kept] = _both(self.marks[kept], self.marks[gone])
            self.apart[kept] |= self.apart[gone]


def _both(one: Marks, other: Marks) -> Marks:
    kinds = one.keys() | other.keys()
    return {kind: one.get(kind, frozenset()) | other.get(kind, frozenset()) for kind in kinds}


def group(
    marks: Sequence[Marks],
    pairs: Iterable[Pair],
    joins: Callable[[Pair], bool],
    same: Iterable[tuple[int, int]] = (),
    apart: Iterable[tuple[int, int]] = (),
) -> Grouped:
    """Join what a person called the same, then pairs in order, never what a person set apart."""
    groups = Groups(marks)
    for left, right in same:
        groups.join(left, right)
    for left, right in apart:
        groups.keep_apart(left, right)
    refused, joined = [], []
    for pair in pairs:
        if not joins(pair):
            continue
        if not groups.agree(pair.left, pair.right):
            refused.append(pair)
        elif groups.of(pair.left) != groups.of(pair.right):
            groups.join(pair.left, pair.right)
            joined.append(pair)
    return Grouped([groups.of(row) for row in range(len(marks))], refused, joined)
