"""Five wrong passwords for one account from one address, and there it waits a quarter of an hour.

The journal is the memory: every process sees it, a restart forgets nothing, an auditor reads it.
GB/T 22239 asks for a limit on failed sign-ins and leaves the numbers to us (``parameters/``).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from django.db import connection, transaction
from django.db.models import QuerySet

from jianhu.base import moments
from jianhu.base.journal import name_of, record
from jianhu.base.models import JournalEntry, Person
from jianhu.base.people import system
from jianhu.kit.digest import sm3
from jianhu.kit.parameters import Parameter, read_parameters
from jianhu.project.facts import SignedIn, SignInFailed


def parameters() -> dict[str, Parameter]:
    return read_parameters(Path(__file__).parent / "parameters")


def parameter(name: str) -> int:
    return int(parameters()[name].number)


@contextmanager
def one_guess_at_a_time(username: str) -> Iterator[None]:
    """Let guesses at one account follow each other, so that a hundred at once count as a hundred.

    SQLite has one writer anyway.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(20260203, hashtext(%s))", [username])
        yield


def why_locked(username: str, address: str) -> str:
    """Say until when this account or address must wait; nothing if it need not."""
    if until := _full(_failures(username).filter(data__address=address), "tries-of-a-name"):
        tries = parameter("tries-of-a-name")
        return f"连续输错{tries}次，已暂停登录。请在{until:%H:%M}后再试。"
    if until := _full(_failed().filter(data__address=address), "tries-of-an-address"):
        return f"从您的网络地址登录失败次数过多，已暂停登录。请在{until:%H:%M}后再试。"
    return ""


def note_failure(username: str, address: str) -> None:
    thing = _person(username) or system()
    record(system(), thing, SignInFailed(_who(username), address))


def note_success(person: Person, address: str) -> None:
    record(person, person, SignedIn(address))


def _pause() -> timedelta:
    return timedelta(minutes=parameter("pause-of-sign-in"))


def _full(failed: QuerySet[JournalEntry], limit: str) -> datetime | None:
    """Return when it may go on, if the limit is reached."""
    most = parameter(limit)
    latest = list(failed.order_by("-id").values_list("at", flat=True)[:most])
    return moments.local(latest[-1] + _pause()) if len(latest) == most else None


def _failed() -> QuerySet[JournalEntry]:
    return JournalEntry.objects.filter(fact="SignInFailed", at__gt=moments.now() - _pause())


def _failures(username: str) -> QuerySet[JournalEntry]:
    """Failures since the last success: whoever got in begins anew."""
    person = _person(username)
    thing = name_of(person or system())
    failed = _failed().filter(thing=thing, data__who=_who(username))
    came_in = JournalEntry.objects.filter(thing=thing, fact="SignedIn").order_by("-id")
    success = came_in.first() if person else None
    return failed.filter(pk__gt=success.pk) if success else failed


def _person(username: str) -> Person | None:
    return Person.objects.filter(username=username).first()


def _who(username: str) -> str:
    return sm3(username.encode())[:16]
