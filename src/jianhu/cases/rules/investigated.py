"""Who investigated: those who handle the case, and who did before another took his place."""

from jianhu.cases.rules.ledger import CaseFacts

INVESTIGATING = frozenset(
    (
        *("order-correction", "register-evidence", "weigh", "assess", "weigh-fault", "lighter"),
        *("go-fast", "promise", "promise-kept", "promise-broken", "conclude", "notify", "recheck"),
        *("ask-seizure", "seize", "seize-at-once", "ask-freeze", "freeze", "urge", "weigh-urged"),
    )
)


def investigated(facts: CaseFacts) -> frozenset[int]:
    return facts.handlers | {act.by for act in facts.acts if act.move in INVESTIGATING}
