"""The things of a seizure, as every list and every order about them names them."""

from dataclasses import replace

from jianhu.base.paper.wording import day
from jianhu.cases.models import Case
from jianhu.cases.queries.paper.said.measure import number_of, the
from jianhu.cases.queries.paper.said.saying import Said
from jianhu.cases.rules.forms_seizure import SORTS
from jianhu.cases.rules.hold import hold_until
from jianhu.cases.rules.ledger import CaseFacts

BEGUN = ("seize", "seize-at-once")
UNSAID = "未注明"


def held(case: Case, facts: CaseFacts, note: str = "") -> Said:
    """What every document of things that are held says; ``note`` stands for each one's state."""
    return {
        "measure": SORTS[the(facts, *BEGUN).said.sort],
        "document_number": number_of(case, "coercion-decision"),
        "goods": _goods(facts, note),
        "kept_at": _kept_at(facts),
    }


def kept(case: Case, facts: CaseFacts) -> Said:
    """What moved to another keeper, and where it was before; no names mean everything."""
    said, known = facts.acts[-1].said, held(case, facts)
    before = _kept_at(replace(facts, acts=facts.acts[:-1]))
    goods = [each for each in known["goods"] if not said.things or each["name"] in said.things]
    return known | {"goods": goods, "kept_before": before, "kept_at": said.where}


def _goods(facts: CaseFacts, note: str) -> list[Said]:
    return [
        {
            "name": each.name,
            "model": each.model or UNSAID,
            "quantity": each.quantity,
            "note": note or each.state or UNSAID,
        }
        for each in the(facts, *BEGUN).said.things
    ]


def _kept_at(facts: CaseFacts) -> str:
    if moved := facts.last("keep-things"):
        return f"{moved.said.where}（{moved.said.keeper}保管）"
    done = the(facts, *BEGUN).said
    where = "、".join(dict.fromkeys(each.where for each in done.things if each.where))
    return where or done.keeper or "原地封存"


def term(facts: CaseFacts) -> Said:
    """From when until when they are held, as it stands."""
    until = hold_until(facts)
    return {"from": day(the(facts, *BEGUN, "freeze").on), "until": day(until) if until else None}
