"""Several who did one thing together: a case for each, decided on its own, on shared evidence."""

from typing import Any

from django.db import transaction

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.cases.facts import CompanionOpened, EvidenceShared
from jianhu.cases.models import Case, Evidence
from jianhu.cases.queries.companions import companions_of
from jianhu.cases.queries.door import case_for
from jianhu.cases.services.evidence import OPEN
from jianhu.cases.services.opening import Matter, WrongMatter, open_case
from jianhu.cases.services.parties import PartySaid
from jianhu.cases.services.said import attempt, form_of
from jianhu.kit.errors import NotAllowed, WrongStep

OF_THE_MATTER = (
    "item",
    "conduct",
    "place",
    "lon",
    "lat",
    "happened_on",
    "ended_on",
    "discovered_on",
    "incident",
)


@transaction.atomic
def open_companion(by: Person, number: str, party: dict[str, Any]) -> Case:
    """Open a case for another who did the same thing; what was found out so far goes along."""
    first = case_for(by, number, lock=True)
    with attempt(first, "登记同案当事人"):
        second, whom = _second(by, first), form_of(PartySaid, party)
        _check_named_once(first, whom)
        about = Matter(second=second, **{name: getattr(first, name) for name in OF_THE_MATTER})
        case = open_case(by, about, whom, origin=first.origin)
        case.companion_of = first.companion_of or first
        case.save(update_fields=["companion_of"])
        record(by, first, CompanionOpened(first.pk, case.number))
        _share(by, case)
        return case


@transaction.atomic
def share_evidence(by: Person, number: str) -> Case:
    """Bring over what the cases of the same matter found out since."""
    case = case_for(by, number, lock=True)
    with attempt(case, "共用同案证据"):
        _second(by, case)
        if case.step not in OPEN:
            raise WrongStep(
                "案件已经作出决定，不能再收集证据。", basis="administrative-penalty-law/54"
            )
        if not _share(by, case):
            raise WrongStep("同案没有本案还没用上的证据。")
        return case


def _second(by: Person, case: Case) -> int:
    handlers = set(case.handlers.values_list("person", flat=True))
    if by.pk not in handlers or len(handlers) < 2:
        raise NotAllowed("请由本案的办案人员办理。", basis="administrative-penalty-law/42")
    return int(min(handlers - {by.pk}))


def _check_named_once(first: Case, whom: PartySaid) -> None:
    for each in (first, *companions_of(first)):
        party = each.parties.first()
        same = party and (party.name, party.identity) == (whom.name, whom.identity)
        if same and each.step not in ("not-filed", "dropped", "drop-served"):
            raise WrongMatter(f"这个当事人已经立了案：{each.number}。")


def _share(by: Person, case: Case) -> int:
    """Copy what proves; each copy names the piece it came from, and keeps digest and hour."""
    known = set(case.evidence.exclude(shared_from=None).values_list("shared_from", flat=True))
    theirs = Evidence.objects.filter(case__in=companions_of(case), shared_from=None)
    pieces = [each for each in theirs if each.pk not in known and not each.why_not]
    for piece in pieces:
        source = piece.pk
        piece.pk, piece.case, piece.shared_from_id = None, case, source
        piece.save(force_insert=True)
    if pieces:
        record(by, case, EvidenceShared(case.pk, len(pieces)))
    return len(pieces)
