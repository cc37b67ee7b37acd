"""What went before a decision: words of the party, a hearing, the police and back."""

from typing import Any

from jianhu.base.paper.wording import day, yuan
from jianhu.cases.queries.paper.phrases import ended
from jianhu.cases.rules.ledger import CaseFacts

RETURNED = {
    "police-decline": "公安机关不予立案",
    "crime-return": "司法机关退回本机关处理",
}


def course(facts: CaseFacts) -> str:
    """A case that went to the police and came back says so (行政处罚法 27)."""
    sent, back = facts.last("transfer-crime"), facts.last(*RETURNED)
    if sent is None:
        return ""
    said = f"因涉嫌犯罪，本机关于{day(sent.on)}将案件移送公安机关。"
    if back is None:
        return said
    why = f"{day(back.said.on)}，{RETURNED[back.move]}（{back.said.document}）"
    return f"{said}{why}：{ended(back.said.reason)}本机关恢复行政处罚调查。"


def heard(facts: CaseFacts) -> str:
    """What the party said about the notice: to the officers, else in the hearing."""
    told = facts.last("notify")
    spoken, held = facts.since(told, "defend"), facts.since(told, "hold-hearing")
    if spoken:
        return f"{day(spoken.said.on)}，当事人陈述、申辩：{ended(spoken.said.text)}"
    words = held.said.defence or held.said.record if held and held.said.attended else ""
    return f"{day(held.said.on)}听证中，当事人提出：{ended(words)}" if held and words else ""


def silence(facts: CaseFacts) -> str:
    given_up = facts.since(facts.last("notify"), "waive-defence")
    if given_up:
        return f"{day(given_up.said.on)}，当事人书面放弃陈述和申辩。"
    return "当事人在规定期限内未提出陈述、申辩意见。"


def lighter(facts: CaseFacts) -> str:
    """Why less than the notice said: what the party put forward held."""
    told, decided = facts.last("notify"), facts.last("decide")
    weighed = facts.since(told, "recheck")
    if not (told and decided and weighed and _fine(decided) < _fine(told)):
        return ""
    return (
        f"经复核，当事人的意见予以采纳，罚款由拟处的{yuan(_fine(told))}减为{yuan(_fine(decided))}。"
    )


def _fine(act: Any) -> Any:
    return act.said.fine or 0
