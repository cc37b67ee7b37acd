"""The decision, how it reached the party, and how the case ends."""

from typing import Any

from jianhu.base.paper.wording import day
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.phrases import ended, in_words
from jianhu.cases.queries.paper.said.leniency import no_penalty_basis
from jianhu.cases.queries.paper.said.saying import Said, Saying, approved, number_of
from jianhu.cases.rules.forms import METHODS
from jianhu.cases.rules.forms_leniency import WAIVERS
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.needs.review import path_of
from jianhu.cases.rules.papers import credit_notice_is_due
from jianhu.cases.rules.publication import policy_of
from jianhu.law.deadlines import terms

DECIDED = ("penalty-decision", "no-penalty-decision", "not-established-decision")
REACHED = {"notify": ("penalty-notice",), "serve": DECIDED, "call-hearing": ("hearing-notice",)}
"""Which document an act of service brought to the party."""


def _on_the_spot(case: Case, act: Act, facts: CaseFacts) -> Said:
    if case.procedure != "simple":
        return {}
    said = facts.acts[-1].said
    none = said.defence.strip() in ("无", "没有")
    heard = "你（单位）表示无陈述、申辩意见。" if none else f"你（单位）陈述：{said.defence}。"
    answer = f"答复：{said.adopted}。" if said.adopted else ""
    return {
        "decision": {"correction": said.correct or None},
        "form": {"heard": heard + answer, "refused": said.refused, "signed_on": day(act.on)},
    }


def _approved(case: Case, act: Act, facts: CaseFacts) -> Said:
    said, reviewed, discussed = facts.acts[-1].said, facts.last("review"), facts.last("discuss")
    outcome = in_words(said) if act.move == "decide" else None
    return _let_off(facts) | {
        "form": approved("建议作出上述决定。", ended(said.opinion), act.on)
        | ({"outcome": outcome} if outcome else {})
        | {
            "reviewed": reviewed is not None,
            "legal_review": ended(reviewed.said.opinion) if reviewed else "",
            "discussed": ended(discussed.said.opinion) if discussed else "",
            "separate": _separate(facts),
        }
    }


def _let_off(facts: CaseFacts) -> Said:
    """A waiver rests on the article that lets off, not on the one that threatens."""
    waived = facts.last("waive", "drop")
    return {"item": {"basis": no_penalty_basis(waived)}} if waived else {}


def _separate(facts: CaseFacts) -> str:
    found = (act.said for act in facts.all("find-separate"))
    return "".join(f"与{said.other}不是同一违法行为：{ended(said.reason)}" for said in found)


def _discussed(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    names = "、".join(each.name for each in facts.officers)
    return {
        "act": {"began": day(said.on), "ended": day(said.on), "at": case.office.organ},
        "form": {
            "chair": str(act.by),
            "reasons": _why_discussed(facts),
            "report": f"承办人{names}汇报案情和处理建议。{_proposed(facts)}",
            "members": [_member(each, said.opinion) for each in said.members],
            "conclusion": ended(said.opinion),
        },
    }


def _why_discussed(facts: CaseFacts) -> str:
    concluded, path = facts.last("conclude"), path_of(facts)
    if concluded and (concluded.said.major or concluded.said.complicated):
        return "情节复杂或者重大违法行为"
    if path and path.discuss:
        return f"按案审分级（{path.name}）应当集体讨论"
    return "负责人认为应当集体讨论"


def _proposed(facts: CaseFacts) -> str:
    proposed = facts.last("notify", "conclude")
    if proposed is None:
        return ""
    penalty = in_words(proposed.said)
    return ended(proposed.said.facts) + (f"建议给予{penalty}。" if penalty else "")


def _member(words: str, conclusion: str) -> Said:
    """“鲁四老爷（局长）：同意” says who, as what and what; less than that, and he agrees."""
    name, _, opinion = words.partition("：")
    name, _, role = name.removesuffix("）").partition("（")
    said = opinion or f"同意讨论结论（{conclusion.rstrip('。')}）"
    return {"name": name.strip(), "role": role or "负责人", "opinion": ended(said)}


def _served(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    on = day(getattr(said, "on", None) or said.notified_on)
    paper = case.papers.filter(template__in=REACHED[act.move]).last()
    served = {
        "method": METHODS[said.method],
        "date": on,
        "at": case.parties.all()[0].address or case.place or "受送达人住所",
        "to": facts.party.name,
    }
    return {
        "service": served | {"electronic": said.method == "electronic"},
        "form": {
            "document": _titles(paper, facts),
            "document_number": paper.number if paper else None,
            "refusal": getattr(said, "witness", "") if said.method == "left" else "",
            "received": "" if said.method == "announcement" else on,
            "remark": getattr(said, "because", ""),
        },
    }


def _titles(paper: Any, facts: CaseFacts) -> str | None:
    """What was handed over; 两书同达: with the decision goes the notice of credit repair."""
    if paper is None:
        return None
    along = paper.template == "penalty-decision" and credit_notice_is_due(facts)
    return f"{paper.title}、信用修复告知书" if along else str(paper.title)


def _announced(case: Case, act: Act, facts: CaseFacts) -> Said:
    said, told = facts.acts[-1].said, facts.last("decide", "notify")
    decided = act.move == "serve"
    verb = "对你（单位）作出" if decided else "拟对你（单位）作出"
    penalty = in_words(told.said) if told and not facts.last("waive", "drop") else "不予行政处罚"
    return _served(case, act, facts) | {
        "form": _served(case, act, facts)["form"]
        | {
            "reasons": said.because.rstrip("。"),
            "content": f"{verb}{penalty}。",
            "announced_for": f"{terms()['announcement'].value_on(said.on)}日",
            "with_remedy": decided,
        }
    }


def _credit(case: Case, act: Act, facts: CaseFacts) -> Said:
    policy = policy_of(facts)
    if policy is None:
        return {}
    conditions = (
        f"自处罚决定作出之日起公示满{policy.months_min}个月",
        "已经改正违法行为，履行行政处罚决定",
        "公开作出信用承诺",
    )
    return {
        "form": {
            "document_number": number_of(case, "penalty-decision"),
            "credit_class": policy.name,
            "shown_for": f"{policy.months_min}个月（最短）至{policy.months_max}个月（最长）",
            "conditions": [{"text": f"{each}；"} for each in conditions[:-1]]
            + [{"text": f"{conditions[-1]}。"}],
        }
    }


def _closed(case: Case, act: Act, facts: CaseFacts) -> Said:
    decided = facts.last("decide", "waive", "drop", "transfer-crime")
    said: Any = facts.acts[-1].said
    return {
        "form": approved("建议结案归档。", "同意结案。", act.on)
        | {
            "decided_on": day(decided.on) if decided else None,
            "outcome": outcome(case, facts),
            "performed": said.summary,
            "closing": closing(facts),
        }
    }


def closing(facts: CaseFacts) -> str:
    """Why a case is over; one that was let off has nothing to be performed."""
    if facts.last("decide"):
        return "执行完毕"
    if facts.last("waive", "drop"):
        return "不予行政处罚决定已经作出"
    return "案件已经移送" if facts.last("transfer-crime") else "办理完毕"


def outcome(case: Case, facts: CaseFacts) -> str:
    """How the case ended, for whoever takes the file up."""
    decided = facts.last("decide", "waive", "drop")
    if decided is None:
        return f"尚未办结（{case.get_step_display()}）"
    if decided.move == "decide":
        return in_words(decided.said) if hasattr(decided.said, "kinds") else "已经作出决定"
    ground = "违法事实不能成立" if decided.move == "drop" else WAIVERS[decided.said.ground]
    return f"不予行政处罚（{ground}）"


DECISION: dict[str, Saying] = {
    "decide": _on_the_spot,
    "decision-approval": _approved,
    "discuss": _discussed,
    "notify": _served,
    "serve": _served,
    "service-receipt": _served,
    "service-announcement": _announced,
    "credit-repair-notice": _credit,
    "close": _closed,
}
