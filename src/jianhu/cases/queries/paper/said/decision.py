"""The decision: on the spot, approved, discussed."""

from jianhu.base.paper.wording import day
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.phrases import ended, in_words
from jianhu.cases.queries.paper.said.leniency import no_penalty_basis
from jianhu.cases.queries.paper.said.saying import Said, Saying, approved
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.needs.review import path_of


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
    return (
        _let_off(facts)
        | _not_found(case, act)
        | {
            "form": approved("建议作出上述决定。", ended(said.opinion), act.on)
            | ({"outcome": outcome} if outcome else {})
            | {
                "reviewed": reviewed is not None,
                "legal_review": ended(reviewed.said.opinion) if reviewed else "",
                "discussed": ended(discussed.said.opinion) if discussed else "",
                "separate": _separate(facts),
            }
        }
    )


def _let_off(facts: CaseFacts) -> Said:
    """A waiver rests on the article that lets off, not on the one that threatens."""
    waived = facts.last("waive", "drop")
    return {"item": {"basis": no_penalty_basis(waived)}} if waived else {}


def _not_found(case: Case, act: Act) -> Said:
    """What was suspected is told as what it was: not found to be so."""
    if act.move != "drop":
        return {}
    return {"case": {"facts": f"立案时反映：{ended(case.conduct)}经调查，不能认定。"}}


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


DECISION: dict[str, Saying] = {
    "decide": _on_the_spot,
    "decision-approval": _approved,
    "discuss": _discussed,
}
