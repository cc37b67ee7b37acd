"""What a person should know now; of a matter out of sight no more than that there is one."""

from collections.abc import Iterable
from typing import Any

from jianhu.base.models import Person
from jianhu.command.models import Notice
from jianhu.command.queries.door import incidents_for

DISCREET = "您有一项保密事项，请在任务中查看。"


def notices_for(person: Person, limit: int = 50) -> list[dict[str, Any]]:
    notices = Notice.objects.filter(to=person).select_related("incident").order_by("-id")
    return rows_of_notices(person, notices[:limit])


def rows_of_notices(person: Person, notices: Iterable[Notice]) -> list[dict[str, Any]]:
    found = list(notices)
    hidden = hidden_from(person, [each.incident_id for each in found if _is_sensitive(each)])
    return [row_of_notice(each, hidden=each.incident_id in hidden) for each in found]


def row_of_notice(notice: Notice, *, hidden: bool) -> dict[str, Any]:
    return {
        "id": notice.pk,
        "says": DISCREET if hidden else notice.says,
        "urgent": notice.urgent,
        "incident": notice.incident.number if notice.incident and not hidden else None,
        "at": notice.at,
        "read_at": notice.read_at,
    }


def hidden_from(person: Person, incidents: Iterable[int | None]) -> set[int]:
    """Return which of these, all of them sensitive, the person may not see."""
    asked = {each for each in incidents if each}
    if not asked:
        return set()
    return asked - set(incidents_for(person).filter(pk__in=asked).values_list("pk", flat=True))


def _is_sensitive(notice: Notice) -> bool:
    return bool(notice.incident and notice.incident.sensitive)
