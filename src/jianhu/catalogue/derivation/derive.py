"""Derives one row for each conduct that an article of liability threatens with a penalty."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from jianhu.catalogue.derivation import wording
from jianhu.catalogue.derivation.bodies import body_in, default_body
from jianhu.catalogue.derivation.citations import Citation, cited
from jianhu.catalogue.derivation.clauses import Clause, clauses
from jianhu.catalogue.derivation.duties import conducts_against
from jianhu.catalogue.derivation.numerals import chinese
from jianhu.catalogue.derivation.penalties import Penalty, penalties
from jianhu.catalogue.derivation.text import Article, Paragraph, Statute, read_folder

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
OFFICIALS = re.compile(
    r"(?:上级|任免|监察|主管)机关(?:或者[^，]{2,12})?(?:责令|依法|给予|按照|根据|处|予以)|国家工作人员|玩忽职守|徇私舞弊|给予处分|政务处分|行政处分"
)
GENERAL = re.compile(
    r"^(?:可以)?(?:违反本(?:条例|规定|办法)(?:规定)?的行为|本条例规定的行政处罚|罚款)"
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


@dataclass
class _Found:
    """A conduct on its way to becoming a row."""

    conduct: str
    how: str
    sanction: str
    clause: str
    place: tuple[int, int, int]
    cited: tuple[Citation, ...] = ()


def derive(folder: Path) -> list[DerivedItem]:
    """Read every statute of a folder and derive its items."""
    return [item for statute in read_folder(folder) for item in derive_statute(statute)]


def derive_statute(statute: Statute) -> list[DerivedItem]:
    if any(word in statute.title for word in NOT_SUBSTANTIVE):
        return []
    body = default_body(statute)
    found = [row for article in statute.articles.values() for row in _article(statute, article)]
    rows = [row for row in map(_checked, found) if row]
    return list(_numbered(statute, rows, body))


def _article(statute: Statute, article: Article) -> list[_Found]:
    found: list[_Found] = []
    for place, paragraph in enumerate(article.paragraphs, 1):
        if penal(paragraph):
            _read(statute, article, place, found)
    return found


def penal(paragraph: Paragraph) -> bool:
    """Does this paragraph impose a penalty on those it regulates?"""
    return bool(penalties(paragraph.text) or any(penalties(p) for p in paragraph.points.values()))


def _read(statute: Statute, article: Article, place: int, found: list[_Found]) -> None:
    paragraph = article.paragraphs[place - 1]
    read = clauses(paragraph.text)
    for clause in read[:-1] if paragraph.points else read:
        _clause(statute, article, (place, 0), clause, found)
    if paragraph.points and read:
        _points(statute, article, place, read[-1], found)


def _points(
    statute: Statute, article: Article, place: int, lead: Clause, found: list[_Found]
) -> None:
    """Points are conducts under the lead's sanction, or whole clauses with their own."""
    paragraph = article.paragraphs[place - 1]
    own = any(penalties(text) for text in paragraph.points.values())
    for number, text in paragraph.points.items():
        if own:
            for clause in clauses(text):
                _clause(statute, article, (place, number), clause, found, lead)
        else:
            subject = wording.stated(lead.head)
            conduct = _joined(subject, wording.stated(text))
            whole = f"{lead.head}，{lead.sanction}{text}"
            row = _Found(conduct, "stated", lead.sanction, whole, (article.number, place, number))
            found.append(row)


def _clause(
    statute: Statute,
    article: Article,
    at: tuple[int, int],
    clause: Clause,
    found: list[_Found],
    lead: Clause | None = None,
) -> None:
    place = (article.number, *at)
    shared = f"{lead.sanction}；" if lead and lead.sanction else ""
    said = f"{clause.head}，{clause.sanction}" if clause.head else clause.sanction
    citations = cited(clause.head, article.number, at[0])
    if lead and not citations:
        citations = _within(cited(lead.head, article.number, at[0]), clause.head)
    if earlier := _repeated(clause, citations, article, at[0], found):
        for row in earlier:
            row.sanction += f"；{clause.sanction}"
            row.clause += f"；{said}"
        return
    conduct = wording.stated(clause.head)
    subject = wording.stated(lead.head) if lead else ""
    if _substantial(conduct) and not _only_subject(clause.head, conduct):
        whole = _joined(subject, conduct) if lead and not _has_subject(conduct) else conduct
        found.append(
            _Found(whole, "stated", shared + clause.sanction, said, place, tuple(citations))
        )
        return
    for citation, text, how in _from_duties(statute, citations, conduct or subject):
        found.append(_Found(text, how, shared + clause.sanction, said, place, (citation,)))
    _narrow(found, place)


def _within(cites: list[Citation], head: str) -> list[Citation]:
    return cites if not head or "规定" in head else []


def _from_duties(
    statute: Statute, citations: list[Citation], subject: str
) -> Iterator[tuple[Citation, str, str]]:
    for citation in citations:
        for exact, conduct, how in conducts_against(statute, citation):
            yield exact, _joined(subject, conduct) if subject not in conduct else conduct, how


def _repeated(
    clause: Clause, citations: list[Citation], article: Article, place: int, found: list[_Found]
) -> list[_Found]:
    """个人有前款规定行为之一的, 对违反本条第一款的行为处…: rows that are already here."""
    if not found:
        return []
    conduct = wording.stated(clause.head)
    if (
        re.search(
            r"前[一二两]?款(?:规定|所列|第[^，]{1,8}项)?(?:的|规定的)?(?:违法)?(?:行为|情形)|前款规定的?$",
            clause.head,
        )
        and "违反前" not in clause.head
    ):
        return [
            row for row in found if row.place[0] == article.number and row.place[1] == place - 1
        ]
    if _substantial(conduct) and not _only_subject(clause.head, conduct):
        return []
    same = [
        row
        for row in found
        if row.cited and any(c.covers(own) for c in citations for own in row.cited)
    ]
    return [row for row in same if row.place[0] == article.number]


def _narrow(found: list[_Found], place: tuple[int, int, int]) -> None:
    """Give 对违反本条第一款规定的行为处A，对违反第二款规定的行为处B to the row it speaks of."""
    rows = [row for row in found if row.place == place and row.cited]
    for row in rows:
        kept = []
        for part in row.sanction.split("，"):
            cites = cited(part, place[0], place[1]) if "违反" in part else []
            kept.append((part, not cites or any(c.covers(own) for c in cites for own in row.cited)))
        if all(keep for _, keep in kept):
            continue
        row.sanction = "，".join(_kept(kept))


def _kept(parts: list[tuple[str, bool]]) -> Iterator[str]:
    speaking = True
    for part, keep in parts:
        if "违反" in part:
            speaking = keep
        if speaking:
            yield part


def _joined(subject: str, conduct: str) -> str:
    subject = tidy_subject(subject)
    if not subject or conduct.startswith(subject):
        return conduct
    if subject.startswith(("在", "未", "擅自")) and conduct.startswith(subject[:2]):
        return conduct
    return subject + conduct


def tidy_subject(text: str) -> str:
    text = re.sub(r"(?:，)?(?:有|违反)?(?:下列|以下)[^，]*$", "", text)
    return re.sub(rf"^(?:{wording.ANYONE}|当事人|行为人|违法行为人)$", "", text)


def _substantial(conduct: str) -> bool:
    return len(conduct) >= 4


def _only_subject(head: str, conduct: str) -> bool:
    """施工单位违反本条例第二十条规定的: who, but not what."""
    return head.startswith(conduct + "违反") or bool(
        re.search(r"违反[^，]*(?:规定|要求|[条款项])的?$", head)
        and head.find(conduct) < head.find("违反")
    )


def _has_subject(conduct: str) -> bool:
    return False


def _checked(row: _Found) -> _Found | None:
    """Leave out what punishes officials, repeats general law, or names no conduct."""
    if not penalties(row.sanction) or not _substantial(row.conduct):
        return None
    if OFFICIALS.search(row.sanction) and not re.search(r"罚款|没收|吊销", row.sanction):
        return None
    if re.search(
        r"国家(?:机关)?工作人员|执法人员|行政主管部门及其|玩忽职守|主管部门及其工作人员",
        row.conduct,
    ):
        return None
    if GENERAL.match(row.conduct):
        return None
    return row


def _numbered(statute: Statute, rows: list[_Found], body: str) -> Iterator[DerivedItem]:
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
