"""The penalty left out: promised, looked into again, decided, and the party educated."""

from typing import Any

from jianhu.base.paper.wording import day
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.phrases import ended
from jianhu.cases.queries.paper.said.saying import Said, Saying, number_of
from jianhu.cases.rules.forms_leniency import WAIVERS
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.leniency import entry_for

LAW = "《中华人民共和国行政处罚法》"
ARTICLES = {
    "no-fault": "第三十三条第二款",
    "age": "第三十条",
    "incapable": "第三十一条",
}
"""Every other ground is 第三十三条第一款."""


def _promised(case: Case, act: Act, facts: CaseFacts) -> Said:
    said, entry = facts.acts[-1].said, entry_for(facts, "promise")
    return {
        "decision": {"correction": said.what, "correct_by": day(said.due_on)},
        "form": {
            "list_entry": f"{entry.list.title}“{entry.row.name}”" if entry else None,
            "list_condition": "、".join(entry.row.conditions) if entry else None,
            "signed_on": day(said.on),
        },
    }


def _rechecked(result: str) -> Saying:
    def say(case: Case, act: Act, facts: CaseFacts) -> Said:
        said, promised = facts.acts[-1].said, facts.last("promise")
        return {
            "act": {"began": day(said.on), "ended": day(said.on)},
            "decision": {"correction": promised.said.what if promised else None},
            "form": {
                "document_number": number_of(case, "correction-order")
                or number_of(case, "leniency-promise"),
                "findings": ended(said.text),
                "result": result,
            },
        }

    return say


def _waived(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    how = "，".join(each.rstrip("。；，") for each in (said.corrected, said.no_harm) if each)
    why = _ground(facts, said.ground)
    return _unless_proved(facts, getattr(said, "evidence", "") or "现场检查情况") | {
        "decision": {"discretion": ended(said.opinion)},
        "form": {
            "on_the_spot": case.procedure == "simple",
            "reasons": f"{why}（{how}）" if how else why,
            "no_penalty_basis": no_penalty_basis(facts.acts[-1]),
            "education": ended(_education(case, facts)),
            "outcome": "不予行政处罚，并对当事人进行教育。",
            "refused": getattr(said, "refused", ""),
            "signed_on": day(act.on) if getattr(said, "signed", False) else None,
        },
    }


def _ground(facts: CaseFacts, ground: str) -> str:
    """The ground in the law's words, and the row of the published list it stands in."""
    entry = entry_for(facts, ground)
    listed = f"，列入《{entry.list.title}》“{entry.row.name}”" if entry else ""
    kept = "，并已履行承诺" if ground == "promise" else ""
    words = WAIVERS["first"] if ground == "promise" else WAIVERS[ground]
    return f"当事人的行为属于{words}的情形{listed}{kept}"


def no_penalty_basis(act: Any) -> str:
    if act.move == "drop":
        return f"{LAW}第五十七条第一款第三项"
    return f"{LAW}{ARTICLES.get(act.said.ground, '第三十三条第一款')}"


def _unless_proved(facts: CaseFacts, words: str) -> Said:
    """On the spot the evidence may be a sentence; where nothing is proved, that is said."""
    return {} if facts.proofs else {"evidence": [{"name": words}]}


def _education(case: Case, facts: CaseFacts) -> str:
    said, before = facts.acts[-1].said, facts.last("educate")
    told = getattr(said, "education", "") or (before.said.text if before else "")
    return told or "当面指出违法行为和应当遵守的规定，当事人今后不得再有同样行为"


def _dropped(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    return _unless_proved(facts, "没有足以证明违法事实的证据") | {
        "decision": {"discretion": "违法事实不能成立，不予行政处罚。"},
        "form": {
            "reasons": said.opinion.rstrip("。"),
            "outcome": "违法事实不能成立，不予行政处罚。",
        },
    }


def _goes_fast(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    return {"form": {"conditions": [{"text": each.condition} for each in said.conditions]}}


def _educated(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    return {
        "act": {"moment": day(said.on)},
        "form": {
            "education": said.text,
            "answer": said.answer or "未作其他表示",
            "signed_on": day(said.on),
        },
    }


LENIENCY: dict[str, Saying] = {
    "promise": _promised,
    "promise-kept": _rechecked("已按承诺改正"),
    "promise-broken": _rechecked("没有履行承诺，恢复案件办理"),
    "waive": _waived,
    "drop": _dropped,
    "educate": _educated,
    "go-fast": _goes_fast,
}
