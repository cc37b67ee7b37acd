"""Facts must be clear: every element of the violation has a proof that may be used."""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need


@need("administrative-penalty-law/40", "B18", "B24")
def every_element_is_proved(facts: CaseFacts) -> str | None:
    proved = {proof.proves for proof in facts.proofs if not proof.inadmissible}
    unproved = [element for element in facts.elements if element not in proved]
    if not unproved:
        return None
    return f"还没有证据证明：{'、'.join(unproved)}；违法事实不清、证据不足的不得给予行政处罚。"


@need("administrative-penalty-law/41", "B19")
def devices_were_reviewed(facts: CaseFacts) -> str | None:
    """A record of a device that was not reviewed is no evidence; it must not carry an element."""
    found = next((proof for proof in facts.proofs if proof.inadmissible), None)
    others = {proof.proves for proof in facts.proofs if not proof.inadmissible}
    if found is None or found.proves in others:
        return None
    return f"“{found.proves}”只有电子技术监控设备记录证明，而它{found.inadmissible}，不得作为证据。"
