"""Published lists of leniency: what they cover, on which conditions, how far back they look."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple

from jianhu.cases.rules.background import Earlier
from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape
from jianhu.law.deadlines import months_after

ListKind = Literal["first", "minor", "promise", "ladder", "reduce", "fast"]
Mark = Literal["read", "recalled", "proposal"]


class Row(Shape):
    """It covers items by code, or those whose name holds all of its words."""

    name: str
    items: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    conditions: tuple[str, ...]

    def covers(self, item: str, name: str) -> bool:
        by_words = bool(self.words) and all(word in name for word in self.words)
        return item in self.items or by_words


class LookBack(Shape):
    """How far “first” looks back. The law does not say; a list that is published may."""

    months: int
    scope: Literal["item", "domain"]
    mark: Mark
    source: str


class Before(Shape):
    """An earlier record, in an example."""

    item: str
    domain: str = ""
    day: date


class ListExample(Shape):
    """``expect``: a part of the refusal, or nothing where the list lets it pass."""

    say: str
    item: str = ""
    name: str = ""
    domain: str = ""
    day: date
    confirmed: tuple[str, ...] = ()
    before: tuple[Before, ...] = ()
    expect: str = ""


class LenientList(Shape):
    """``published_on``: without it the list is a draft, and nobody may rely on it."""

    title: str
    kind: ListKind
    basis: str
    source: str
    mark: Mark
    level: Level
    published_on: date | None
    since: date
    until: date | None = None
    look_back: LookBack
    rows: tuple[Row, ...]
    examples: tuple[ListExample, ...]

    def in_force(self, day: date) -> bool:
        out = self.published_on is not None and self.published_on <= day
        return out and self.since <= day and (self.until is None or day < self.until)


class Listed(NamedTuple):
    list: LenientList
    row: Row


def lists() -> dict[str, LenientList]:
    return read_yaml_folder(Path(__file__).parents[1] / "lists", LenientList)


def listed(kind: str, item: str, name: str, day: date) -> Listed | None:
    """Return the row of a published list of that kind that covers the item on a day."""
    for each in lists().values():
        if each.kind == kind and each.in_force(day) and (found := row_of(each, item, name)):
            return found
    return None


def row_of(each: LenientList, item: str, name: str) -> Listed | None:
    row = next((row for row in each.rows if row.covers(item, name)), None)
    return Listed(each, row) if row else None


def unmet(entry: Listed, confirmed: Iterable[str]) -> str | None:
    """Say which conditions nobody has confirmed with a proof."""
    known = set(confirmed)
    missing = [each for each in entry.row.conditions if each not in known]
    if not missing:
        return None
    return f"“{entry.list.title}”的条件还没有证据证明：{'、'.join(missing)}。"


def counted(
    entry: Listed, earlier: Iterable[Earlier], item: str, domain: str, day: date
) -> list[Earlier]:
    """Return the earlier records that count, by the list's scope and look-back."""
    back = entry.list.look_back
    begin = months_after(day, -back.months)
    return [
        each
        for each in earlier
        if each.on >= begin
        and (each.item == item or (back.scope == "domain" and each.domain == domain))
    ]


def not_first(entry: Listed, before: list[Earlier]) -> str | None:
    if not before:
        return None
    back, last = entry.list.look_back, before[-1]
    same = "同一事项" if back.scope == "item" else "同一领域"
    ended = "不予处罚" if last.waived else "处罚"
    record = f"{last.number}，{last.on}{ended}"
    return f"当事人{back.months}个月内因{same}已有记录（{record}），不是初次违法。"


def lets(each: LenientList, said: ListExample) -> str | None:
    """Say why the list does not let an example pass, or nothing."""
    entry = row_of(each, said.item, said.name) if each.in_force(said.day) else None
    if entry is None:
        return f"“{said.name}”没有列入已公布的{each.title}。"
    known = [Earlier("示例", one.item, one.domain, one.day) for one in said.before]
    before = counted(entry, known, said.item, said.domain, said.day)
    return unmet(entry, said.confirmed) or not_first(entry, before)
