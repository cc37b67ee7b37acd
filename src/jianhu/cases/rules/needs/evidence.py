"""Facts must be clear: every element of the violation has a proof that may be used."""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need

EXCLUSION = "administrative-penalty-law/46"


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
    excluded = {act.said.evidence for act in facts.all("exclude-evidence")}
    barred = (proof for proof in facts.proofs if proof.inadmissible and proof.id not in excluded)
    found = next(barred, None)
    others = {proof.proves for proof in facts.proofs if not proof.inadmissible}
    if found is None or found.proves in others:
        return None
    return f"“{found.proves}”只有电子技术监控设备记录证明，而它{found.inadmissible}，不得作为证据。"


@need(EXCLUSION, "B24", absent=True)
def something_may_be_excluded(facts: CaseFacts) -> str | None:
    usable = any(not proof.inadmissible for proof in facts.proofs)
    return None if usable else "本案没有可以排除的证据。"


@need(EXCLUSION, "B24", typed=True)
def piece_is_used_in_the_case(facts: CaseFacts) -> str | None:
    found = next((proof for proof in facts.proofs if proof.id == facts.said.evidence), None)
    if found is None:
        return "本案没有这份证据，请从本案证据中选择。"
    return f"这份证据{found.inadmissible}，不必再排除。" if found.inadmissible else None
