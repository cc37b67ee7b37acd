"""Needs of records and requests: signed, answered for by the right person."""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need


@need("administrative-penalty-law/55", "B31", typed=True)
def record_is_read_and_signed(facts: CaseFacts) -> str | None:
    if facts.said.signed or facts.said.refused.strip():
        return None
    return "笔录应当交对方核对后签名；拒绝签名的，请注明情况。"


@need("administrative-penalty-law/61", "B36", typed=True)
def address_is_confirmed(facts: CaseFacts) -> str | None:
    said = facts.said
    if said.electronic and not said.electronic_address.strip():
        return "同意电子送达的，请写明接收的方式和地址。"
    return None if said.signed else "送达地址确认书须由受送达人签名或者盖章。"


@need("administrative-penalty-law/74", "B44")
def goods_were_confiscated(facts: CaseFacts) -> str | None:
    decided = facts.last("decide")
    if decided and "没收非法财物" in decided.said.kinds:
        return None
    return "本案没有没收非法财物的决定，没有要处理的罚没物品。"
