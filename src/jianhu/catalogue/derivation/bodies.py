"""Finds the body a sanction names: 由县级以上人民政府水行政主管部门责令… → 水行政主管部门."""

import re

from jianhu.catalogue.derivation.penalties import penalties
from jianhu.catalogue.derivation.text import Statute

VERB = (
    r"(?=按照|按|依照|依法|依据|根据|责令|责成|处|给予|予以|没收|可以|可处|可|并|吊销|收缴|扣|限期|代为"
    r"|警告|通报|批评|对|在|应当|或者其委托|或者其授权|取消|向社会|组织|追缴|追回|暂扣|降低|发放)"
)
KIND = "(?:部门|机构|机关|委员会|管委会|人民政府|局|办事处|中心|支队|大队|执法队伍)"
BODY = re.compile(
    rf"由(?P<body>[^，。；：]{{2,60}}?{KIND}(?:、[^，。；：]{{2,20}}?(?:部门|机构|机关))*(?:（[^）]*）)?){VERB}"
)
LEVELS = re.compile(
    r"^(?:所在地|有关|建设项目所在地|该|相应的|销售者所在地|当地|违法行为发生地)*(?:的)?"
    r"(?:县级以上(?:地方)?(?:各级)?(?:人民政府)?|省、自治区、直辖市人民政府|省、设区的市(?:和县)?"
    r"|设区的市、县（市、区）(?:人民政府)?|设区的市(?:人民政府)?|城市、县(?:人民政府)?"
    r"|市、县(?:（市、区）|（市）|人民政府)?(?:人民政府)?|市、区、县（市）(?:人民政府)?"
    r"|区、县（市）(?:人民政府)?|县（市、区）(?:人民政府)?|市、区(?=[^县、])|县级"
    r"|市(?=[^场政容])|省(?=[^级]))"
)
DEFAULT = re.compile(
    r"本(?:条例|规定|办法)(?:规定|设定)的(?:行政)?处罚(?:[^。；]{0,60})?，?"
    r"由(?P<body>[^，。；]{3,40}?(?:部门|机构|机关))(?:依法|负责|按照[^，。]{2,20})?(?:实施|行使|执行|决定)"
)


def body_in(sanction: str) -> str:
    """Return the body named for the first penalty; another may be named for what is not ours."""
    named = [(match, sanction[match.end() :].split("；")[0]) for match in BODY.finditer(sanction)]
    match = next(
        (match for match, rest in named if penalties(rest)), named[0][0] if named else None
    )
    return plain(match["body"]) if match else ""


def plain(body: str) -> str:
    """Take the level of government off; the county's own office does not need it."""
    stripped = LEVELS.sub("", body)
    stripped = re.sub(r"^(?:人民政府)(?=.)", "", stripped)
    return stripped if len(stripped) >= 3 else body


def default_body(statute: Statute) -> str:
    """Return the body that the statute as a whole entrusts with its penalties, if it says so."""
    for article in statute.articles.values():
        for paragraph in article.paragraphs:
            match = DEFAULT.search(paragraph.text)
            if match and "综合行政执法的" not in match[0] and "可以根据" not in match[0]:
                return plain(match["body"])
    return ""
