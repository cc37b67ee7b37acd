"""What the rules are told of a visit, gathered in a fixed number of queries."""

from datetime import date
from typing import Any

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.catalogue import queries as catalogue
from jianhu.inspections.models import Visit, VisitItem, VisitOfficer
from jianhu.inspections.queries.asked import Asked, Sources, asked
from jianhu.inspections.queries.door import decides
from jianhu.inspections.queries.history import ahead, before
from jianhu.inspections.queries.overlaps import overlaps
from jianhu.inspections.queries.rechecks import is_open
from jianhu.inspections.rules.caps import cap_for
from jianhu.inspections.rules.procedure import APPROVE, WALK
from jianhu.inspections.rules.recheck_forms import Recheck, Relief
from jianhu.inspections.rules.visit import Item, Sent, VisitFacts
from jianhu.organisations import queries as organisations
from jianhu.subjects.queries.doors import today

LAWFUL_BODIES = ("department", "unit", "town-team")
"""Kinds of offices that may be bodies of inspection (I1)."""
INSPECTS = "行政检查"


def facts_of(visit: Visit, by: Person, said: Any = None) -> VisitFacts:
    """Return the visit as the rules see it now."""
    now = moments.now()
    items, sources = [*visit.items.select_related("office")], asked({visit.pk: visit})
    return VisitFacts(
        kind=visit.kind,
        source=visit.source,
        day=visit.day,
        today=moments.local(now).date(),
        now=now,
        colour=visit.subject.pending or visit.subject.colour,  # as `spared_by_routine` has it
        urgent=visit.urgent,
        reference=visit.reference,
        items=tuple(_item(each, visit, sources) for each in items),
        officers=_officers(visit, items, _looked_on(visit, said)),
        before=before(visit.subject_id, visit.pk),
        ahead=ahead(visit.subject_id, visit.pk),
        caps=_caps(items, visit),
        overlapping=tuple(each.says for each in overlaps(visit.subject_id, visit.day, visit.pk)),
        by=by.pk,
        drafted_by=visit.by_id,
        by_head=by.has_perm(APPROVE) and decides(by, visit, APPROVE),
        approved_at=visit.approved_at,
        over_caps=_over_caps(visit),
        arrived_at=visit.arrived_at,
        scanned_at=visit.seen_at,
        noticed=visit.noticed_on is not None,
        results=tuple(each.item for each in items if each.outcome),
        ordered=tuple(each.item for each in items if is_open(each)),
        terms=tuple((each.item, each.due_on) for each in items if each.due_on),
        said=said,
    )


def _over_caps(visit: Visit) -> tuple[int, ...]:
    """Whose caps the head lifted when it was approved."""
    said = visit.acts.filter(move="approve").values_list("said", flat=True).last() or {}
    return tuple(said.get("lifted", ()))


def is_published(code: str, office: Any, town: str, on: date) -> bool:
    """Whether the item may be inspected by the office there on that day, as the lists say (I2)."""
    found = catalogue.item(code, on)
    return (
        found is not None
        and INSPECTS in found.measure
        and catalogue.may_enforce(office, found, town, on)
    )


def _item(row: VisitItem, visit: Visit, sources: Sources) -> Item:
    own = row.source or visit.source
    return Item(
        code=row.item,
        name=row.item_name,
        office=row.office_id,
        office_name=row.office.organ,
        domain=row.domain,
        source=row.source,
        also=tuple(sorted(sources[Asked(visit.pk, row.office_id, row.item)] - {own})),
        published=is_published(row.item, row.office, visit.town, visit.day),
        lawful=row.office.kind in LAWFUL_BODIES,
    )


def _looked_on(visit: Visit, said: Any) -> date:
    """A certificate is to be good on the day of the visit, and of a second look on that day."""
    if isinstance(said, Recheck):
        return said.on
    return today() if isinstance(said, Relief) else visit.day


def _officers(visit: Visit, items: list[VisitItem], on: date) -> tuple[Sent, ...]:
    """Each goes for one office, and is good for the domains of its items he is certified in."""
    rows = [*visit.officers.select_related("person")]
    serving = organisations.serving({row.office_id for row in rows})
    held = {
        domain: organisations.certificates_of([row.person_id for row in rows], domain, on)
        for domain in {each.domain for each in items}
    }
    asked = {(each.office_id, each.domain) for each in items}
    return tuple(
        _sent(row, {
            domain: held[domain][row.person_id]
            for office, domain in asked
            if office == row.office_id and row.person_id in held[domain]
        }, serving)
        for row in rows
    )  # fmt: skip


def _sent(
    row: VisitOfficer, numbers: dict[str, str], serving: dict[tuple[int, int], frozenset[str]]
) -> Sent:
    """``numbers``: of his certificates, by what they are good for.

    They are good for nothing where he left the office, or holds no post there that enforces.
    """
    permitted = serving.get((row.person_id, row.office_id))
    walks = permitted is not None and WALK in permitted
    able = numbers if walks else {}
    return Sent(
        row.person_id,
        str(row.person),
        row.office_id,
        certificate=min(able.values(), default=""),
        domains=tuple(sorted(able)),
        auxiliary=permitted is not None and not walks,
    )


def _caps(items: list[VisitItem], visit: Visit) -> tuple[tuple[int, int], ...]:
    offices = {each.office_id: each.office for each in items}
    caps = ((key, cap_for(office.code, visit.subject.industry, visit.day))
            for key, office in offices.items())  # fmt: skip
    return tuple((key, cap.visits) for key, cap in caps if cap)
