"""Reads citations: 第十七条第二项至第四项、第九项 → the paragraphs and points they name."""

import re
from dataclasses import dataclass

from jianhu.catalogue.derivation.numerals import CHINESE, number

N = rf"第[（(]?[{CHINESE}]+[）)]?"
BARE = rf"(?:[（(][{CHINESE}]+[）)])"
LINK = r"(?:、|和|或者|或|及|以及|至|到|，)"
LATER = rf"[{CHINESE}]+条"  # 第三十一条、三十二条
UNIT = (
    rf"(?:{N}条(?:之[{CHINESE}]+)?|{N}款|{N}、?{BARE}?项|{N}(?=[、至和])|{BARE}项?|{LATER}"
    r"|前[两二三四]?[款条项]|本条(?!例))"
)
LIST = rf"(?P<list>{UNIT}(?:{LINK}?{UNIT})*)"
LAW = r"(?:本(?:条例|规定|办法|法|细则))?"
CITED = re.compile(rf"违反(?:了)?{LAW}的?{LIST}")
CITED_ACT = re.compile(
    rf"有{LAW}{LIST}(?:规定|所列)?的?(?:违法)?(?:[^，。；]{{0,8}})?(?:行为|情形)"
)
BELOW = re.compile(rf"下列{LIST}")
PIECE = re.compile(
    rf"(?P<link>{LINK})?(?:(?P<article>{N}|[{CHINESE}]+)条|(?P<paragraph>{N})款"
    rf"|(?P<point>{N}|{BARE})(?:项|(?=[、至和或到]|$))|(?P<back>前[两二三四]?[款条项])|(?P<here>本条))"
)


@dataclass(frozen=True)
class Citation:
    article: int
    paragraph: int | None = None
    point: int | None = None

    def covers(self, other: "Citation") -> bool:
        """Does this citation name the other, or a whole of which it is a part?"""
        return (
            self.article == other.article
            and self.paragraph in (None, other.paragraph)
            and self.point in (None, other.point)
        )


def cited(text: str, article: int, paragraph: int) -> list[Citation]:
    """Read the citations of a clause that stands in the given article and paragraph."""
    for pattern in (CITED, CITED_ACT):
        if match := pattern.search(text):
            return expand(match["list"], article, paragraph)
    return []


def below(text: str) -> list[int]:
    """Read 有下列第一项至第三项情形: which of the points below a clause speaks of."""
    match = BELOW.search(text)
    found = expand(match["list"], 1, 1) if match else []
    return [each.point for each in found if each.point]


def inside(text: str, outer: list[Citation]) -> list[Citation]:
    """Read 违反第二项规定 under a lead that cites an article: its second point."""
    inner = cited(text, 0, 0)
    if len(outer) != 1 or not inner or any(each.article for each in inner):
        return inner
    lead = outer[0]
    return [Citation(lead.article, each.paragraph or lead.paragraph, each.point) for each in inner]


def expand(text: str, article: int, paragraph: int) -> list[Citation]:
    """Write a list with ranges out: 第二项至第四项 becomes three citations."""
    found: list[Citation] = []
    at_article: int = article
    at_paragraph: int | None = None
    for piece in PIECE.finditer(text):
        ranged = piece["link"] in ("至", "到") and bool(found)
        if piece["article"]:
            at_article, at_paragraph = _number(piece["article"]), None
            new = Citation(at_article)
        elif piece["here"]:
            at_article, at_paragraph = article, None
            continue
        elif piece["back"]:
            back = {"两": 2, "二": 2, "三": 3, "四": 4}.get(piece["back"][1], 1)
            at_article, at_paragraph = (
                (article - 1, None)
                if piece["back"][-1] == "条"
                else (article, max(1, paragraph - back))
            )
            new = Citation(at_article, at_paragraph)
            if back > 1 and at_paragraph:
                found += [Citation(article, n) for n in range(at_paragraph, paragraph - 1)]
                new = Citation(article, paragraph - 1)
        elif piece["paragraph"]:
            at_paragraph = _number(piece["paragraph"])
            new = Citation(at_article, at_paragraph)
        else:
            new = Citation(at_article, at_paragraph, _number(piece["point"]))
        found = _joined(found, new, ranged)
    return found


def _joined(found: list[Citation], new: Citation, ranged: bool) -> list[Citation]:
    if not found:
        return [new]
    last = found[-1]
    if ranged:
        return found + _between(last, new)
    narrows = last.covers(new) and last != new
    return [*(found[:-1] if narrows else found), new]


def _between(last: Citation, new: Citation) -> list[Citation]:
    if new.point and last.point and last.article == new.article:
        return [
            Citation(new.article, new.paragraph, n) for n in range(last.point + 1, new.point + 1)
        ]
    if new.paragraph and last.paragraph and not new.point:
        span = range(last.paragraph + 1, new.paragraph + 1)
        return [Citation(new.article, n) for n in span]
    if not new.paragraph and not last.paragraph and new.article > last.article:
        return [Citation(n) for n in range(last.article + 1, new.article + 1)]
    return [new]


def _number(text: str) -> int:
    return int(number(text.strip("第（）()")))
