"""代履行: who does it for the party, when, for how much; and at once where a road is blocked."""

from jianhu.base import moments
from jianhu.base.paper.wording import day, moment, yuan
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.phrases import ended
from jianhu.cases.queries.paper.said.execution import carried_out
from jianhu.cases.queries.paper.said.measure import enforced, number_of, the
from jianhu.cases.queries.paper.said.receipt import receipt
from jianhu.cases.queries.paper.said.saying import Said, Saying
from jianhu.cases.queries.paper.said.urging import urging
from jianhu.cases.rules.forms_execution import HARMS, PLACES, THINGS
from jianhu.cases.rules.ledger import CaseFacts


def _decided(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    order = {
        "reasons": f"{ended(said.reasons)}其后果已经或者将{HARMS[said.harm]}。",
        "subject": said.subject or urging(case, facts)["duty"],
        "how": said.way,
        "performed_on": moment(moments.local(said.planned_at)),
        "performer": said.who,
        "estimate": f"人民币{yuan(said.cost)}",
    }
    return {"form": urging(case, facts) | enforced(case, facts) | order}


def _urged_again(case: Case, act: Act, facts: CaseFacts) -> Said:
    """The second document of the act is its receipt."""
    if act.papers.exists():
        return receipt(case, act, facts)
    planned = moments.local(the(facts, "decide-substitute").said.planned_at)
    form = {
        "document_number": number_of(case, "substitute-decision"),
        "performed_on": moment(planned),
        "perform_by": day(planned),
        "how": urging(case, facts)["duty"],
    }
    return {"form": form, "act": {"date": day(facts.acts[-1].said.on)}}


def _at_once(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    known = carried_out(case, act, facts)
    told = f"当事人不在场，于{day(said.told_on)}通知" if said.told_on else "当事人在场"
    form = {
        "subject": f"{PLACES[said.where]}上的{THINGS[said.thing]}",
        "present": told if not said.present else "当事人在场",
        "performed_on": known["act"]["began"],
    }
    return {"form": known["form"] | form, "act": known["act"]}


SUBSTITUTE: dict[str, Saying] = {
    "decide-substitute": _decided,
    "urge-again": _urged_again,
    "perform": carried_out,
    "perform-at-once": _at_once,
}
