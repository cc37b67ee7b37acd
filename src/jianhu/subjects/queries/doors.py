"""The doors: whose files a person may open."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.kit.errors import NotFound
from jianhu.organisations import queries as organisations
from jianhu.subjects.models import SourceRow, Subject
from jianhu.subjects.rules.numbers import BadNumber, is_plate

COUNTY = 6  # digits of a county's code


def today() -> date:
    return moments.local(moments.now()).date()


def subjects(ids: Iterable[int] | None = None) -> QuerySet[Subject]:
    """Return every file that is one, for rooms that plan and count; people come by a door."""
    found = Subject.objects.filter(merged_into=None)
    return found if ids is None else found.filter(pk__in=list(ids))


def subjects_for(person: Person) -> QuerySet[Subject]:
    """Return the files of a person's areas, and those of the lists his offices keep."""
    scope = organisations.scope_of(person)
    return subjects() if scope.everything else subjects().filter(seen_by(scope))


def subject_for(person: Person, code: str, *, lock: bool = False) -> Subject:
    """Return one file by its subject's code; a double leads to the file it went into."""
    if not is_plate(code := code.strip().upper()):
        raise BadNumber(f"监管对象码“{code[:20]}”有误，请核对或重新扫码。")
    found = Subject.objects.all()
    if lock:
        found = found.select_for_update(of=("self",), no_key=True)
    subject = found.filter(pk=_file_of(code)).first()
    if subject is None or not _sees(person, subject):
        raise NotFound("没有这个监管对象，或者不在您的可见范围。")
    return subject


def hold(key: int) -> None:
    """Hold a file until the transaction ends, so that who counts upon it waits for who does now."""
    rows = Subject.objects.select_for_update(of=("self",), no_key=True)
    rows.filter(pk=key).values_list("pk").first()


def by_code(code: str) -> Subject | None:
    """Return whose plate it is, for a page that shows only what is public."""
    return subjects().filter(pk=_file_of(code)).first()


def by_credit_code(credit_code: str) -> Subject | None:
    return subjects().filter(credit_code=credit_code, kind__in=("enterprise", "shop")).first()


def subjects_of_agent(person: Person) -> QuerySet[Subject]:
    """Return the subjects that a person speaks for today."""
    day = today()
    held = Q(agents__until=None) | Q(agents__until__gt=day)
    return subjects().filter(held, agents__person=person, agents__since__lte=day)


def _file_of(code: str) -> int:
    """Return whose file a plate leads to: a double's, into which it went; 0 is nobody's."""
    found = Subject.objects.filter(code=code).values_list("pk", "merged_into").first()
    return (found[1] or found[0]) if found else 0


def _sees(person: Person, subject: Subject) -> bool:
    scope = organisations.scope_of(person)
    if scope.everything or scope.covers(subject.area) or (sees_county(scope) and not subject.area):
        return True
    return subject.rows.filter(office__in=scope.offices).exists()


def seen_by(scope: organisations.Scope) -> Q:
    """The same of many. Who sees the county also sees what nobody has placed yet."""
    seen = Q(pk__in=SourceRow.objects.filter(office__in=scope.offices).values("subject"))
    if sees_county(scope):
        seen = Q(area="")
    for prefix in scope.area_prefixes:
        first, below = organisations.range_of(prefix)
        seen |= Q(area__gte=first, area__lt=below)
    return seen


def sees_county(scope: organisations.Scope) -> bool:
    """Whether a scope has a whole county, or more."""
    return any(len(prefix) <= COUNTY for prefix in scope.area_prefixes)
