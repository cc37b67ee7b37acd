"""Looks up what a liability clause only cites, and words the conduct that breaks it."""

import re
from collections.abc import Iterator

from jianhu.catalogue.derivation.citations import Citation
from jianhu.catalogue.derivation.text import Paragraph, Statute
from jianhu.catalogue.derivation.wording import broken, tidy

Conduct = tuple[Citation, str, str]
MODAL = re.compile(r"禁止|不得|不准|应当|必须|方可|严禁|不可")
AUTHORITIES = re.compile(
    r"^[^，]{0,30}(?:人民政府|主管部门|行政部门|管理部门|机关|委员会|主管机构|监督机构|管理机构)(?:和[^，]{2,20})?(?:应当|负责|可以|不得|根据|会同|依法)"
)
LIABILITY = re.compile(r"^违反|罚款|责令(?:限期)?改正|没收违法所得")
LONGEST = 90


def conducts_against(statute: Statute, citation: Citation) -> Iterator[Conduct]:
    """Yield each conduct against the cited duty, with the place it was read from."""
    article = statute.articles.get(citation.article)
    if article is None:
        return
    for number, paragraph in enumerate(article.paragraphs, 1):
        if citation.paragraph not in (None, number) or LIABILITY.search(paragraph.text):
            continue
        if citation.point and citation.point not in paragraph.points:
            continue
        if citation.paragraph is None and AUTHORITIES.match(paragraph.text):
            continue
        yield from _paragraph(paragraph, Citation(citation.article, number, citation.point))


def _paragraph(paragraph: Paragraph, citation: Citation) -> Iterator[Conduct]:
    lead = paragraph.text
    if paragraph.points and lead.endswith("："):
        *before, last = [each for each in re.split(r"。", lead) if each]
        for number, point in paragraph.points.items():
            if citation.point in (None, number) and (conduct := _point(last, point)):
                exact = Citation(citation.article, citation.paragraph, number)
                yield exact, conduct, "from-duty"
        if citation.point:
            return
        lead = "。".join(before)
    if conduct := _sentences(lead):
        yield citation, conduct, "from-duty"


def _point(lead: str, point: str) -> str:
    """Word one point: a forbidden act as it stands, a duty as its breach."""
    point = point.strip("；。")
    if (
        point.startswith(("其他", "法律、法规", "法律、行政法规", "国家和省规定的其他"))
        and len(point) < 34
    ):
        return ""
    where = _where(lead)
    if re.search(r"禁止|不得|严禁", lead):
        return tidy(where + point)
    if MODAL.search(point):
        return tidy(where + (broken(point) or point))
    if re.search(r"应当|必须|遵守", lead):
        return tidy(where + _breach(point))
    return tidy(where + point)


def _breach(point: str) -> str:
    return point if re.match(r"(?:不|未|擅自)", point) else f"未按照规定{point}"


def _where(lead: str) -> str:
    """Return who or where the list speaks of: 在河道管理范围内, 燃气经营者."""
    lead = re.sub(r"违反[^，]*规定，", "", lead)
    if match := re.search(
        r"禁止(?:任何单位和个人)?(在[^，：]{2,40}?)(?:从事|进行|实施|有)?(?:下列|以下)", lead
    ):
        return match[1]
    if match := re.match(r"^(.*?)(?:，)?(?:禁止|不得|应当|必须|严禁)", lead):
        subject = re.sub(
            r"(?:任何)?(?:单位和个人|单位或者个人|组织和个人|组织或者个人|人)(?:都|均)?$",
            "",
            match[1],
        )
        return subject.strip("，") if len(subject) <= 40 else ""
    return ""


def _sentences(text: str) -> str:
    """Word the one or two sentences of duty in a paragraph."""
    duties = [
        conduct
        for sentence in re.split(r"。", text)
        if MODAL.search(sentence)
        and not AUTHORITIES.match(sentence)
        and (conduct := broken(sentence))
    ]
    short = [each for each in duties if len(each) <= LONGEST] or duties[:1]
    return "，或者".join(short[:2])
