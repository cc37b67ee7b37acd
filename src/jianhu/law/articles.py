"""Articles as they are cited: ``administrative-penalty-law/64`` is 《行政处罚法》第64条."""

import re

TITLES = {
    "administrative-penalty-law": "行政处罚法",
    "administrative-coercion-law": "行政强制法",
    "administrative-reconsideration-law": "行政复议法",
    "administrative-litigation-law": "行政诉讼法",
    "archives-law": "档案法",
    "civil-procedure-law": "民事诉讼法",
    "credit-repair-measures": "信用修复管理办法",
    "criminal-law": "刑法",
    "crime-transfer-provisions": "行政执法机关移送涉嫌犯罪案件的规定",
    "fine-collection-measures": "罚款决定与罚款收缴分离实施办法",
    "supervision-regulations": "行政执法监督条例",
    "urban-planning-law": "城乡规划法",
    "zhejiang-illegal-building-provisions": "浙江省违法建筑处置规定",
    "zhejiang-enforcement-regulations": "浙江省综合行政执法条例",
}


def cited(basis: str) -> str:
    """Return how people write it; a basis of another form is returned as it is.

    A rule without a short name is cited by its own: 市场监督管理行政处罚程序规定/18.
    """
    found = re.fullmatch(r"([^/()]+)(?:/(\d+))?(?:\((\d+)\))?", basis)
    if not found or not (found[1] in TITLES or found[2]):
        return basis
    article = f"第{found[2]}条" if found[2] else ""
    paragraph = f"第{found[3]}款" if found[3] else ""
    return f"《{TITLES.get(found[1], found[1])}》{article}{paragraph}"
