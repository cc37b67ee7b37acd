"""On the spot: light enough, certain, heard, handed over; cash only where the law lets it be."""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.penalties import money
from jianhu.law.limits import limit

SIMPLE = "administrative-penalty-law/51"
WARNING, FINE = "警告", "罚款"


@need(SIMPLE, "B29", typed=True)
def light_enough_for_the_spot(facts: CaseFacts) -> str | None:
    said = facts.said
    if other := [kind for kind in said.kinds if kind not in (WARNING, FINE)]:
        return f"{'、'.join(other)}不能当场作出，请按普通程序立案。"
    if not said.kinds:
        return "请选择警告或者罚款。"
    most = limit(f"simple-fine-{facts.party.kind}")
    if most.allows(said.fine, facts.today):
        return None
    whom = "公民" if facts.party.kind == "citizen" else "法人或者其他组织"
    return (
        f"对{whom}当场处罚的罚款不超过{money(most.on(facts.today))}元，"
        f"{money(said.fine)}元请按普通程序立案。"
    )


@need("administrative-penalty-law/52", "B29", typed=True)
def certificates_were_shown(facts: CaseFacts) -> str | None:
    return None if facts.said.shown else "请先向当事人出示执法证件。"


@need(SIMPLE, "B29", "B18", typed=True)
def facts_are_certain(facts: CaseFacts) -> str | None:
    if facts.proofs or facts.said.evidence.strip():
        return None
    return "违法事实确凿才能当场处罚，请拍照或者写明证据。"


@need("administrative-penalty-law/44", "B22", "B23", typed=True)
def party_was_heard_on_the_spot(facts: CaseFacts) -> str | None:
    if not facts.said.told:
        return "请先告知当事人拟处罚的事实、理由、依据和依法享有的权利。"
    if not facts.said.defence.strip():
        return "请听取当事人的陈述、申辩并记下来；没有的，填“无”。"
    return None


@need("administrative-penalty-law/52", "B29", typed=True)
def signed_or_refusal_noted(facts: CaseFacts) -> str | None:
    if facts.said.signed or facts.said.refused.strip():
        return None
    return "决定书应当当场交付当事人；当事人拒绝签收的，请注明。"


@need("administrative-penalty-law/68", "B41", typed=True)
def cash_has_a_reason(facts: CaseFacts) -> str | None:
    said = facts.said
    if said.cash == "no" or not said.fine:
        return None
    most = limit("cash-on-the-spot")
    if said.cash == "small" and not most.allows(said.fine, facts.today):
        return f"罚款超过{money(most.on(facts.today))}元，当场收缴须另有法定理由。"
    return None


@need("administrative-penalty-law/70", "B41", typed=True)
def cash_has_a_receipt(facts: CaseFacts) -> str | None:
    said = facts.said
    if said.cash == "no" or not said.fine or said.receipt.strip():
        return None
    return (
        "当场收缴须出具国务院或者省财政部门统一制发的专用票据，否则当事人有权拒缴，请填写票据号。"
    )
