"""强制执行: ordered, carried out, stopped, announced, or left for the court."""

from typing import Any

from jianhu.base import moments
from jianhu.base.paper.wording import day, moment, yuan
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.phrases import ended
from jianhu.cases.queries.paper.said.measure import ORDERS, enforced, the
from jianhu.cases.queries.paper.said.saying import Said, Saying
from jianhu.cases.queries.paper.said.urging import urging
from jianhu.cases.rules.forms_execution import ENDING, SUSPENDING, WAYS
from jianhu.cases.rules.forms_seizure import PAYERS
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.remedies import remedies_are_open, remedies_until
from jianhu.cases.rules.unpaid import fine_left, surcharge_so_far

LAW = "《中华人民共和国行政强制法》"
ORDERED_BY = {
    "transfer": "第四十六条第一款、第四十七条",
    "auction": "第四十六条、第四十八条",
    "restore": "第十二条第四项",
    "other": "第十二条第六项",
}


def _ordered(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    details = f"：{said.details.rstrip('。')}" if said.details else ""
    basis = "第四十四条" if case.procedure == "demolition" else ORDERED_BY[said.way]
    order = {
        "reasons": ended(said.reasons),
        "execution_basis": f"{LAW}{basis}",
        "how": f"{WAYS[said.way]}{details}",
        "performed_on": moment(moments.local(said.planned_at)),
    }
    return {"form": urging(case, facts) | enforced(case, facts) | order}


def carried_out(case: Case, act: Act, facts: CaseFacts) -> Said:
    """The record of the work, for its signatures (第五十一条第一款第四项)."""
    said = facts.acts[-1].said
    order = case.papers.filter(template__in=ORDERS).last()
    of = {"document": order.title, "document_number": order.number} if order else {}
    ordered = facts.last("decide-substitute")
    form = {
        "how": case.table.labels[act.move],
        "findings": ended(said.record),
        "urgent": said.urgent,
        "inventory": getattr(said, "inventory", ""),
        "witness": getattr(said, "witness", ""),
        "supervisor": getattr(said, "supervisor", ""),
        "performer": ordered.said.who if ordered else "",
        "cost": cost(said),
    }
    times = {"began": said.began_at, "ended": said.ended_at}
    said_times = {name: moment(moments.local(at)) for name, at in times.items()}
    return {"form": of | form, "act": said_times}


def cost(said: Any) -> str:
    """What it cost and who bears it, where somebody else performed it."""
    spent = getattr(said, "cost", None)
    return f"{yuan(spent)}，由{PAYERS[said.paid_by]}承担" if spent else ""


def _stopped(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    ground = (SUSPENDING | ENDING)[said.ground]
    own = case.papers.filter(template="execution-decision").last()
    of = {"document": own.title, "document_number": own.number} if own else {}
    return {"form": enforced(case, facts) | of | {"reasons": ground, "from": day(act.on)}}


def _applied(case: Case, act: Act, facts: CaseFacts) -> Said:
    spoken, urged = facts.last("hear-urged"), the(facts, "urge")
    silent = "被申请人收到催告书后没有提出陈述、申辩。"
    told = f"申请人于{day(urged.said.on)}送达催告书，催告期满后被申请人仍未履行。"
    form = {
        "subject": _subject(facts),
        "party_opinion": f"被申请人提出：{ended(spoken.said.text)}" if spoken else silent,
        "urged": told,
    }
    return {"form": enforced(case, facts) | form, "office": {"head": str(act.by)}}


def _subject(facts: CaseFacts) -> str:
    fine, more = fine_left(facts), surcharge_so_far(facts)
    sums = [f"罚款人民币{yuan(fine)}"] if fine else []
    sums += [f"加处罚款人民币{yuan(more)}"] if more else []
    return "和".join(sums) or str(the(facts, "urge").said.duty).rstrip("。；")


def _announced(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    return {
        "form": enforced(case, facts)
        | {
            "subject": case.conduct.rstrip("。"),
            "perform_by": day(said.until),
            "remedy_over": _remedies(facts),
            "execution_basis": f"{LAW}第四十四条",
            "performed_on": "复议、诉讼期限届满并另行作出强制执行决定后",
        }
    }


def _remedies(facts: CaseFacts) -> str:
    until = remedies_until(facts)
    if remedies_are_open(facts) is None:
        return "你（单位）在法定期限内没有申请行政复议、提起行政诉讼，又不拆除。"
    before = f"在{day(until)}以前" if until else ""
    return f"你（单位）可以{before}依法申请行政复议、提起行政诉讼。"


EXECUTION: dict[str, Saying] = {
    "order-execution": _ordered,
    "decide-demolition": _ordered,
    "announce": _announced,
    "execute": carried_out,
    "demolish": carried_out,
    "suspend-execution": _stopped,
    "end-execution": _stopped,
    "apply-court": _applied,
}
