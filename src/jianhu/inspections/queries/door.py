"""The doors: who sees which visits and plans, by office, area and part in them."""

from django.db.models import Q, QuerySet

from jianhu.base.act_views import SUPERVISES
from jianhu.base.models import Person
from jianhu.inspections.models import Folded, Plan, Visit, VisitItem, VisitOfficer
from jianhu.kit.errors import NotFound
from jianhu.organisations.queries import Scope, offices_where, scope_of

COUNTY = 6  # digits of a county's code


def visits_for(person: Person) -> QuerySet[Visit]:
    """Return the visits of a person's offices and areas, and those he makes himself."""
    scope = scope_of(person)
    return Visit.objects.all() if scope.everything else Visit.objects.filter(_seen(scope))


def visit_for(person: Person, number: str, *, lock: bool = False) -> Visit:
    """Return the visit, locked if it is about to be changed."""
    visits = visits_for(person)
    if lock:
        visits = visits.select_for_update(of=("self",), no_key=True)
    found = visits.select_related("subject", "lead", "campaign").filter(number=number).first()
    if found is None:
        raise NotFound(f"没有检查 {number}，或者不在您的职责范围内。")
    return found


def plans_for(person: Person) -> QuerySet[Plan]:
    scope = scope_of(person)
    return Plan.objects.all() if scope.everything else Plan.objects.filter(office__in=scope.offices)


def plan_for(person: Person, number: str, *, lock: bool = False) -> Plan:
    plans = plans_for(person)
    if lock:
        plans = plans.select_for_update(of=("self",), no_key=True)
    found = plans.select_related("office").filter(number=number).first()
    if found is None:
        raise NotFound(f"没有检查计划 {number}，或者不是您单位的计划。")
    return found


def goes(person: Person, visit: Visit) -> bool:
    return visit.officers.filter(person=person).exists()


def leads(person: Person, visit: Visit) -> bool:
    """Whether the visit is carried by an office of his."""
    scope = scope_of(person)
    return scope.everything or visit.lead_id in scope.offices


def decides(person: Person, visit: Visit, permission: str) -> bool:
    """Whether a post of his at the office that carries it permits it: no head of another office."""
    return scope_of(person).everything or visit.lead_id in offices_where(person, permission)


def may_hear(person: Person, visit: Visit) -> bool:
    """Words against a visit are for who supervises, never for who went or sent them (I7)."""
    if not person.has_perm(SUPERVISES) or leads(person, visit):
        return False
    return not made_by(person).filter(pk=visit.pk).exists()


def made_by(person: Person) -> QuerySet[Visit]:
    """Visits that he or an office of his went on, led, drafted, approved or put a draft into.

    What a draft had put in is not forgotten when it went back.
    """
    offices = scope_of(person).offices
    went = VisitOfficer.objects.filter(Q(person=person) | Q(office__in=offices)).values("visit")
    joined = VisitItem.objects.filter(office__in=offices).values("visit")
    theirs = Q(pk__in=went) | Q(pk__in=joined) | Q(lead__in=offices)
    theirs |= Q(by=person) | Q(approved_by=person)
    along = Folded.objects.filter(other__in=Visit.objects.filter(theirs).values("pk"))
    return Visit.objects.filter(theirs | Q(pk__in=along.values("into")))


def may_read_papers(person: Person, visit: Visit) -> bool:
    """The one record has everybody's results: the lead office's, and theirs who made it (row 4)."""
    return leads(person, visit) or goes(person, visit)


def _seen(scope: Scope) -> Q:
    mine = VisitOfficer.objects.filter(person=scope.person).values("visit")
    ours = VisitItem.objects.filter(office__in=scope.offices).values("visit")
    seen = Q(pk__in=mine) | Q(pk__in=ours) | Q(lead__in=scope.offices)
    for prefix in scope.area_prefixes:
        seen |= Q(town__startswith=prefix[:9])
        if len(prefix) <= COUNTY:  # who has no place on the map is the county's
            seen |= Q(town="")
    return seen
