"""The doors: who sees which incidents, leads and tasks, by post, area, office and sensitivity."""

from typing import Any

from django.db.models import Q, QuerySet

from jianhu.base.models import Person
from jianhu.command.models import OWN_EYES, Incident, Lead, Task
from jianhu.kit.errors import NotFound
from jianhu.organisations.queries import Scope, range_of, scope_of


def incidents_for(person: Person) -> QuerySet[Incident]:
    return incidents_in(scope_of(person))


def incidents_in(scope: Scope) -> QuerySet[Incident]:
    """Return what a scope opens to; sensitive matters only to those who handle or may see them."""
    return Incident.objects.filter(sight(scope))


def sight(scope: Scope, path: str = "") -> Q:
    """Return the door as a condition; ``path`` leads from another table to its incident.

    Asked from a task or a lead it looks at one incident each; a list of all that may be seen
    would be made first otherwise.
    """
    key = f"{path}pk__in" if path == "" else f"{path.removesuffix('__')}__in"
    open_to_all = Q() if scope.sensitive else Q(**{f"{path}sensitive": False})
    own = Q(**{key: _saw(scope).filter(state="merged").values("incident")}) & open_to_all
    first = Q(**{key: _saw(scope).exclude(state="merged").values("incident")})
    return (_theirs(scope, path, key) & open_to_all) | own | first | Q(**{key: _handles(scope)})


def _handles(scope: Scope) -> QuerySet[Task, Any]:
    """Whoever was called off, or sent it back, handles it no more."""
    tasks = Task.objects.filter(officer=scope.person).exclude(state__in=("withdrawn", "refused"))
    return tasks.values("incident")


def _saw(scope: Scope) -> QuerySet[Lead]:
    """What a colleague reported with his own eyes; what was typed in for a caller is not his."""
    leads = Lead.objects.filter(by=scope.person, channel__in=OWN_EYES)
    return leads.exclude(incident=None)


def _theirs(scope: Scope, path: str, key: str) -> Q:
    if scope.everything:
        return Q(**{f"{path}number__isnull": False})
    theirs = Q(pk__in=[])
    for prefix in scope.area_prefixes:
        theirs |= _within(prefix, path)
    if scope.offices:
        theirs |= Q(**{f"{path}lead_office__in": scope.offices})
        through = Incident.helpers.through.objects.filter(office__in=scope.offices)
        theirs |= Q(**{key: through.values("incident")})
    return theirs


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
    offered = Task.offered_to.through.objects.filter(person=person).values("task")
    mine = Q(officer=person) | Q(pk__in=offered)
    if scope.offices:
        mine |= Q(office__in=scope.offices)
    return Task.objects.filter(mine)


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


def _within(prefix: str, path: str) -> Q:
    if len(prefix) == 9:
        return Q(**{f"{path}town": prefix})
    if "P" in prefix:
        return Q(**{f"{path}precinct": prefix})
    first, below = range_of(prefix)
    return Q(**{f"{path}area__gte": first, f"{path}area__lt": below})
