"""What is done inside a measured house; the last line printed is JSON."""

import json
import sys
from datetime import date
from typing import Any


def county() -> dict[str, Any]:
    from jianhu.catalogue import demonstration as catalogue
    from jianhu.organisations.demonstration.seeding import seed

    return {**seed(), "items": catalogue.seed()}


def leads() -> dict[str, Any]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*), COUNT(DISTINCT ref) FROM command_lead")
        kept, distinct = cursor.fetchone()
    return {"leads": kept if kept == distinct else -1}


def sessions(count: str) -> dict[str, Any]:
    """Sign people in: one cookie per screen, of every post that watches the map."""
    from importlib import import_module

    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

    from jianhu.base.models import Person

    store = import_module(settings.SESSION_ENGINE).SessionStore
    names = ("dispatcher", "analyst", "supervisor", "duty-commander", "leader")
    people = [each for name in names for each in Person.objects.filter(username__startswith=name)]
    cookies = []
    for number in range(int(count)):
        person, session = people[number % len(people)], store()
        session[SESSION_KEY] = str(person.pk)
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        session[HASH_SESSION_KEY] = person.get_session_auth_hash()
        session.save()
        cookies.append(session.session_key)
    return {"cookie": settings.SESSION_COOKIE_NAME, "sessions": cookies}


def many(count: str) -> dict[str, Any]:
    from benchmarks.many import fill

    return fill(int(count))


def documents(count: str) -> dict[str, Any]:
    from benchmarks.documents import number_and_set

    return number_and_set(int(count))


def many_cases(cases: str, papers: str) -> dict[str, Any]:
    from benchmarks.many_cases import fill

    return fill(int(cases), int(papers))


def case_pages() -> dict[str, Any]:
    from benchmarks.case_pages import measure

    return measure()


def case_numbers(processes: str) -> dict[str, Any]:
    from benchmarks.case_numbers import take_numbers

    return take_numbers(int(processes))


def case_decisions(first: str, count: str) -> dict[str, Any]:
    from benchmarks.case_numbers import decide

    return decide(int(first), int(count))


def many_subjects(count: str) -> dict[str, Any]:
    from benchmarks.many_subjects import fill

    return fill(int(count))


def subject_nights() -> dict[str, Any]:
    from benchmarks.many_subjects import nights

    return nights()


def subject_pages() -> dict[str, Any]:
    from benchmarks.many_subjects import pages

    return pages()


def quarter(subjects: str, items: str, since: str, until: str) -> dict[str, Any]:
    from benchmarks.many_due import fill

    return fill(int(subjects), int(items), date.fromisoformat(since), date.fromisoformat(until))


def quarter_calendar(since: str, until: str, seconds: str) -> dict[str, Any]:
    from benchmarks.many_due import calendar

    return calendar(date.fromisoformat(since), date.fromisoformat(until), float(seconds))


def pages() -> dict[str, Any]:
    from benchmarks.pages import measure

    return measure()


if __name__ == "__main__":
    import django

    django.setup()
    done = globals()[sys.argv[1]](*sys.argv[2:])
    sys.stdout.write("\n" + json.dumps(done, ensure_ascii=False) + "\n")
