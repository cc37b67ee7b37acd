"""The directory: who works where, a page at a time, with numbers that are masked."""

from typing import NamedTuple

from jianhu.base.people import masked_phone
from jianhu.organisations.queries.people import current
from jianhu.organisations.rules.posts import posts


class Entry(NamedTuple):
    id: int
    name: str
    post: str
    post_name: str
    phone: str
    on_duty: bool


def directory(office: int, after: int, limit: int) -> tuple[list[Entry], int | None]:
    """Return the appointments at an office after the given one, and where to go on."""
    held = current().filter(office=office, pk__gt=after, person__is_active=True)
    rows = list(held.select_related("person", "person__whereabouts").order_by("pk")[: limit + 1])
    names = posts()
    entries = [
        Entry(
            each.person_id,
            each.person.name,
            each.post,
            names[each.post].name if each.post in names else each.post,
            masked_phone(each.person.phone),
            bool(getattr(each.person, "whereabouts", None) and each.person.whereabouts.on_duty),
        )
        for each in rows[:limit]
    ]
    return entries, rows[limit - 1].pk if len(rows) > limit else None
