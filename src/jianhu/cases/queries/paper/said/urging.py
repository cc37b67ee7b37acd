"""催告: what is urged, what the party says to it, and what is thought of that."""

from jianhu.base.paper.wording import day, in_capitals, yuan
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.phrases import ended
from jianhu.cases.queries.paper.said.measure import enforced, number_of, the
from jianhu.cases.queries.paper.said.receipt import receipt
from jianhu.cases.queries.paper.said.saying import Said, Saying
from jianhu.cases.rules.ledger import CaseFacts

URGED_BY = {
    "execution": "第三十五条",
    "substitute-performance": "第三十五条、第五十条",
    "demolition": "第三十五条、第四十四条",
    "court-application": "第三十五条、第五十四条",
}
THREATENED = {
    "execution": "依法强制执行",
    "substitute-performance": "依法代履行或者委托没有利害关系的第三人代履行",
    "demolition": "依法强制拆除",
    "court-application": "依法申请人民法院强制执行",
}


def _urged(case: Case, act: Act, facts: CaseFacts) -> Said:
    """The second document of an urging is its receipt."""
    if act.papers.exists():
        return receipt(case, act, facts)
    said = facts.acts[-1].said
    days = (said.until - said.on).days
    said_so = {
        "duty": said.duty.rstrip("。；"),
        "urging_basis": URGED_BY[case.procedure],
        "perform_within": f"{days}日（至{day(said.until)}）",
        "how": said.way.rstrip("。"),
        "amount": f"{yuan(said.amount)}（大写：{in_capitals(said.amount)}）" if said.amount else "",
        "consequence": THREATENED[case.procedure],
    }
    return {"form": enforced(case, facts) | said_so, "act": {"date": day(said.on)}}


def _heard(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    speaker = {"speaker": facts.party.name, "speaker_role": "当事人", "defence": ended(said.text)}
    return {"form": speaker | urging(case, facts)}


def _weighed(case: Case, act: Act, facts: CaseFacts) -> Said:
    said, spoken = facts.acts[-1].said, the(facts, "hear-urged")
    result = "成立，予以采纳" if said.adopted else "不成立，不予采纳"
    weighed = {
        "defence": f"{day(spoken.on)}，当事人提出：{ended(spoken.said.text)}",
        "findings": ended(said.opinion),
        "result": f"当事人提出的事实、理由和证据{result}。",
    }
    return {"form": weighed | urging(case, facts)}


def urging(case: Case, facts: CaseFacts) -> Said:
    urged = the(facts, "urge")
    return {
        "document_number": number_of(case, "performance-urging"),
        "urged_on": day(urged.said.on),
        "duty": urged.said.duty.rstrip("。；"),
    }


URGING: dict[str, Saying] = {
    "urge": _urged,
    "hear-urged": _heard,
    "weigh-urged": _weighed,
    "serve-order": receipt,
}
