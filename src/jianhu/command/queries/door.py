"""The doors: who sees which incidents, leads and tasks, by post, area, office and sensitivity."""

from django.db.models import Q, QuerySet

from jianhu.base.models import Person
from jianhu.command.models import Incident, Lead, Task
from jianhu.kit.errors import NotFound
from jianhu.organisations.queries import Scope, range_of, scope_of


def incidents_for(person: Person) -> QuerySet[Incident]:
    return incidents_in(scope_of(person))


def incidents_in(scope: Scope) -> QuerySet[Incident]:
    """Return what a scope opens to; sensitive matters only to those who handle or may see them."""
    mine = Q(pk__in=Task.objects.filter(officer=scope.person).values("incident"))
    mine |= Q(pk__in=Lead.objects.filter(by=scope.person).exclude(incident=None).values("incident"))
    if scope.everything:
        seen = Incident.objects.all()
        return seen if scope.sensitive else seen.filter(Q(sensitive=False) | mine)
    theirs = Q(pk__in=[])
    for prefix in scope.area_prefixes:
        theirs |= _within(prefix)
    if scope.offices:
        theirs |= Q(lead_office__in=scope.offices)
        through = Incident.helpers.through.objects.filter(office__in=scope.offices)
        theirs |= Q(pk__in=through.values("incident"))
    if not scope.sensitive:
        theirs &= Q(sensitive=False)
    return Incident.objects.filter(theirs | mine)


def incident_for(person: Person, number: str, *, lock: bool = False) -> Incident:
    """Return the incident, locked if it is about to be changed."""
    incidents = incidents_for(person)
    if lock:
        incidents = incidents.select_for_update(of=("self",), no_key=True)
    incident = incidents.filter(number=number).first()
    if incident is None:
        raise NotFound(f"没有事件 {number}，或者不在您的职责范围内。")
    return incident


def tasks_for(person: Person) -> QuerySet[Task]:
    scope = scope_of(person)
    mine = Q(officer=person) | Q(offered_to=person)
    if scope.offices:
        mine |= Q(office__in=scope.offices)
    return Task.objects.filter(mine).distinct()


def task_for(person: Person, task: int) -> Task:
    found = tasks_for(person).filter(pk=task).select_related("incident", "office").first()
    if found is None:
        raise NotFound("没有这项任务，或者它不是派给您单位的。")
    return found


def lead_for(person: Person, lead: int) -> Lead:
    found = Lead.objects.filter(pk=lead, incident__in=incidents_for(person)).first()
    if found is None:
        raise NotFound("没有这条线索，或者不在您的职责范围内。")
    return found


def _within(prefix: str) -> Q:
    if len(prefix) == 9:
        return Q(town=prefix)
    if "P" in prefix:
        return Q(precinct=prefix)
    first, below = range_of(prefix)
    return Q(area__gte=first, area__lt=below)
