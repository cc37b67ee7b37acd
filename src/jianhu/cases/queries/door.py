"""The door: who sees which cases, by post, area, office and part in them."""

from django.db.models import Q, QuerySet

from jianhu.base.models import Person
from jianhu.cases.models import Case, CoOrganiser, Handler
from jianhu.cases.rules.moves import ADVISE, COLLECT, DECIDE, HANDLE
from jianhu.kit.errors import NotFound
from jianhu.organisations.queries import permissions_of, scope_of

OF_ITS_OFFICE = frozenset({HANDLE, DECIDE, COLLECT})
"""What only the case's own office does; reviewers and who designates work for the county."""


def cases_for(person: Person) -> QuerySet[Case]:
    scope = scope_of(person)
    if scope.everything:
        return Case.objects.all()
    mine = Handler.objects.filter(person=person).values("case")
    helped = CoOrganiser.objects.filter(office__in=scope.offices).values("case")
    seen = Q(pk__in=mine) | Q(office__in=scope.offices) | Q(pk__in=helped)
    if ADVISE in permissions_of(person):
        asked = Case.objects.filter(consultations__member=person, closed_on=None)
        seen |= Q(pk__in=asked.values("pk"))
    for prefix in scope.area_prefixes:
        seen |= Q(town__startswith=prefix[:9])
    return Case.objects.filter(seen)


def case_for(person: Person, number: str, *, lock: bool = False) -> Case:
    """Return the case, locked if it is about to be changed."""
    cases = cases_for(person)
    if lock:
        cases = cases.select_for_update(of=("self",), no_key=True)
    case = (
        cases.select_related("office__area")
        .defer("office__area__shape")
        .filter(number=number)
        .first()
    )
    if case is None:
        raise NotFound(f"没有案件 {number}，或者不在您的职责范围内。")
    return case


def acts_for(person: Person, case: Case) -> bool:
    """Whether the case is his to move: its office's, or one he handles himself."""
    scope = scope_of(person)
    ours = scope.everything or case.office_id in scope.offices
    return ours or case.handlers.filter(person=person).exists()


def helps(person: Person, case: Case) -> bool:
    """Whether an office of his is a co-organiser of the case."""
    return case.co_organisers.filter(office__in=scope_of(person).offices).exists()


def permissions_on(person: Person, case: Case) -> frozenset[str]:
    """Return what somebody's posts permit with this case."""
    may = permissions_of(person)
    return may if acts_for(person, case) else may - OF_ITS_OFFICE


def office_among(person: Person, case: Case) -> int:
    """Return for which office of the case somebody acts: the one that leads, or one that helps."""
    held = scope_of(person).offices
    helping = case.co_organisers.filter(office__in=held).values_list("office", flat=True)
    return case.office_id if case.office_id in held else next(iter(helping), case.office_id)
