"""The door: who sees which cases, by post, area, office and part in them."""

from django.db.models import Q, QuerySet

from jianhu.base.models import Person
from jianhu.cases.models import Case, Consultation, Handler
from jianhu.kit.errors import NotFound
from jianhu.organisations.queries import scope_of


def cases_for(person: Person) -> QuerySet[Case]:
    scope = scope_of(person)
    if scope.everything:
        return Case.objects.all()
    mine = Handler.objects.filter(person=person).values("case")
    seen = Q(pk__in=mine) | Q(office__in=scope.offices)
    if person.has_perm("cases.advise"):
        seen |= Q(pk__in=_asked(person))
    for prefix in scope.area_prefixes:
        seen |= Q(town__startswith=prefix[:9])
    return Case.objects.filter(seen)


def _asked(person: Person) -> QuerySet[Consultation]:
    """What the studio gave somebody he may read until the case is closed."""
    asked = Consultation.objects.filter(member=person, case__closed_on=None)
    return asked.values("case")  # type: ignore[return-value]


def case_for(person: Person, number: str, *, lock: bool = False) -> Case:
    """Return the case, locked if it is about to be changed."""
    cases = cases_for(person)
    if lock:
        cases = cases.select_for_update(of=("self",), no_key=True)
    case = cases.select_related("office").filter(number=number).first()
    if case is None:
        raise NotFound(f"没有案件 {number}，或者不在您的职责范围内。")
    return case
