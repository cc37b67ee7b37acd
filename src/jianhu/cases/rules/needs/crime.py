"""Suspected crime goes to the police in time, and never becomes a fine instead."""

from datetime import date
from decimal import Decimal

from jianhu.cases.rules.forms_crime import IF_THERE_ARE, PAPERS
from jianhu.cases.rules.ledger import Act, CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.penalties import money
from jianhu.cases.rules.prompts import may_be_a_crime
from jianhu.law.deadlines import last_day, terms
from jianhu.law.hours import hours, last_moment
from jianhu.law.limits import limit

RULES = "crime-transfer-provisions"
SET_OFF = "administrative-penalty-law/35"
PAID = ("pay", "collect-cash")


@need(f"{RULES}/5", "B46", typed=True)
def group_is_large_enough(facts: CaseFacts) -> str | None:
    most = limit("crime-group")
    if most.allows(len(set(facts.said.members)), facts.today):
        return None
    return f"专案组由{most.on(facts.today)}名以上行政执法人员组成，请增加成员。"


@need(f"{RULES}/5", "B46")
def by_the_group(facts: CaseFacts) -> str | None:
    formed = facts.last("form-crime-group")
    if formed is None or facts.by in formed.said.members:
        return None
    return "请由专案组成员办理。"


@need(f"{RULES}/5", "B46")
def not_by_the_group(facts: CaseFacts) -> str | None:
    formed = facts.last("form-crime-group")
    if formed is None or facts.by not in formed.said.members:
        return None
    return "专案组成员不能审批自己提出的移送报告，请提交正职负责人。"


@need(f"{RULES}/5", "B46", typed=True)
def the_chief_decides(facts: CaseFacts) -> str | None:
    if facts.said.chief:
        return None
    return "是否移送由正职负责人或者主持工作的负责人决定。"


@need(f"{RULES}/5", "B46", typed=True)
def decided_in_three_days(facts: CaseFacts) -> str | None:
    until = _until(facts.last("report-crime"), "crime-approval")
    return _late(facts, until, "决定是否移送")


@need(f"{RULES}/5", "B46", typed=True)
def handed_over_within_hours(facts: CaseFacts) -> str | None:
    approved, now = facts.background.moments.get("approve-transfer"), facts.background.now
    if approved is None or now is None or facts.said.late.strip():
        return None
    until = last_moment(hours()["crime-handover"], approved)
    if now <= until:
        return None
    return f"应当在{until:%Y-%m-%d %H:%M}前移送，已经逾期，请写明原因并立即移送。"


@need(f"{RULES}/6", "B46", typed=True)
def all_papers_go_along(facts: CaseFacts) -> str | None:
    said = facts.said
    missing = [each for each in PAPERS if each not in said.papers]
    if said.without.strip():
        missing = [each for each in missing if each not in IF_THERE_ARE]
    return f"移送还缺材料：{'、'.join(missing)}。" if missing else None


@need(f"{RULES}/9", "B46")
def review_is_asked_in_time(facts: CaseFacts) -> str | None:
    declined = facts.last("police-decline")
    if facts.since(facts.last("transfer-crime"), "ask-police-review"):
        return "已经提请过一次复议；仍有异议的，可以建议检察院立案监督。"
    until = _until(declined, "crime-police-review")
    if until is None or facts.today <= until:
        return None
    return f"提请复议的期限已于{until}届满，可以建议检察院立案监督或者依法作出处理。"


@need(f"{RULES}/9", "B46")
def supervision_is_asked_in_time(facts: CaseFacts) -> str | None:
    until = _until(facts.last("police-decline"), "crime-supervision")
    if until is None or facts.today <= until:
        return None
    return f"建议检察院立案监督的期限已于{until}届满，请依法作出处理。"


@need(f"{RULES}/12", "B46", typed=True)
def goods_go_in_three_days(facts: CaseFacts) -> str | None:
    return _late(facts, _until(facts.last("police-file"), "crime-goods"), "移交涉案物品和材料")


@need(f"{RULES}/12", "B46")
def goods_went_to_the_police(facts: CaseFacts) -> str | None:
    filed = facts.last("police-file")
    if filed is None or facts.since(filed, "hand-over-goods"):
        return None
    return "公安机关已立案，应当移交涉案物品和材料；没有物品的，也请登记材料移交。"


@need(f"{RULES}/11", "B46")
def no_penalty_instead_of_a_transfer(facts: CaseFacts) -> str | None:
    concluded = facts.last("conclude")
    if concluded is None or concluded.said.outcome != "crime":
        return None
    if facts.since(concluded, "refuse-transfer", "resume-case"):
        return None
    return "调查结论为涉嫌犯罪，应当移送公安机关，不得以行政处罚代替移送。"


@need(f"{RULES}/11", "B46")
def threshold_leads_to_the_police(facts: CaseFacts) -> str | None:
    """Whoever formed a group and came back has his answer: from the head, the police, a court."""
    prompt = may_be_a_crime(facts)
    return prompt.says if prompt else None


@need(SET_OFF, "B47", typed=True)
def no_fine_after_a_conviction(facts: CaseFacts) -> str | None:
    if facts.last("convicted") is None or not facts.said.fine:
        return None
    return "人民法院已经判决，尚未给予罚款的不再罚款；可以给予其他处罚。"


@need(SET_OFF, "B47", typed=True)
def not_more_is_set_off(facts: CaseFacts) -> str | None:
    most = to_set_off(facts)
    if facts.said.amount <= most:
        return None
    return f"可以折抵{money(most)}元（已缴罚款和罚金中较少的），请更正。"


def to_set_off(facts: CaseFacts) -> Decimal:
    """What of the fine paid here counts towards the court's fine and is not set off yet."""
    convicted = facts.last("convicted")
    if convicted is None:
        return Decimal(0)
    paid = sum((act.said.amount for act in facts.all(*PAID)), Decimal(0))
    already = sum((act.said.amount for act in facts.all("set-off")), Decimal(0))
    return min(paid, Decimal(convicted.said.fine)) - already


@need(f"{RULES}/10", "B46", absent=True)
def nothing_was_decided_here(facts: CaseFacts) -> str | None:
    return "移送前已经作出处罚决定，请恢复执行。" if facts.last("decide") else None


@need(f"{RULES}/11", "B46", absent=True)
def something_was_decided_here(facts: CaseFacts) -> str | None:
    return None if facts.last("decide") else "移送前没有作出处罚决定，请恢复调查。"


@need("administrative-penalty-law/61", "B36", "B46")
def it_was_served(facts: CaseFacts) -> str | None:
    return None if facts.last("serve") else "处罚决定书还没有送达当事人，请恢复送达。"


@need("administrative-penalty-law/61", "B36", "B46")
def it_was_not_served(facts: CaseFacts) -> str | None:
    return "处罚决定书已经送达，请恢复执行。" if facts.last("serve") else None


def _until(act: Act | None, term: str) -> date | None:
    return last_day(terms()[term], act.on) if act else None


def _late(facts: CaseFacts, until: date | None, what: str) -> str | None:
    """Late is not too late: what must be done is done, with the reason on file."""
    if until is None or facts.today <= until or facts.said.late.strip():
        return None
    return f"应当在{until}前{what}，已经逾期，请写明原因后立即办理。"
