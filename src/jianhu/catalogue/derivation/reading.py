"""Reads an article of liability: each conduct in it, and what it is threatened with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jianhu.catalogue.derivation import wording
from jianhu.catalogue.derivation.citations import Citation, below, cited, inside
from jianhu.catalogue.derivation.clauses import Clause, clauses, lead, sentences, split
from jianhu.catalogue.derivation.duties import conducts_against
from jianhu.catalogue.derivation.penalties import penalties
from jianhu.catalogue.derivation.text import Article, Paragraph, Statute

LOST = ("检疫不合格", "补检不合格")  # whose sentence before says what it is about
OFFICIALS = re.compile(
    r"(?:上级|任免|监察|主管)机关(?:或者[^，]{2,12})?(?:责令|依法|给予|按照|根据|处|予以)|国家工作人员|玩忽职守|徇私舞弊|给予处分|政务处分|行政处分"
)
PARTY = re.compile(r"[，、](?=(?:或者)?[^，、]{0,20}违反(?:本|第))")
PARTIES = ("单位", "企业", "机构", "者", "人员", "驾驶员")
OWN_SUBJECT = re.compile(
    r"^[^，。未不擅]{2,12}(?:单位|企业|经营者|机构|人员|公司)(?:未|不|违反|擅自|将|在|与|对|明示|以|拒)"
)
GRAVE = re.compile(r"(?:情节|造成|拒不|逾期)[^，]{1,14}")
BEFORE = re.compile(
    r"前[一二两]?款(?:规定|所列|第[^，]{1,16}项)?(?:的|规定的)?(?:违法)?(?:行为|情形)|前款规定的?$"
)
VAGUE = re.compile(
    r"禁止(?:性)?(?:的)?(?:行为|活动|规定)$"
    r"|^[^，]{0,20}(?:有|从事|实施)?(?:规定的?|所列|违法|上述|禁止(?:性)?的?)?行为(?:之一)?$"
    r"|^(?:对|违反规定)?(?:影响|造成|导致|情节|拒不)[^，]{0,14}$"
    r"|^逾期[未不](?:改正|整改|拆除|清除|办理|补办|履行)[^，]{0,6}$"
)
WHOSE = re.compile(
    r"^(?:实施|从事)[^，]*行为$|(?:在[^，]*)?(?:有|从事|实施|进行)?(?:规定的?|所列|违法|上述|禁止(?:性)?的?)?(?:行为|活动)(?:之一)?$|有$|^(?:对|违反规定)?(?:影响|造成|导致|情节|拒不|逾期).*"
)
GENERAL = re.compile(
    r"^(?:可以)?(?:违反本(?:条例|规定|办法)(?:规定)?的行为|本条例规定的行政处罚|罚款)"
)


@dataclass
class Found:
    """A conduct on its way to becoming a row."""

    conduct: str
    how: str
    sanction: str
    clause: str
    place: tuple[int, int, int]
    cited: tuple[Citation, ...] = ()


def found_in(statute: Statute, article: Article) -> list[Found]:
    found: list[Found] = []
    for place, paragraph in enumerate(article.paragraphs, 1):
        if penal(paragraph):
            _read(statute, article, place, found)
    return found


def penal(paragraph: Paragraph) -> bool:
    """Does this paragraph impose a penalty on those it regulates?"""
    return bool(penalties(paragraph.text) or any(penalties(p) for p in paragraph.points.values()))


def _read(statute: Statute, article: Article, place: int, found: list[Found]) -> None:
    paragraph = article.paragraphs[place - 1]
    if not paragraph.points:
        for clause in clauses(paragraph.text):
            _clause(statute, article, (place, 0), clause, found)
        return
    parts = sentences(paragraph.text) or [""]
    begin = next((n for n, part in enumerate(parts) if "下列" in part), len(parts) - 1)
    for clause in clauses("".join(parts[:begin])):
        _clause(statute, article, (place, 0), clause, found)
    _points(statute, article, place, "".join(parts[begin:]), found)


def _points(statute: Statute, article: Article, place: int, text: str, found: list[Found]) -> None:
    """Points are conducts under the lead's sanction, or whole clauses with their own."""
    points = article.paragraphs[place - 1].points
    own = any(penalties(point) for point in points.values())
    said = Clause(*lead(text))
    for number, point in points.items():
        if own:
            for clause in clauses(point):
                _clause(statute, article, (place, number), clause, found, said)
        else:
            over = Clause(said.head, _for_point(text, number) or said.sanction)
            whole = Clause(point.strip("；。"), "")
            _clause(statute, article, (place, number), whole, found, over)


def _for_point(text: str, number: int) -> str:
    """有下列第一项情形的，处A；有下列第二项情形的，处B: what this point is threatened with."""
    pieces = [split(piece) for piece in re.split(r"[；：]", text)]
    return "；".join(sanction for head, sanction in pieces if number in below(head))


def _clause(
    statute: Statute,
    article: Article,
    at: tuple[int, int],
    clause: Clause,
    found: list[Found],
    over: Clause | None = None,
) -> None:
    if len(parties := parties_of(clause.head)) > 1:
        for party in parties:
            _clause(statute, article, at, Clause(party, clause.sanction), found, over)
        return
    place = (article.number, *at)
    shared = f"{over.sanction}；" if over and over.sanction else ""
    said = "，".join(filter(None, [clause.head, clause.sanction]))
    if over and not clause.sanction:
        said = f"{over.head}，{over.sanction}：{clause.head}"
    citations = cited(clause.head, article.number, at[0])
    if over:
        outer = cited(over.head, article.number, at[0])
        within = inside(clause.head, outer)
        citations = (
            within if within and within[0].article else citations or _within(outer, clause.head)
        )
    if earlier := _repeated(clause, citations, article, at[0], found):
        for row in earlier:
            row.sanction += f"；{_whose(clause.head)}{clause.sanction}"
            row.clause += f"；{said}"
        return
    conduct = wording.stated(clause.head)
    subject = wording.stated(over.head) if over else ""
    if _says_what(clause.head, conduct):
        whole = _joined(subject, conduct) if over else conduct
        found.append(
            Found(whole, "stated", shared + clause.sanction, said, place, tuple(citations))
        )
        return
    who = WHOSE.sub("", conduct) or subject
    if GRAVE.fullmatch(conduct):
        clause = Clause(clause.head, f"{conduct}的，{clause.sanction}")
    for citation, text, how in _from_duties(statute, citations, who):
        found.append(Found(text, how, shared + clause.sanction, said, place, (citation,)))
    _narrow(found, place)


def parties_of(head: str) -> list[str]:
    """甲违反第一条、乙违反第二条规定: each party with what it breaks."""
    parts = PARTY.split(head)
    if not all("违反" in part for part in parts):
        return [head]
    who = parts[0].partition("违反")[0]
    return [
        re.sub(r"^(?:或者)?(?=违反)", who, part) if place else part
        for place, part in enumerate(parts)
    ]


def _within(cites: list[Citation], head: str) -> list[Citation]:
    return cites if not head or "规定" in head else []


def _from_duties(
    statute: Statute, citations: list[Citation], subject: str
) -> Iterator[tuple[Citation, str, str]]:
    for citation in citations:
        for exact, conduct, how in conducts_against(statute, citation):
            yield exact, _joined(subject, conduct) if subject not in conduct else conduct, how


def _whose(head: str) -> str:
    """个人有前款规定行为之一的: what follows is for 个人."""
    match = re.match(r"(个人|单位)(?=有|实施|违反)", head)
    return f"对{match[1]}，" if match else ""


def _repeated(
    clause: Clause, citations: list[Citation], article: Article, place: int, found: list[Found]
) -> list[Found]:
    """个人有前款规定行为之一的, 对违反本条第一款的行为处…: rows that are already here."""
    if not found:
        return []
    conduct = wording.stated(clause.head)
    if BEFORE.search(clause.head) and "违反前" not in clause.head:
        above = [r for r in found if r.place[:2] == (article.number, place - 1)]
        named = {cite.point for cite in citations if cite.point}
        return [row for row in above if row.place[2] in named] if named else above
    if _says_what(clause.head, conduct):
        return []
    same = [
        row
        for row in found
        if row.cited and any(c.covers(own) for c in citations for own in row.cited)
    ]
    return [row for row in same if row.place[0] == article.number]


def _narrow(found: list[Found], place: tuple[int, int, int]) -> None:
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
    if not subject or conduct.startswith(subject) or conduct[:4] in subject:
        return conduct
    if subject.endswith(PARTIES) and OWN_SUBJECT.match(conduct):
        return conduct
    if subject.startswith(("在", "未", "擅自")) and conduct.startswith(subject[:2]):
        return conduct
    return subject + conduct


def tidy_subject(text: str) -> str:
    return re.sub(rf"^(?:{wording.ANYONE}|当事人|行为人|违法行为人)$", "", text)


def _says_what(head: str, conduct: str) -> bool:
    """Does the clause itself name the conduct, more than “whoever breaks Article 7”?"""
    if VAGUE.search(conduct):
        return False
    return _substantial(conduct) and not _only_subject(head, conduct)


def _substantial(conduct: str) -> bool:
    return len(conduct) >= 4


def _only_subject(head: str, conduct: str) -> bool:
    """施工单位违反本条例第二十条规定的: who, but not what."""
    return head.startswith(conduct + "违反") or bool(
        re.search(r"违反[^，]*(?:规定|要求|[条款项])的?$", head)
        and head.find(conduct) < head.find("违反")
    )


def checked(row: Found) -> Found | None:
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
    if GENERAL.match(row.conduct) or row.conduct in LOST:
        return None
    return row
