"""A file of texts and labels, as offices export them: any of three encodings, many headings."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from jianhu.kit.errors import Unreadable

TEXT = (
    "text", "文本", "内容", "诉求内容", "工单内容", "主要内容", "投诉内容", "反映内容", "问题描述",
    "事件描述", "描述", "诉求描述", "诉求", "留言详情", "留言内容", "正文", "content", "sentence",
    "query",
)  # fmt: skip
TITLE = ("标题", "留言主题", "工单标题", "诉求标题", "事件标题", "主题", "title")
LABEL = (
    "label", "标签", "类别", "分类", "类型", "事件类别", "事件类型", "诉求类型", "诉求类别",
    "问题类型", "工单类别", "一级标签", "一级分类", "一级类别", "category", "class", "type",
    "二级标签", "二级分类", "领域", "label_desc",
)  # fmt: skip
"""Headings understood, the best first."""

ENCODINGS = ("utf-8-sig", "gb18030")

LARGEST_CELL = 1_000_000


@dataclass(frozen=True)
class Labelled:
    """The texts and their labels; and the rows left out, each with its line and why."""

    texts: tuple[str, ...]
    labels: tuple[str, ...]
    left_out: tuple[tuple[int, str], ...]


def read(path: Path) -> Labelled:
    """Read the file; a row that is broken stops it, an empty text or label is left out."""
    lines = _rows(path, _decoded(path))
    number, heading = next(lines, (1, []))
    text, label = _columns(path, number, heading)
    pairs, left_out = [], []
    for number, cells in lines:
        if len(cells) <= max(*text, label):
            raise Unreadable(
                f"{path.name} 第 {number} 行：只有 {len(cells)} 列，表头有 {len(heading)} 列。"
            )
        said, named = "，".join(cells[at].strip() for at in text).strip("，"), cells[label].strip()
        if missing := _missing(said, named):
            left_out.append((number, missing))
        else:
            pairs.append((said, named))
    if not pairs:
        raise Unreadable(f"{path.name}：表头之后没有一行既有文本又有标签。")
    texts, labels = zip(*pairs, strict=True)
    return Labelled(texts, labels, tuple(left_out))


def _decoded(path: Path) -> str:
    content = path.read_bytes()
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    for encoding in ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
    raise Unreadable(
        f"{path.name} 第 {line} 行：不是 UTF-8 或 GB18030 编码的文本；请另存为 CSV（UTF-8）。"
    )


def _rows(path: Path, content: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row that is not empty, with the line it begins on."""
    csv.field_size_limit(LARGEST_CELL)
    heading = content[: content.find("\n")]
    comma = max(",\t;，", key=heading.count)
    rows = csv.reader(io.StringIO(content, newline=""), delimiter=comma, strict=True)
    begins = 1
    try:
        for cells in rows:
            if any(cell.strip() for cell in cells):
                yield begins, cells
            begins = rows.line_num + 1
    except csv.Error as error:
        raise Unreadable(f"{path.name} 第 {begins} 行：引号或分隔符有误（{error}）。") from error


def _columns(path: Path, number: int, heading: Sequence[str]) -> tuple[list[int], int]:
    """Return where the text stands (a title, if there is one, before it) and the label."""
    named = {cell.strip().lower(): at for at, cell in enumerate(heading)}
    first = [[named[name] for name in names if name in named][:1] for names in (TITLE, TEXT, LABEL)]
    title, text, label = first
    if not (title or text) or not label:
        missing = "label（标签、类别）" if title or text else "text（文本、内容）"
        seen = "、".join(cell.strip()[:20] for cell in heading) or "空"
        raise Unreadable(f"{path.name} 第 {number} 行：表头缺少 {missing} 列；现有：{seen}。")
    return title + text, label[0]


def _missing(text: str, label: str) -> str:
    names = [name for name, cell in (("文本", text), ("标签", label)) if not cell.strip()]
    return "缺" + "和".join(names) if names else ""
