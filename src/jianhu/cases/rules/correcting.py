"""Which papers may be corrected, by whose hand: a slip of the pen, never what was decided."""

from jianhu.base.paper.blocks import Document
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.kit.errors import Refusal

DECIDED = ("decision.penalty", "decision.fine", "decision.fine_words", "notice.intended")
DECIDING = ("decide", "waive", "drop")


class NotCorrectable(Refusal):
    """What stands there may not be changed in this way."""

    code = "not-correctable"
    status = 409


def is_out(for_the_party: bool, nth_act: int, facts: CaseFacts) -> bool:
    """Whether the party has the paper: a decision once it was served, all else as it was made."""
    made_by = facts.acts[nth_act]
    if not for_the_party or made_by.move not in DECIDING or facts.procedure == "simple":
        return for_the_party
    return facts.since(made_by, "serve") is not None


def check_words(document: Document, old: str) -> None:
    """Refuse to touch the penalty itself: that takes another decision."""
    decided = [value for key, value in document.carries if key in DECIDED]
    if any(old in value or value in old for value in decided):
        raise NotCorrectable(
            "处罚的种类和数额不是笔误，不能更正；确有错误的，应当依法改正后重新作出决定。",
            basis="administrative-penalty-law/75",
        )


def check_not_out(out: bool) -> None:
    if out:
        raise NotCorrectable(
            "这份文书已经送达当事人，不能直接更改；请办理“更正已送达的文书”，制作更正通知书并送达。",
            basis="administrative-penalty-law/61",
        )


def check_unsigned(signed: bool) -> None:
    if signed:
        raise NotCorrectable(
            "这份文书已经签名或者盖章，更改会使签名、印章失效，请重新制作。",
            basis="administrative-penalty-law/47",
        )


def check_open(step: str) -> None:
    if step == "archived":
        raise NotCorrectable(
            "案卷已经归档，不能再更改其中的文书。", basis="administrative-penalty-law/47"
        )
