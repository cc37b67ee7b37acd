"""Who handles the case: two with certificates, nobody related to it, each in his own role."""

from jianhu.cases.rules.investigated import investigated
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.law.limits import limit


@need("administrative-penalty-law/42", "B20")
def two_officers_hold_certificates(facts: CaseFacts) -> str | None:
    able = [officer for officer in facts.officers if officer.certified]
    if limit("officers").allows(len(able), facts.today):
        return None
    without = "、".join(each.name for each in facts.officers if not each.certified)
    said = f"{without}没有本领域有效的执法证，" if without else ""
    return (
        f"{said}执法应当由{limit('officers').on(facts.today)}名以上持证人员进行，请更换办案人员。"
    )


@need("administrative-penalty-law/43", "B21")
def nobody_is_related(facts: CaseFacts) -> str | None:
    found = next((each for each in facts.officers if each.related), None)
    return f"{found.name}{found.related}，应当回避，请更换办案人员。" if found else None


@need("administrative-penalty-law/43", "B21")
def recusals_are_decided(facts: CaseFacts) -> str | None:
    asked = facts.last("ask-recusal")
    if asked is None or facts.since(asked, "decide-recusal"):
        return None
    return "有回避申请还没有决定，请负责人先决定是否回避（调查不停止）。"


@need("administrative-penalty-law/42", "B20")
def by_a_handler(facts: CaseFacts) -> str | None:
    if facts.by in facts.handlers:
        return None
    return f"这件案子由{'、'.join(each.name for each in facts.officers)}办理，请由办案人员进行。"


@need("administrative-penalty-law/57", "B32")
def by_no_handler(facts: CaseFacts) -> str | None:
    if facts.by not in investigated(facts):
        return None
    return "审批不能由办过本案的人员自己进行，请提交负责人。"
