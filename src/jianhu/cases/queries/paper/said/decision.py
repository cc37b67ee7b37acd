"""The decision, how it reached the party, and how the case ends."""

from jianhu.base.paper.wording import day
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.said.saying import Said, Saying
from jianhu.cases.rules.forms import METHODS
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.penalties import money


def _on_the_spot(case: Case, act: Act, facts: CaseFacts) -> Said:
    if case.procedure != "simple":
        return {}
    said = facts.acts[-1].said
    none = said.defence.strip() in ("无", "没有")
    heard = "你（单位）表示无陈述、申辩意见。" if none else f"你（单位）陈述：{said.defence}。"
    answer = f"答复：{said.adopted}。" if said.adopted else ""
    return {"form": {"heard": heard + answer, "refused": said.refused, "signed_on": day(act.on)}}


def _served(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    paper = case.papers.filter(served=True).last()
    served = {
        "method": METHODS[said.method],
        "date": day(said.on),
        "at": case.place,
        "to": facts.party.name,
    }
    return {
        "service": served | {"electronic": said.method == "electronic"},
        "form": {
            "document": paper.title if paper else None,
            "document_number": paper.number if paper else None,
            "refusal": said.witness if said.method == "left" else "",
            "received": day(said.on),
            "remark": said.because,
        },
    }


def _closed(case: Case, act: Act, facts: CaseFacts) -> Said:
    decided = facts.last("decide", "waive", "drop", "transfer-crime")
    return {
        "form": {
            "decided_on": day(decided.on) if decided else None,
            "outcome": _outcome(case, facts),
            "performed": facts.acts[-1].said.summary,
            "closing": "执行完毕" if facts.last("decide") else "办理完毕",
            "opinion": "建议结案归档。",
        }
    }


def _outcome(case: Case, facts: CaseFacts) -> str:
    if decided := facts.last("decide"):
        return f"{'、'.join(decided.said.kinds)}，罚款{money(decided.said.fine)}元"
    return case.get_step_display()


DECISION: dict[str, Saying] = {
    "decide": _on_the_spot,
    "serve": _served,
    "close": _closed,
}
