"""非诉执行: the court is asked in its window, after urging, with five papers."""

from jianhu.cases.rules.arrival import arrived_on
from jianhu.cases.rules.heard import fell
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.remedies import court_window, remedies_are_open
from jianhu.law.deadlines import last_day, terms

WINDOW = "administrative-coercion-law/53"
URGING = "administrative-coercion-law/54"
PAPERS = "administrative-coercion-law/55"


@need(WINDOW, "C20")
def remedies_are_over(facts: CaseFacts) -> str | None:
    if fell(facts):
        return "行政决定没有被维持，不能申请强制执行。"
    open_still = remedies_are_open(facts)
    return f"{open_still}，期限届满后才能申请人民法院强制执行。" if open_still else None


@need(WINDOW, "C20")
def within_three_months(facts: CaseFacts) -> str | None:
    window = court_window(facts)
    if window is None or facts.today <= window[1]:
        return None
    return f"应当在{window[1]}前申请人民法院强制执行，已经超过，请报告负责人。"


@need(URGING, "C20")
def urged_ten_days_ago(facts: CaseFacts) -> str | None:
    urged = facts.last("urge")
    if urged is None:
        return "申请人民法院强制执行前，应当催告当事人履行义务。"
    until = last_day(terms()["court-application-urging"], arrived_on(urged))
    if facts.today > until:
        return None
    return f"催告书送达十日后（{until}以后）当事人仍不履行的，才可以申请。"


@need(PAPERS, "C20", typed=True)
def five_papers_are_there(facts: CaseFacts) -> str | None:
    names = ("application", "decision", "opinions", "subject", "others")
    fields = type(facts.said).model_fields
    missing = [fields[each].title or each for each in names if not getattr(facts.said, each)]
    return f"还缺少材料：{'、'.join(missing)}。" if missing else None


@need(PAPERS, "C20", typed=True)
def application_is_signed_and_sealed(facts: CaseFacts) -> str | None:
    if facts.said.signed and facts.said.sealed:
        return None
    return "强制执行申请书应当由行政机关负责人签名，加盖行政机关的印章，并注明日期。"


@need("administrative-coercion-law/58", "C20", typed=True)
def objected_in_time(facts: CaseFacts) -> str | None:
    answer = facts.last("court-refuses", "court-refuses-to-execute")
    until = last_day(terms()["court-objection"], answer.said.on) if answer else None
    if until is None or facts.said.on <= until:
        return None
    return f"对裁定有异议的，应当在{until}前向上一级人民法院申请复议。"


objected_to_refusal_in_time = need("administrative-coercion-law/56", "C20", typed=True)(
    objected_in_time.ask
)
