"""The lenient ways first: what may be done instead of a penalty, and why not the rest."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from jianhu.cases.rules import leniency
from jianhu.cases.rules.forms_leniency import WAIVERS
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.lists import Listed
from jianhu.cases.rules.needs.decision import party_knew_what_it_did, party_may_be_punished
from jianhu.cases.rules.needs.leniency import ARTICLE
from jianhu.cases.rules.needs.promise import nothing_was_promised_before
from jianhu.kit.workflow import Missing

LISTED = ("first", "promise", "ladder", "reduce", "fast")


class Path(NamedTuple):
    """``must``: the law leaves no choice. ``conditions`` are still to be confirmed with a proof."""

    kind: str
    label: str
    possible: bool
    must: bool
    says: str
    missing: list[Missing]
    conditions: tuple[str, ...] = ()
    list: str = ""
    published_on: date | None = None
    source: str = ""
    mark: str = ""


def lenient_paths(facts: CaseFacts) -> list[Path]:
    """Return every way, those the law commands before those it allows before those shut."""
    paths = [*_by_the_person(facts), _minor(facts), *map(_of_list(facts), LISTED), _no_fault(facts)]
    return sorted(paths, key=lambda each: (not each.must, not each.possible))


def _by_the_person(facts: CaseFacts) -> Iterator[Path]:
    if because := party_knew_what_it_did(facts) or party_may_be_punished(facts):
        kind = "incapable" if facts.party.incapable else "age"
        yield Path(kind, WAIVERS[kind], True, True, because, [])


def _minor(facts: CaseFacts) -> Path:
    entry, must = leniency.entry_for(facts, "minor"), leniency.must_be_waived(facts)
    says = (
        "三项已核实，应当不予处罚。"
        if must
        else "核实轻微、及时改正、无危害后果三项后，应当不予处罚。"
    )
    return Path("minor", WAIVERS["minor"], True, must, says, [], *_shown(entry))


def _of_list(facts: CaseFacts) -> Callable[[str], Path]:
    def path(kind: str) -> Path:
        entry, missing = leniency.entry_for(facts, kind), list(_why_not(facts, kind))
        says = _rung_says(facts) if kind == "ladder" and entry else ""
        return Path(kind, leniency.TITLES[kind], not missing, False, says, missing, *_shown(entry))

    return path


def _why_not(facts: CaseFacts, kind: str) -> Iterator[Missing]:
    basis = {"reduce": "administrative-penalty-law/32", "fast": "administrative-penalty-law/57"}
    reasons = [leniency.not_listed(facts, kind)]
    if kind in ("first", "promise"):
        reasons.append(leniency.not_first(facts, kind))
    if kind == "promise":
        reasons.append(nothing_was_promised_before(facts))
    if kind == "ladder" and leniency.rung(facts) > 1:
        reasons.append(_rung_says(facts))
    if kind == "fast" and facts.last("defend", "ask-hearing"):
        reasons.append("当事人已提出异议，按普通程序办理。")
    yield from (Missing(each, basis.get(kind, ARTICLE)) for each in reasons if each)


def _rung_says(facts: CaseFacts) -> str:
    rung = leniency.rung(facts)
    then = {1: "通知改正，不予处罚", 2: "警告", 3: "处罚"}[rung]
    return f"回溯期内第{rung}次，应当{then}。"


def _no_fault(facts: CaseFacts) -> Path:
    exception = facts.background.fault_exception
    missing = (
        [Missing(f"{exception}另有规定，没有主观过错也应当处罚。", ARTICLE)] if exception else []
    )
    must = leniency.no_fault_was_proved(facts)
    says = "当事人提供足以证明没有主观过错的证据的，不予处罚。"
    return Path("no-fault", WAIVERS["no-fault"], not exception, must, says, missing)


def _shown(entry: Listed | None) -> tuple[tuple[str, ...], str, date | None, str, str]:
    if entry is None:
        return (), "", None, "", ""
    each = entry.list
    return entry.row.conditions, each.title, each.published_on, each.source, each.mark
