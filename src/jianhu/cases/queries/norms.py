"""The norms one act breaks: the case's own item, and those that were named beside it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from jianhu.cases.models import Case
from jianhu.cases.queries.ranges import law_of, ranges_in
from jianhu.cases.rules.forms_norms import NormsNamed
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.norms import Norm, with_the_higher_fine
from jianhu.cases.rules.ranges import highest, lowest
from jianhu.catalogue import queries as catalogue
from jianhu.kit.shape import Shape
from jianhu.law.articles import cited


def norms_of(case: Case, kind: str, on: date, said: Shape | None = None) -> tuple[Norm, ...]:
    """Return none where nothing was named, as with nearly every case; its own comes first."""
    named = list(said.items) if isinstance(said, NormsNamed) else _named(case)
    codes = dict.fromkeys([case.item, *named]) if named else {}
    found = (_norm(code, kind, case.lasted_until, on) for code in codes)
    return tuple(norm for norm in found if norm)


def norms(case: Case, facts: CaseFacts) -> dict[str, Any] | None:
    """Say which of them applies and why."""
    if len(facts.norms) < 2:
        return None
    chosen = with_the_higher_fine(facts.norms)
    return {
        "items": [_out(each) for each in facts.norms],
        "applies": chosen.norm.item if chosen.norm else "",
        "because": chosen.because,
        "article": cited(chosen.basis),
        "own": case.item,
    }


def _named(case: Case) -> list[str]:
    named = [act for act in case.acts.all() if act.move == "name-norms"]
    return list(_codes(named[-1].said)) if named else []


def _codes(said: dict[str, Any]) -> Iterator[str]:
    yield said["own"]
    yield from said["items"]


def _norm(code: str, kind: str, act: date, on: date) -> Norm | None:
    item = catalogue.readings(code)
    law, then = law_of(item, kind, act, on), item.on_or_now(act) or item.latest
    if then is None:
        return None
    article = f"（{law.text.says}）" if law and law.text and then.statute else ""
    return Norm(code, f"{then.name}{article}", ranges_in(law))


def _out(each: Norm) -> dict[str, Any]:
    high, low = highest(each.ranges), lowest(each.ranges)
    return {"item": each.item, "says": each.says, "low": low, "high": high}
