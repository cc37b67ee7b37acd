"""Records of what was said and seen: by two with certificates, shown first (行政处罚法 42, 55)."""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.needs.recusal import by_nobody_who_stands_aside
from jianhu.law.limits import limit

RECORDS = ("勘验、现场笔录", "当事人的陈述", "证人证言")


@need("administrative-penalty-law/42", "B20", typed=True)
def record_has_its_officers(facts: CaseFacts) -> str | None:
    """Who is not named was not there; without any name, it was those who handle the case."""
    if facts.said.kind not in RECORDS:
        return None
    present = set(facts.said.officers) or facts.handlers
    able = [each for each in facts.officers if each.certified and each.person in present]
    fewest = limit("officers")
    if fewest.allows(len(able), facts.today):
        return None
    return f"{facts.said.kind}应当由{fewest.on(facts.today)}名以上持有效执法证的办案人员制作。"


@need("administrative-penalty-law/55", "B31", typed=True)
def certificate_was_shown_first(facts: CaseFacts) -> str | None:
    if facts.said.kind not in RECORDS or facts.said.shown:
        return None
    return "调查、检查时应当主动出示执法证件，否则对方有权拒绝；请确认已出示。"


RECORD_NEEDS = (
    record_has_its_officers,
    certificate_was_shown_first,
    by_nobody_who_stands_aside,
)
