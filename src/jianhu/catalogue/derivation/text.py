"""Reads a statute in Markdown into articles 条, paragraphs 款 and points 项."""

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from jianhu.catalogue.derivation.numerals import CHINESE, number

ARTICLE = re.compile(rf"^第([{CHINESE}]+)条(之[{CHINESE}]+)?[\s　]*(.*)$")
POINT = re.compile(rf"^[（(]([{CHINESE}]+)[）)][\s　]*(.*)$")
CLOSED = ("。", "；", "：", "？", "！", "”", "）", ")")
FILE = re.compile(r"^(.*?)(?:\((\d{4}-\d\d-\d\d)\))?$")


@dataclass
class Paragraph:
    text: str
    points: dict[int, str] = field(default_factory=dict)

    @property
    def whole(self) -> str:
        return self.text + "".join(self.points.values())


@dataclass
class Article:
    number: int
    paragraphs: list[Paragraph]

    def paragraph(self, number: int) -> Paragraph | None:
        return self.paragraphs[number - 1] if 0 < number <= len(self.paragraphs) else None


@dataclass(frozen=True)
class Statute:
    title: str
    version: date | None
    articles: dict[int, Article]


def read_folder(folder: Path) -> list[Statute]:
    return [read_file(path) for path in sorted(folder.glob("*.md")) if path.stem != "NOTE"]


def read_file(path: Path) -> Statute:
    match = FILE.match(path.stem)
    assert match is not None
    version = date.fromisoformat(match[2]) if match[2] else None
    return read_text(match[1], version, path.read_text(encoding="utf-8"))


def read_text(title: str, version: date | None, text: str) -> Statute:
    """Read the articles; headings, the preamble and blank lines are left out."""
    articles: dict[int, Article] = {}
    current: Article | None = None
    for line in text.partition("<!-- INFO END -->")[2].splitlines() or text.splitlines():
        line = line.strip().strip("　")
        if not line or line.startswith(("#", "<!--")):
            continue
        if match := ARTICLE.match(line):
            current = Article(int(number(match[1])), [Paragraph(_tidy(match[3]))])
            articles.setdefault(current.number, current)
        elif current is not None:
            _add(current, line)
    return Statute(title, version, articles)


def _add(article: Article, line: str) -> None:
    last = article.paragraphs[-1]
    if match := POINT.match(line):
        last.points.setdefault(int(number(match[1])), _tidy(match[2]))
    elif not last.points and len(last.text) > 10 and not last.text.endswith(CLOSED):
        last.text += _tidy(line)  # the line was broken in the middle of a sentence
    else:
        article.paragraphs.append(Paragraph(_tidy(line)))


def _tidy(text: str) -> str:
    return re.sub(r"[\s　]+", "", text).replace(",", "，").replace(";", "；").replace(":", "：")
