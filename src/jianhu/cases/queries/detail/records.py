"""What a case is made of: evidence, acts, papers, and its code."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from jianhu.base.act_codes import code_of
from jianhu.base.models import Person
from jianhu.cases.models import Act, Case, Evidence, Paper
from jianhu.cases.queries.papers import corrections_of, papers_of
from jianhu.cases.rules.signing_lines import own_lines
from jianhu.cases.rules.transition import LABEL, TRANSITION
from jianhu.law.crimes import MEASURES


def evidence(number: str, each: Evidence) -> dict[str, Any]:
    return {
        "id": each.pk,
        "kind": each.kind,
        "proves": each.proves,
        "says": each.says,
        "url": f"/api/cases/{number}/evidence/{each.pk}" if each.file_id else "",
        "digest": each.digest,
        "captured_at": each.captured_at,
        "captured_by": str(each.captured_by),
        "device": each.device,
        "inadmissible": each.why_not,
        "excluded": bool(each.excluded),
        "shared": each.shared_from_id is not None,
        "office_name": each.office.short if each.office else "",
        "finds": [_find(one) for one in each.finds],
    }


def _find(said: dict[str, Any]) -> dict[str, Any]:
    name, unit = MEASURES[said["measure"]]
    return said | {"name": name, "unit": unit}


def papers(person: Person, case: Case) -> list[dict[str, Any]]:
    """Without the words of each: they are long, and its own address gives them."""
    days = {act.pk: act.on for act in case.acts.all()}
    found = papers_of(case).defer("document")
    made = {act.pk for act in case.acts.all() if act.by_id == person.pk}
    handles = any(each.person_id == person.pk for each in case.handlers.all())
    return [
        _paper(case.number, each, days[each.act_id])
        | {"mine": own_lines(each.awaits, f"{person}", handles=handles, made=each.act_id in made)}
        for each in found
    ]


def _paper(number: str, paper: Paper, on: date) -> dict[str, Any]:
    return {
        "id": paper.pk,
        "title": paper.title,
        "number": paper.number,
        "volume": paper.volume,
        "on": on,
        "url": f"/api/cases/{number}/papers/{paper.pk}",
        "served": paper.served,
        "awaits": paper.awaits,
        "corrections": corrections_of(paper),
    }


def code(case: Case) -> str:
    found = code_of(case)
    return found.code if found else ""


def acts(case: Case) -> list[dict[str, Any]]:
    labels = case.labels
    return [_act(each, labels) for each in case.acts.all()]


def _label(act: Act, labels: Mapping[str, str]) -> str:
    """A transitional decision has no row in a table; what it says stands beside its name."""
    if act.move != TRANSITION:
        return labels[act.move]
    said = act.said
    return f"{LABEL}：改按{said['edition']}起施行的版本（{said['document']}），{said['reason']}"


def _act(act: Act, labels: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": act.pk,
        "move": act.move,
        "label": _label(act, labels),
        "by": str(act.by),
        "on": act.on,
        "at": act.at,
        "said_at": act.said_at,
        "before": labels[act.before],
        "after": labels[act.after],
        "said": act.said,
    }
