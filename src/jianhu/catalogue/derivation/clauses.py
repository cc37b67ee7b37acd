"""Cuts a liability paragraph into clauses: whose conduct, and what it is threatened with."""

import re
from dataclasses import dataclass

CONSEQUENCE = re.compile(
    r"^(?:并|可|可以|应当|分别|同时|也可以|视情节|根据情节|视情|按照情节|依法|按照各自职责|按照职责|根据情节轻重|除[^，]{2,40}外|由其|并由|可由|可以由|先)*"
    r"(?:由(?!于|原告)|责令|责成|处(?!理|置|于|罚的|方)|罚款|给予|予以|没收|吊销|暂扣|扣押|扣留|限期|警告|通报批评|依照|按照|按[每]|从重|追缴|取消|"
    r"对(?:其|单位|个人|公民|法人|直接|主要|负有|该|有关|违法|责任|设置|相关|于|船|当事|驾驶|企业|经营|生产|建设|施工|用人|货主|维修|使用|运营|房屋|机构|物业|业主|非|停车|国家|组织者|广告|户外|行为人|违反)[^，]{0,40}(?:处|警告|没收|责令|给予|予以|吊销|罚)|"
    r"[^，；]{2,30}(?:部门|单位)除责令|对[^，]{2,30}部分$|"
    r"[^，；]{2,30}(?:部门|机构|机关|管委会|政府|局|办事处|单位|组织|支队|大队|人民政府)(?:（[^）]*）)?(?:应当|可以|可|有权|依法|按照[^，]{0,12}|并)*(?:责令|处(?!理|置|于)|给予|予以|没收|吊销|暂扣|对其|限期|代为|取消|收回|扣))"
)
WHAT = r"未|不|擅自|违反|尚|有|在|实施|开展|危害|但|或者|非法|超过"
TIER = re.compile(
    r"^(?:(?:其中|但|仍|经|对)?，?)*(?:情节|逾期|拒不|拒绝|造成|引起|导致|影响(?:市容|重大)|有(?:违法|非法)(?:所得|收入)|有(?:直接)?经济损失|没有(?:违法|非法)(?:所得|收入)|无(?:违法|非法)(?:所得|收入)|"
    r"(?:违法|非法)所得|后果|构成|涉嫌|需要|属于|有关|尚|不足|仍|再次|不能|无法|两次|[一二三]年内|限期内|限期|经责令|经处罚|经[^，]{2,14}仍|未造成|可能|给[^，]{2,12}造成|对[^，]{2,14}造成|"
    r"(?:没有|无)?(?:违法|非法)?(?:经营额|营业额|收入)|对(?:其)?(?:直接|主管|负有|其他|单位|个人|责任)[^，]{0,24}(?=，|$)|"
    r"法律、(?:行政)?法规对[^，]*没有|发生[^，]{0,10}(?:事故|后果|案件)的$|触犯|涉及|国家工作人员|当事人|能够|主动|货值|责令|到期|在限期|在规定的?(?:期限|时间|时限)|超过|严重|特别|其他有关|因此|由此|未改正|不改正|不履行|不拆除|不执行|属单位|单位有|个人有|单位实施|个人实施|属个人|单位的|个人的|没有|轻微|屡[教次])"
)


@dataclass
class Clause:
    """``head`` is the conduct as the text states it; '' continues the clause before."""

    head: str
    sanction: str


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=。)", text) if part.strip("。")]


def clauses(text: str) -> list[Clause]:
    """Split at 。 and ；, and join what only adds a tier to the conduct before it."""
    found: list[Clause] = []
    for sentence in sentences(text):
        for piece in filter(None, re.split(r"[；。]", sentence)):
            head, sanction = split(piece)
            if found and continues(head):
                found[-1].sanction += "；" + (f"{head}，" if head else "") + sanction
            else:
                found.append(Clause(head, sanction))
    return found


def lead(text: str) -> tuple[str, str]:
    """Return who and what a list of points speaks of, and what they are threatened with."""
    parts = [split(piece) for piece in filter(None, re.split(r"[；。：]", text))]
    head = next((head for head, _ in parts if head), "")
    said = [
        sanction if place == 0 or not other else f"{other}，{sanction}"
        for place, (other, sanction) in enumerate(parts)
    ]
    return head, "；".join(filter(None, said))


def split(piece: str) -> tuple[str, str]:
    """Part the conduct from its consequence at the first part that orders or punishes."""
    parts = piece.split("，")
    for place, part in enumerate(parts):
        before = parts[place - 1] if place else ""
        if (
            place
            and re.search(r"(?:之一|前款[^，]{1,12}行为)的?$", before)
            and not re.match(WHAT, part)
        ):
            return "，".join(parts[:place]), "，".join(parts[place:])
        if CONSEQUENCE.match(part) and (not place or _closes(before, part)):
            return "，".join(parts[:place]), "，".join(parts[place:])
    return piece, ""


def _closes(before: str, part: str) -> bool:
    if re.search(r"(?:的|之一|规定|行为|情形|条|款|项|：|外)$", before):
        return True
    if re.match(r"对[^，]{2,30}(?:人员|单位|个人)$", before) and re.match(r"(?:可以)?处", part):
        return True
    return bool(re.match(r"^(?:可以?|并)?由[^，]{2,40}(?:责令|处|给予|予以|没收|吊销|警告)", part))


def continues(head: str) -> bool:
    """Is this only a condition (情节严重的, 逾期不改正的) on the conduct already named?"""
    if not head:
        return True
    if re.match(r"^违反", head) or re.search(r"违反(?:本|第|前)", head):
        return False
    if re.fullmatch(r"[^，]{0,24}(?:拒不改正|逾期[未不]改正)的", head):
        return True
    parts = head.split("，")
    return all(TIER.match(part) for part in parts) or bool(TIER.match(parts[0]) and len(head) < 30)
