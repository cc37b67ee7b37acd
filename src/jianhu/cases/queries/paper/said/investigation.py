"""From the clue to the end of the investigation."""

from dataclasses import replace

from jianhu.base import moments
from jianhu.base.paper.wording import day, moment
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.phrases import ended, proposed
from jianhu.cases.queries.paper.said.saying import Said, Saying, approved
from jianhu.cases.rules.forms import OUTCOMES
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.needs.decision import decide_until
from jianhu.cases.rules.needs.review import review_is_due
from jianhu.cases.rules.penalties import money
from jianhu.cases.rules.procedures.terminating import GROUNDS
from jianhu.cases.rules.suspensions import suspensions
from jianhu.law.articles import cited

UNPUNISHED = {
    "no-penalty": "《中华人民共和国行政处罚法》第三十三条",
    "not-established": "《中华人民共和国行政处罚法》第五十七条第一款第三项",
    "crime": "《中华人民共和国行政处罚法》第二十七条第一款",
}
TERM = "《中华人民共和国行政处罚法》第六十条"


def _opened(case: Case, act: Act, facts: CaseFacts) -> Said:
    return {
        "form": approved(
            "当事人的行为涉嫌违法，建议立案调查。", facts.acts[-1].said.opinion, act.on
        )
        | {
            "competence": "违法行为发生地在本机关管辖区域，该事项已列入本机关公布的执法事项清单。",
            "in_time": f"违法行为于{_lasted(case)}，未超过处罚时效。",
        }
    }


def _lasted(case: Case) -> str:
    if case.ended_on:
        return f"{day(case.ended_on)}终了"
    return f"{day(case.happened_on)}发生，没有证据证明已经终了"


def _lead(case: Case, act: Act, facts: CaseFacts) -> Said:
    filed = act.move == "file"
    return {
        "form": {
            "received_on": moment(moments.local(case.opened_at)),
            "content": ended(case.conduct),
            "opinion": "经核查，符合立案条件，提请立案。" if filed else "经核查，提请不予立案。",
        }
    }


def _verified(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    meets = "符合立案条件，建议立案。" if said.meets else "不符合立案条件，建议不予立案。"
    return {
        "act": {"began": day(said.on)},
        "form": {
            "lead_number": case.incident or case.number,
            "findings": ended(said.findings),
            "opinion": meets,
        },
    }


def _declined(case: Case, act: Act, facts: CaseFacts) -> Said:
    reason, verified = facts.acts[-1].said.reason, facts.last("verify-source")
    reported = f"线索反映：{ended(case.conduct)}"
    return {
        "form": approved("不符合立案条件，建议不予立案。", "同意不予立案。", act.on)
        | {
            "findings": ended(verified.said.findings) if verified else reported,
            "reasons": ended(reason),
        }
    }


def _ordered(case: Case, act: Act, facts: CaseFacts) -> Said:
    return {"form": {"at_once": facts.acts[-1].said.due_on is None}}


def _term(what: str) -> Saying:
    def say(case: Case, act: Act, facts: CaseFacts) -> Said:
        until = decide_until(facts)
        reason = facts.acts[-1].said.reason
        return {
            "form": approved(f"建议{what}。", f"同意{what}。", act.on)
            | {
                "measure": what,
                "reasons": ended(reason),
                "from": day(act.on),
                "until": day(until) if until else None,
            }
        }

    return say


def _suspended(case: Case, act: Act, facts: CaseFacts) -> Said:
    """Which ground, by which rule, and when it is to be over."""
    said = facts.acts[-1].said
    ground, known = suspensions()[said.ground], _term("中止计算办案期限")(case, act, facts)
    more = {
        "reasons": ended(f"{ground.title}。{said.reason}"),
        "extension_basis": said.rule or cited(ground.basis),
        "new_until": day(said.until),
    }
    return {"form": known["form"] | more}


def _extended(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    before = decide_until(replace(facts, acts=facts.acts[:-1]))
    return {
        "form": approved("建议延期办理。", ended(said.opinion), act.on)
        | {
            "until": day(before) if before else None,
            "reasons": ended(said.reason or said.opinion),
            "extension_basis": said.rule or TERM,
            "new_until": day(said.until),
        }
    }


def _terminated(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    form = approved("建议终止调查。", "同意终止调查。", act.on)
    return {"form": form | {"outcome": GROUNDS[said.ground], "reasons": ended(said.reason)}}


def _concluded(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    why, _, proposal = OUTCOMES[said.outcome].rpartition("，")
    if said.fine:
        proposal = f"{proposal}，罚款{money(said.fine)}元"
    course = f"调查取证{len(facts.proofs)}份，当事人的情况和违法事实已经查明。"
    return {
        "form": {"course": course, "proposal": f"{why}{'，' if why else ''}建议{proposal}。"},
        "item": {"basis": UNPUNISHED[said.outcome]} if said.outcome in UNPUNISHED else {},
    }


def _reviewed(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    result = "审核通过" if said.passed else "审核不通过"
    checked = ("主体和权限", "事实和证据", "依据和裁量", "程序")
    of = f"拟{penalty}，" if (penalty := proposed(facts)) else ""
    return {
        "form": {
            "trigger": review_is_due(facts) or "本机关要求审核",
            "submitted_on": day(act.on),
            "reviewer": str(act.by),
            "qualification": "具备法制审核资格",
            "opinion": f"{of}{result}：{said.opinion}",
            "checked": [{"name": each, "opinion": result} for each in checked],
        }
    }


INVESTIGATION: dict[str, Saying] = {
    "file": _opened,
    "lead-registration": _lead,
    "verify-source": _verified,
    "decline": _declined,
    "order-correction": _ordered,
    "suspend": _suspended,
    "resume": _term("恢复计算办案期限"),
    "extend": _extended,
    "terminate": _terminated,
    "conclude": _concluded,
    "review": _reviewed,
}
