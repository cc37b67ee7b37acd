"""A printed text taken apart: pages joined, each table with its title, statute, body and notes."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from jianhu.kit.errors import Unreadable

HEAD = re.compile(r"§\s*([\d.]+)\s*裁量标准")
TITLE = re.compile(r"[一二三四五六七八九十百]+、\S")
CHAPTER = re.compile(r"第[一二三四五六七八九十]+章\S{0,20}")
LONGEST_TITLE = 8


class Line(NamedTuple):
    number: int
    text: str


class Section(NamedTuple):
    """One table as it stands in the text. Each part is without its heading."""

    code: str
    title: str
    at: int
    basis: list[Line]
    body: list[Line]
    notes: list[Line]


def sections(text: str) -> Iterator[Section | Unreadable]:
    """Yield each table, or what is wrong with it."""
    lines = _printed(text)
    heads = [place for place, line in enumerate(lines) if HEAD.fullmatch(line.text)]
    if not heads:
        raise Unreadable("没有找到裁量表：每张表应当以“§1.1 裁量标准”这样的一行开头。")
    title = ""
    for head, after in zip(heads, [*heads[1:], len(lines)], strict=True):
        title = _title(lines[max(head - LONGEST_TITLE, 0) : head]) or title
        try:
            yield _section(lines[head], title, lines[head + 1 : after])
        except Unreadable as wrong:
            yield wrong


def _printed(text: str) -> list[Line]:
    """The lines that say something: a number alone after an empty line is a page's."""
    rows = [row.strip() for row in text.lstrip("\ufeff").splitlines()]
    return [
        Line(at + 1, row)
        for at, row in enumerate(rows)
        if row and not (re.fullmatch(r"\d{1,4}", row) and at and not rows[at - 1])
    ]


def _title(before: list[Line]) -> str:
    for place in range(len(before) - 1, -1, -1):
        if HEAD.fullmatch(before[place].text):
            return ""
        if TITLE.match(before[place].text):
            joined = "".join(line.text for line in before[place:])
            return joined.partition("、")[2]
    return ""


def _section(head: Line, title: str, lines: list[Line]) -> Section:
    code = HEAD.fullmatch(head.text)[1]  # type: ignore[index]
    start = _place(lines, "处罚依据", 0)
    body = None if start is None else _place(lines, "违法行为", start)
    if start is None or body is None:
        raise Unreadable(f"第{head.number}行：§{code}没有“处罚依据”和“违法行为”表头。")
    end = _end(lines, body)
    notes = _place(lines[:end], "备注", body) or end
    return Section(
        code,
        title,
        head.number,
        lines[start + 1 : body],
        lines[body + 1 : notes],
        lines[notes + 1 : end],
    )


def _place(lines: list[Line], name: str, after: int) -> int | None:
    return next(
        (at for at in range(after, len(lines)) if lines[at].text.rstrip("：:") == name), None
    )


def _end(lines: list[Line], body: int) -> int:
    """Where the next table's chapter or title begins, which stands before its head."""
    for at in range(max(body + 1, len(lines) - LONGEST_TITLE), len(lines)):
        if TITLE.match(lines[at].text) or CHAPTER.fullmatch(lines[at].text):
            return at
    return len(lines)
