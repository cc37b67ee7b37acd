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
VERB = re.compile(
    r"检查|监督|使用|建立|配套|制定|核实|记录|提供|安装|针对|加强|审查|执行|按照|佩戴|为|持|与|具有|有|配置|设置|完成|签订"
    r"|编制|落实|公布|公示|开展|组织|督促|指导|登记|报告|采取|做好|设立|配备|遵守|履行|接受|配合|维护|进行|实施|明确|收集|保存"
)
CATCH_ALL = re.compile(
    r"^(?:其他|法律、法规|法律、行政法规|国家和省规定的其他).{0,32}$|其他[^，]{0,12}(?:规定|情形|行为|要求)$|其他.*应当|应当.*其他"
)
THINGS = re.compile(r"(?:应当|必须)[^：]*(?:下列|以下)(?:内容|事项|信息|条款|材料|资料|文件|情况)")
WHAT = re.compile(
    r"(?:应当|必须)[^：]{0,24}?(?P<verb>建立|制定|采取|载明|具备|落实|注明|公示|明示|标明|公开|提供|约定)[^：]{0,16}(?:下列|以下)"
)


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
    if CATCH_ALL.search(point):
        return ""
    lead = re.sub(r"除[^，]*外，(?:还)?", "", lead)
    if MODAL.search(lead) and (
        first := re.search(r"^(?:[^，]*)(下列[^，的采]{2,6})(?=[^：]*(?:应当|必须))", lead)
    ):
        return tidy(broken(lead.replace(first[1], point)))
    where = _where(lead)
    if THINGS.search(lead) and not VERB.match(point) and not WHAT.search(lead):
        return tidy(broken(re.sub(r"下列|以下", "规定的", lead)))
    if (what := WHAT.search(lead)) and not VERB.match(point) and not MODAL.search(point):
        return tidy(f"{where}未{what['verb']}{point}")
    if re.search(r"禁止|不得|严禁", lead):
        return tidy(where + point)
    parts = point.split("，")
    late = next((n for n, part in enumerate(parts) if MODAL.search(part)), 0)
    if late and re.search(r"[的时后前]$", parts[late - 1]):
        return tidy(where + broken(point))
    if late and re.search(r"应当|必须|履行", lead):
        return tidy(where + _breach("，".join(parts[: late - 1] or parts[:late])))
    if MODAL.search(point):
        return tidy(where + (broken(point) or point))
    if re.search(r"应当|必须|遵守|履行|职责|义务", lead):
        return tidy(where + _breach(point))
    return tidy(where + point)


def _breach(point: str) -> str:
    if re.match(r"(?:不|未|擅自)", point):
        return point
    if re.match(r"(?:按|依法|依照|根据|如实|及时|定期|在|向|将|对|由|经|保持|保证|确保)", point):
        return f"未{point}"
    if when := re.match(r"([^，]{2,12}前)，?((?:向|对|将).+)", point):
        return f"{when[1]}未{when[2]}"
    if when := re.match(r"((?:(?:发现|发生|遇|因|当)[^，]+|[^，]+[时的后])，)(.+)", point):
        return f"{when[1]}未按照规定{when[2]}"
    return f"未按照规定{point}" if VERB.match(point) else f"未达到“{point}”的要求"


def _where(lead: str) -> str:
    """Return who or where the list speaks of: 在河道管理范围内, 燃气经营者."""
    lead = re.sub(r"违反[^，]*规定，", "", lead)
    if match := re.search(
        r"禁止(?:任何单位和个人)?(在[^，：]{2,40}?)(?:从事|进行|实施|有)?(?:下列|以下)", lead
    ):
        return match[1]
    verb = re.search(r"(?:禁止|不得)(?P<verb>[^，：在]{2,20}?)(?:下列|以下)", lead)
    if verb and not re.fullmatch(
        r"(?:任何|单位|个人|和|或者|从事|有|实施|进行|出现|发生)+", verb["verb"]
    ):
        return verb["verb"]
    if duty := re.match(r"^([^，：对根按]{2,16}?)(?:对|根据|按照)[^：]*履行下列", lead):
        return duty[1]
    if match := re.match(r"^(.*?)(?:，)?(?:禁止|不得|应当|必须|严禁|履行)", lead):
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
