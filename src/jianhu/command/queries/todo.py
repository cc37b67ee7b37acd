"""What a person has still to do in this room, kind by kind, the most pressing first."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta

from django.db.models import F, Q, QuerySet

from jianhu.base import moments
from jianhu.base.journal import name_of
from jianhu.base.models import JournalEntry, Person
from jianhu.base.todo import Kind, Todo
from jianhu.command.facts import SettledAtStation
from jianhu.command.models import OWN_EYES, Incident, Lead, Notice, Task
from jianhu.command.queries.door import incidents_for, tasks_for
from jianhu.command.queries.notices import hidden_from, rows_of_notices
from jianhu.command.queries.standing import IS_OPEN, closed_between
from jianhu.command.queries.tasks import HIDDEN_TITLE
from jianhu.command.rules.parameters import parameter

STEPS = (
    ("verify", "待核查", "command.verify", "handled"),
    ("triage", "待研判", "command.triage", "collected"),
    ("dispatch", "待派遣", "command.dispatch", "triaged"),
    ("close", "待反馈来源", "command.close", "verified"),
)


def kinds_for(person: Person) -> Iterator[Kind]:
    if person.has_perm("command.handle"):
        yield from _tasks(person)
    for key, name, permission, step in STEPS:
        if person.has_perm(permission):
            found = incidents_for(person).filter(IS_OPEN, step=step)
            found = _of_others(person, found) if key == "verify" else found
            field = "verify" if key == "verify" else "matter"
            yield Kind(key, name, found, F("rank"), _incidents(field))
    if person.has_perm("command.see"):
        yield Kind("answer", "待评价", _answerable(person), F("rank"), _incidents("matter", "/m"))
    unread = Notice.objects.filter(to=person, read_at=None).select_related("incident")
    yield Kind("notice", "未读提醒", unread, -F("pk"), _notices(person))


def _tasks(person: Person) -> Iterator[Kind]:
    running = tasks_for(person).select_related("incident")
    mine = running.filter(officer=person)
    for key, name, found in (
        ("accept", "待接收", running.filter(state="offered")),
        ("arrive", "待到场", mine.filter(state="accepted")),
        ("report", "待反馈结果", mine.filter(state="arrived")),
    ):
        yield Kind(key, name, found, F("incident__rank"), _of_tasks(person))


def _of_others(person: Person, found: QuerySet[Incident]) -> QuerySet[Incident]:
    """Whoever had a hand in the result does not verify it; see ``handlers_of``."""
    mine = Task.objects.filter(officer=person).values("incident")
    fact = SettledAtStation.__name__
    settled = JournalEntry.objects.filter(by=person, fact=fact).values_list("thing", flat=True)
    keys = [int(thing.rpartition(":")[2]) for thing in settled]
    return found.exclude(pk__in=mine).exclude(pk__in=keys)


def _answerable(person: Person) -> QuerySet[Incident]:
    """What I saw and reported, handled lately, of which I have not said that it is solved."""
    mine = Lead.objects.filter(by=person, channel__in=OWN_EYES).exclude(answered="solved")
    until = moments.now() + timedelta(seconds=1)
    since = until - timedelta(days=parameter("answer-asked-for"))
    handled = closed_between(since, until) | (IS_OPEN & Q(step="verified"))
    return incidents_for(person).filter(handled, pk__in=mine.values("incident"))


def _incidents(page: str, desk: str = "") -> Callable[[Sequence[Incident]], list[Todo]]:
    def lines(found: Sequence[Incident]) -> list[Todo]:
        return [_of_incident(each, page, desk) for each in found]

    return lines


def _of_incident(each: Incident, page: str, desk: str) -> Todo:
    field = f"/{page}/{each.number}"
    at_desk = f"{desk}{field}" if desk else f"/desk?i={each.number}"
    words = (each.title, each.place, each.due_at, each.due_name)
    return Todo(name_of(each), *words, each.urgency == 1, each.opened_at, at_desk, field)


def _of_tasks(person: Person) -> Callable[[Sequence[Task]], list[Todo]]:
    def lines(found: Sequence[Task]) -> list[Todo]:
        secret = [each.incident_id for each in found if each.incident.sensitive]
        hidden = hidden_from(person, secret)
        return [_of_task(each, each.incident_id in hidden) for each in found]

    return lines


def _of_task(task: Task, hidden: bool) -> Todo:
    """A task is done where one stands: its page is the phone's, at the desk too."""
    of, field = task.incident, f"/task/{task.pk}"
    return Todo(
        key=name_of(task),
        title=HIDDEN_TITLE if hidden else of.title,
        place="" if hidden else of.place,
        due_at=of.due_at,
        due_name=of.due_name,
        urgent=of.urgency == 1,
        at=task.offered_at,
        desk=f"/m{field}",
        field=field,
    )


def _notices(person: Person) -> Callable[[Sequence[Notice]], list[Todo]]:
    def lines(found: Sequence[Notice]) -> list[Todo]:
        rows = rows_of_notices(person, found)
        return [_of_notice(name_of(each), row) for each, row in zip(found, rows, strict=True)]

    return lines


def _of_notice(key: str, row: dict[str, object]) -> Todo:
    number = row["incident"]
    desk, field = (f"/desk?i={number}", f"/matter/{number}") if number else ("", "")
    return Todo(key, row["says"], "", None, "", row["urgent"], row["at"], desk, field)  # type: ignore[arg-type]
