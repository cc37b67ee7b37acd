"""Until when things are held, and then the order that lets go: filled, all but its number."""

from dataclasses import replace
from typing import Any

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.base.paper.blocks import Document
from jianhu.base.paper.template import Template
from jianhu.base.paper.typesetting import pdf
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.door import case_for
from jianhu.cases.queries.facts import facts_of
from jianhu.cases.queries.header import header_office
from jianhu.cases.queries.near import nearness
from jianhu.cases.queries.paper import context_of
from jianhu.cases.rules.documents import fill, templates
from jianhu.cases.rules.forms_seizure import GROUNDS
from jianhu.cases.rules.hold import hold_until, is_overdue
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.letting_go import release_due, why_let_go
from jianhu.cases.rules.moves import CaseMove
from jianhu.kit.errors import NotFound
from jianhu.organisations.queries import head_of


def hold(case: Case, facts: CaseFacts) -> dict[str, Any] | None:
    """Say until when things are held, whether that is over, and how to let go of them then."""
    until = hold_until(facts)
    if until is None:
        return None
    due = release_due(facts)
    return {
        "until": until,
        **nearness(until),
        "unlawful": is_overdue(facts),
        "because": _because(facts) if due else "",
        "release": due.said.model_dump(mode="json", exclude_unset=True) if due else None,
        "order": _order(case, due.move) if due else None,
    }


def _because(facts: CaseFacts) -> str:
    """Why it must be let go of now, where its time is not over."""
    ground = why_let_go(facts)
    return GROUNDS[ground] if ground and ground != "expired" else ""


def _order(case: Case, move: str) -> dict[str, Any]:
    title = _template(case, move).title
    return {"title": title, "url": f"/api/cases/{case.number}/order.pdf"}


def order_file(person: Person, number: str, house: str) -> tuple[str, bytes]:
    case = case_for(person, number)
    document = draft(case, person, house)
    return f"{document.title}（待签发）.pdf", pdf(document)


def draft(case: Case, person: Person, house: str = "") -> Document:
    """Return the order as it would be if it were signed today."""
    facts = facts_of(case, person, moments.local(moments.now()).date())
    due = release_due(facts)
    if due is None:
        raise NotFound("现在没有待签发的决定书。")
    template = _template(case, due.move)
    act = Act(case=case, move=due.move, by=person, on=due.on, at=moments.now())
    done = replace(facts, acts=(*facts.acts, due))
    context = context_of(case, act, done, _unnumbered(case, template, act))
    code = context["code"]
    return fill(template, context | {"code": code | {"url": f"{house}{code['url']}"}})


def _template(case: Case, move: str) -> Template:
    row = case.table.move(case.step, move)
    assert isinstance(row, CaseMove)
    return templates()[row.document]


def _unnumbered(case: Case, template: Template, act: Act) -> str:
    """鉴综执解强〔2026〕　号: the number is given when it is signed."""
    office = header_office(case, act.on)
    letters = head_of(office).letters
    return f"{letters}{template.letters}〔{act.on.year}〕　　号"
