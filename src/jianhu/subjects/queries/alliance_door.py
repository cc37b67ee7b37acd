"""The door to an alliance: one speaks to all its members, or to none."""

from jianhu.base.models import Person
from jianhu.kit.errors import NotFound
from jianhu.organisations import queries as organisations
from jianhu.subjects.models import Alliance, Member
from jianhu.subjects.queries.doors import subjects_for


def alliance_by(person: Person, number: int) -> Alliance:
    """Return an alliance of one's areas, all of whose members one sees."""
    found = Alliance.objects.filter(pk=number).first()
    scope = organisations.scope_of(person)
    if found is None or (found.area and not scope.covers(found.area)) or _others(person, found):
        raise NotFound("没有这个联盟，或者不在您的可见范围。")
    return found


def _others(person: Person, alliance: Alliance) -> bool:
    members = Member.objects.filter(alliance=alliance, until=None)
    return members.exclude(subject__in=subjects_for(person).values("pk")).exists()
