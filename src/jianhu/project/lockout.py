"""Five wrong passwords for one account from one address, and there it waits a quarter of an hour.

The journal is the memory: every process sees it, a restart forgets nothing, an auditor reads it.
GB/T 22239 asks for a limit on failed sign-ins and leaves the numbers to us.
"""

from datetime import datetime, timedelta

from django.db.models import QuerySet

from jianhu.base import moments
from jianhu.base.journal import name_of, record
from jianhu.base.models import JournalEntry, Person
from jianhu.base.people import system
from jianhu.kit.digest import sm3
from jianhu.project.facts import SignedIn, SignInFailed

TRIES = 5
TRIES_OF_AN_ADDRESS = 50  # an office of many people may share one address
WAIT = timedelta(minutes=15)


def locked_until(username: str, address: str) -> datetime | None:
    """Return when this account may be tried again from this address; None if it may now."""
    since = moments.now() - WAIT
    failed = _failures(username, since).filter(data__address=address).order_by("-id")
    moments_of = list(failed.values_list("at", flat=True)[:TRIES])
    if len(moments_of) == TRIES:
        return moments_of[-1] + WAIT
    everywhere = JournalEntry.objects.filter(fact="SignInFailed", thing=name_of(system()))
    from_here = everywhere.filter(at__gt=since, data__address=address).order_by("-id")
    guesses = list(from_here.values_list("at", flat=True)[:TRIES_OF_AN_ADDRESS])
    return guesses[-1] + WAIT if len(guesses) == TRIES_OF_AN_ADDRESS else None


def note_failure(username: str, address: str) -> None:
    thing = _person(username) or system()
    record(system(), thing, SignInFailed(_who(username), address))


def note_success(person: Person, address: str) -> None:
    record(person, person, SignedIn(address))


def _failures(username: str, since: datetime) -> QuerySet[JournalEntry]:
    """Failures since the last success: whoever got in begins anew."""
    person = _person(username)
    entries = JournalEntry.objects.filter(thing=name_of(person or system()), at__gt=since)
    failed = entries.filter(fact="SignInFailed", data__who=_who(username))
    success = entries.filter(fact="SignedIn").order_by("-id").first() if person else None
    return failed.filter(pk__gt=success.pk) if success else failed


def _person(username: str) -> Person | None:
    return Person.objects.filter(username=username).first()


def _who(username: str) -> str:
    return sm3(username.encode())[:16]
