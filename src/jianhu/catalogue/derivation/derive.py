"""Derives one row for each conduct that an article of liability threatens with a penalty."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from jianhu.catalogue.derivation import wording
from jianhu.catalogue.derivation.bodies import body_in, default_body
from jianhu.catalogue.derivation.numerals import chinese
from jianhu.catalogue.derivation.penalties import Penalty, penalties
from jianhu.catalogue.derivation.reading import Found, checked, found_in
from jianhu.catalogue.derivation.text import Statute, read_folder

NOT_SUBSTANTIVE = (  # they regulate authorities, or penalties as such
    "行政处罚法",
    "行政强制法",
    "罚款限额",
    "绩效管理",
    "信访",
    "河长制",
    "综合行政执法条例",
    "教育督导",
    "政府非税收入",
    "审计条例",
    "最多跑一次",
)


@dataclass(frozen=True)
class DerivedItem:
    """A conduct, where it stands, and what it is threatened with."""

    statute: str
    version: date | None
    article: str
    name: str
    conduct: str
    penalties: tuple[Penalty, ...]
    body: str
    order: str
    wording: str
    text: str = field(repr=False)
    place: tuple[int, int, int, int] = (0, 0, 0, 0)


def derive(folder: Path) -> list[DerivedItem]:
    """Read every statute of a folder and derive its items."""
    return [item for statute in read_folder(folder) for item in derive_statute(statute)]


def derive_statute(statute: Statute) -> list[DerivedItem]:
    if any(word in statute.title for word in NOT_SUBSTANTIVE):
        return []
    body = default_body(statute)
    found = [row for article in statute.articles.values() for row in found_in(statute, article)]
    rows = [row for row in map(checked, found) if row]
    return list(_numbered(statute, rows, body))


def _numbered(statute: Statute, rows: list[Found], body: str) -> Iterator[DerivedItem]:
    seen: dict[tuple[int, int, int], int] = {}
    said: set[tuple[str, tuple[int, int, int]]] = set()
    for row in rows:
        if (row.conduct, row.place) in said:
            continue
        said.add((row.conduct, row.place))
        seen[row.place] = seen.get(row.place, 0) + 1
        yield DerivedItem(
            statute=statute.title,
            version=statute.version,
            article=article_name(statute, row.place),
            name=wording.name_of(row.conduct),
            conduct=row.conduct,
            penalties=tuple(penalties(row.sanction)),
            body=body_in(row.sanction) or body,
            order=order_in(row.sanction),
            wording=row.how,
            text=row.clause,
            place=(*row.place, seen[row.place]),
        )


def article_name(statute: Statute, place: tuple[int, int, int]) -> str:
    """第六十五条第二款第三项; the paragraph is named only where there are several."""
    article, paragraph, point = place
    several = len(statute.articles[article].paragraphs) > 1
    return (
        f"第{chinese(article)}条"
        + (f"第{chinese(paragraph)}款" if several else "")
        + (f"第{chinese(point)}项" if point else "")
    )


def order_in(sanction: str) -> str:
    """Return the order that goes with the penalty: 责令限期改正."""
    match = re.search(r"(?:责令(?:其)?|限期)[^，；。]{1,24}", sanction)
    return re.sub(r"的$", "", match[0]) if match else ""
