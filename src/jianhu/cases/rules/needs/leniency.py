"""When a penalty must or may be left out (行政处罚法第三十三条), and what is owed instead."""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need

ARTICLE = "administrative-penalty-law/33"


@need(ARTICLE, "B14")
def party_was_educated(facts: CaseFacts) -> str | None:
    if facts.last("waive") is None or facts.last("educate"):
        return None
    return "不予处罚的，应当对当事人进行教育，请填写教育记录。"
