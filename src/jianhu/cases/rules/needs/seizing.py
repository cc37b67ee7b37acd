"""On the spot: what may be seized, in which order, and what is handed over."""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.law.limits import limit

STEPS = "administrative-coercion-law/18"
THINGS = "administrative-coercion-law/23"
HAND_OVER = "administrative-coercion-law/24"


@need(THINGS, "C6", typed=True)
def only_what_the_case_is_about(facts: CaseFacts) -> str | None:
    other = [each.name for each in facts.said.things if not each.of_the_case]
    return f"{'、'.join(other)}与违法行为无关，不得查封、扣押，请从清单中去掉。" if other else None


@need(THINGS, "C6", typed=True)
def no_necessities_of_life(facts: CaseFacts) -> str | None:
    needed = [each.name for each in facts.said.things if each.of_life]
    if not needed:
        return None
    return (
        f"{'、'.join(needed)}是当事人及其所扶养家属的生活必需品，不得查封、扣押，请从清单中去掉。"
    )


@need(THINGS, "C6", typed=True)
def nothing_is_sealed_twice(facts: CaseFacts) -> str | None:
    for each in facts.said.things:
        if by := each.sealed_by.strip() or facts.held_elsewhere.get(each.name, ""):
            return f"{each.name}已由{by}查封、扣押，不得重复查封，请从清单中去掉。"
    return None


@need(STEPS, "C3", typed=True)
def officers_showed_certificates(facts: CaseFacts) -> str | None:
    return None if facts.said.shown else "请先向当事人出示执法身份证件。"


@need(STEPS, "C3", typed=True)
def party_or_witness_was_there(facts: CaseFacts) -> str | None:
    if facts.said.present or facts.said.witness.strip():
        return None
    return "请通知当事人到场；当事人不到场的，邀请见证人到场并签名。"


@need(STEPS, "C3", typed=True)
def party_was_told_and_heard(facts: CaseFacts) -> str | None:
    said = facts.said
    if not said.told:
        return "请当场告知采取强制措施的理由、依据以及当事人的权利、救济途径。"
    if said.present and not said.defence.strip():
        return "请听取当事人的陈述和申辩并记下来；没有的，填“无”。"
    return None


@need(STEPS, "C3", typed=True)
def record_was_made_and_signed(facts: CaseFacts) -> str | None:
    said = facts.said
    if not said.record.strip():
        return "请制作现场笔录。"
    if said.signed or said.refused.strip() or (not said.present and said.witness.strip()):
        return None
    return "现场笔录由当事人签名或者盖章；当事人拒绝的，请在笔录中注明。"


@need(HAND_OVER, "C7", typed=True)
def decision_and_list_were_handed_over(facts: CaseFacts) -> str | None:
    said, copies = facts.said, limit("seizure-list-copies")
    if not said.delivered:
        return "查封、扣押决定书和清单应当当场交付当事人。"
    if copies.allows(said.copies, facts.today):
        return None
    return f"清单一式{copies.on(facts.today)}份，由当事人和行政机关分别保存。"
